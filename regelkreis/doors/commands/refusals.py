"""A command that says no."""

from regelkreis.foundation.kernel.refusals import Refusal


class CommandRefused(Refusal):
    """A command that cannot do what was asked; the sentence goes to standard error."""

    def __init__(self, sentence: str, code: int = 2) -> None:
        super().__init__(sentence)
        self.code = code
