"""What she says when she hands a deal to somebody else."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entrusting:
    """owner: who has it from now on; words: what that one must know; language: that of the sheet."""

    owner: str
    words: str = ''
    language: str = 'fr'
