"""Failures shown to the user in one line each, never as a traceback."""

from __future__ import annotations


class AtlasError(Exception):
    """Something went wrong that we can explain. Each message is one line for the user."""

    #: What the command line returns.
    exit_code = 2

    def __init__(self, *messages: str) -> None:
        super().__init__(*messages)
        self.messages = messages

    def __str__(self) -> str:
        return "\n".join(self.messages)


class InputError(AtlasError):
    """The input has to be fixed; the checks themselves found nothing."""

    exit_code = 1


class CannotRunError(AtlasError):
    """The machine or the way we were called does not allow the work to be done."""
