"""What the welcome page found out."""

from dataclasses import dataclass
from enum import StrEnum

from salesdesk.settings import Preferences


class StartKind(StrEnum):
    """How she wants to begin: on sample data, with a file of her own, or on an empty board."""

    SAMPLE = 'sample'
    IMPORT = 'import'
    EMPTY = 'empty'


@dataclass(frozen=True)
class OnboardingChoice:
    """`template` is the key of a main process template; the sample has a process of its own and ignores it."""

    start: StartKind
    template: str
    preferences: Preferences

    @property
    def is_sample(self) -> bool:
        return self.start is StartKind.SAMPLE

    @property
    def is_import(self) -> bool:
        return self.start is StartKind.IMPORT


def sample_choice(preferences: Preferences) -> OnboardingChoice:
    """To explore the sample, once more."""
    return OnboardingChoice(StartKind.SAMPLE, '', preferences)
