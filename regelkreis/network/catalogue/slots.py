"""The places the catalogue offers: what later rooms call the codes that a profile names and they own."""

from collections.abc import Callable, Mapping

from regelkreis.foundation.kernel.slots import Slot

# Asked when a page is shown, so that words follow the language of the reader.
code_words: Slot[Callable[[], Mapping[str, str]]] = Slot("words for codes in a profile's entries")
