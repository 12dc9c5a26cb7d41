"""What customers held against it, what was answered, and how often that worked."""

from collections.abc import Callable, Iterable, Sequence

from salesdesk.domain.figures.dealing import HeardObjection
from salesdesk.domain.figures.unit import Unit
from salesdesk.domain.folding import fold
from salesdesk.i18n.translator import _, mark
from salesdesk.reports.basis import Basis
from salesdesk.reports.dealing import lines
from salesdesk.reports.report import Column, Figure, Report
from salesdesk.reports.tables import figures

_COLUMNS = (
    Column('objection', mark('Objection'), Unit.TEXT),
    Column('answer', mark('Answer'), Unit.TEXT),
    Column('heard', mark('Heard'), Unit.COUNT, 'objections_heard'),
    Column('worked', mark('Worked'), Unit.COUNT, 'answers_worked'),
    Column('failed', mark('Did not work'), Unit.COUNT, 'answers_failed'),
    Column('unknown', mark('Not known yet'), Unit.COUNT, 'answers_unknown'),
    Column('rate', mark('Worked, share'), Unit.SHARE, 'answers_rate'),
)
Group = Sequence[HeardObjection]


def objections(basis: Basis, heard: Group) -> Report:
    """The objection heard most often first, and under it the answer that worked most often first.

    Words count as the same whatever their case, their accents and the space between them.
    """
    groups = _by_words(heard, lambda one: one.text)
    rows = tuple(
        (figures.text(_flat(group[0].text)), *_row(own))
        for group in sorted(groups, key=lambda group: (-len(group), _key(group[0].text)))
        for own in sorted(_by_words(group, lambda one: one.answer), key=_best)
    )
    return Report('objections', basis.scope, _COLUMNS, rows)


def _by_words(heard: Group, words: Callable[[HeardObjection], str]) -> list[Group]:
    found: dict[str, list[HeardObjection]] = {}
    for one in heard:
        found.setdefault(_key(words(one)), []).append(one)
    return list(found.values())


def _best(group: Group) -> tuple[int, int, bool, str]:
    """No answer at all stands last among its equals."""
    answer = group[0].answer
    return -_count(group, worked=True), -len(group), not answer, _key(answer)


def _row(group: Group) -> tuple[Figure, ...]:
    worked, failed, unknown = ([one for one in group if one.worked is known] for known in (True, False, None))
    return (
        figures.text(_flat(group[0].answer) or _('No answer noted')),
        lines.times(group),
        *map(lines.times, (worked, failed, unknown)),
        lines.part(worked, [*worked, *failed]),
    )


def _count(group: Iterable[HeardObjection], *, worked: bool) -> int:
    return sum(one.worked is worked for one in group)


def _key(text: str) -> str:
    return fold(_flat(text))


def _flat(text: str) -> str:
    """In one line: a table has no others."""
    return ' '.join(text.split())
