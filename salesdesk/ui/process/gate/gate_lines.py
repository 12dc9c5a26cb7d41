"""A gate as the editor handles it: lines by what they ask about: their subject, or the milestone they are."""

from collections.abc import Iterable

from salesdesk.controllers.process.process_controller import GateLine
from salesdesk.domain.process.qualification import Criterion
from salesdesk.domain.process.stage_gate import (
    MILESTONES,
    RequiredField,
    Requirement,
    RequirementKind,
    RequirementLevel,
)

# The subject of the one requirement that has none.
ACTION = ''
# In this order a refused move asks for what is missing.
SUBJECTS = (*Criterion, ACTION, *MILESTONES, *RequiredField)

Lines = tuple[GateLine, ...]


def lines_of(requirements: Iterable[Requirement]) -> Lines:
    return tuple(GateLine(line.kind, line.subject, line.level) for line in requirements)


def about(line: GateLine) -> str:
    return str(line.kind) if line.kind in MILESTONES else line.subject


def line_about(lines: Lines, subject: str) -> GateLine | None:
    return next((line for line in lines if about(line) == subject), None)


def with_line(lines: Lines, subject: str, line: GateLine | None) -> Lines:
    """The gate with that line in the place of whatever it asked about the subject; None asks nothing any more."""
    # Two lines about one subject (a database from elsewhere) become the one she chose.
    kept = [known for known in lines if about(known) != subject]
    kept += [line] if line is not None else []
    return tuple(sorted(kept, key=lambda known: _place(about(known))))


def _place(subject: str) -> int:
    """Her own fields come last, in the order in which she asked for them."""
    return SUBJECTS.index(subject) if subject in SUBJECTS else len(SUBJECTS)


def key_of(line: GateLine | None) -> str:
    """'criterion_yes block': the line's choice in a list; '' for none."""
    return f'{line.kind} {line.level}' if line else ''


def line_from(subject: str, key: str) -> GateLine | None:
    if not key:
        return None
    kind, level = key.split()
    return GateLine(RequirementKind(kind), '' if subject in MILESTONES else subject, RequirementLevel(level))


def default_key(subject: str) -> str:
    """What is asked when she switches a line on: the milder kind, but it blocks."""
    if subject in set(Criterion):
        return f'{RequirementKind.CRITERION_ANSWERED} {RequirementLevel.BLOCK}'
    return f'{plain_kind(subject)} {RequirementLevel.BLOCK}'


def plain_kind(subject: str) -> RequirementKind:
    """How all but a criterion is asked for: in one way."""
    if subject in MILESTONES:
        return RequirementKind(subject)
    return RequirementKind.FIELD_PRESENT if subject else RequirementKind.NEXT_ACTION_PLANNED
