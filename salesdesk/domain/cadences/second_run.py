"""What is to be done where a cadence would be the second one at work on a deal."""

from enum import StrEnum


class SecondRun(StrEnum):
    """ASK: it waits until she says; REPLACE: the other one stops; BOTH: they run side by side; DROP: it never runs."""

    ASK = 'ask'
    REPLACE = 'replace'
    BOTH = 'both'
    DROP = 'drop'
