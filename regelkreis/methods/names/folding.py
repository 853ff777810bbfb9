"""Every letter in plain Latin: what is left can be compared whatever keyboard it was typed on."""

import unicodedata

# Letters that carry a sound of their own; what Unicode takes apart by itself is not listed.
_LETTERS = {
    "ß": "ss", "ä": "ae", "ö": "oe", "ü": "ue", "æ": "ae", "œ": "oe", "ø": "oe", "å": "a", "þ": "th",
    "ð": "d", "ł": "l", "ı": "i", "ş": "sh", "š": "sh", "ș": "sh", "ś": "sh", "ç": "tsh", "č": "tsh",
    "ć": "tsh", "ž": "zh", "ż": "zh", "đ": "dj", "ğ": "g", "ə": "e",
}  # fmt: skip
# Ukrainian, Russian and Serbian; г is h in Ukrainian and g in Russian, which sound alike here.
_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "g", "д": "d", "е": "e", "є": "ye", "ё": "yo", "ж": "zh",
    "з": "z", "и": "i", "і": "i", "ї": "yi", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o",
    "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "tsh", "ш": "sh",
    "щ": "shtsh", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya", "ј": "j", "љ": "lj",
    "њ": "nj", "ћ": "tsh", "ђ": "dj", "џ": "dzh",
}  # fmt: skip
_SPOKEN = str.maketrans({**_LETTERS, **_CYRILLIC})


def fold(text: str) -> str:
    """
    Return a name in lower-case letters a to z, its parts separated by single spaces.

    Signs that stand for a glottal stop or a soft consonant are left out; hyphens separate.

    >>> fold("Şahin Müller-Öztürk"), fold("Олександр"), fold("Sana'a")
    ('shahin mueller oeztuerk', 'oleksandr', 'sanaa')
    """
    spoken = unicodedata.normalize("NFC", text.replace("İ", "i").casefold().replace("i̇", "i"))
    plain = unicodedata.normalize("NFKD", spoken.translate(_SPOKEN))
    kept = (_kept(letter) for letter in plain)
    return " ".join("".join(kept).split())


def _kept(letter: str) -> str:
    if "a" <= letter <= "z":
        return letter
    category = unicodedata.category(letter)
    # Marks over letters and apostrophes of any kind say nothing here; everything else separates.
    return "" if category in {"Mn", "Lm", "Sk"} or letter in "'’‘`´" else " "
