"""What either side promised, and whether it was kept."""

from collections.abc import Sequence

from salesdesk.domain.closing.promise import PromiseState, Side
from salesdesk.domain.figures.dealing import MadePromise
from salesdesk.domain.figures.unit import Unit
from salesdesk.i18n.translator import _, mark
from salesdesk.reports.basis import Basis
from salesdesk.reports.dealing import lines
from salesdesk.reports.report import Column, Figure, Report
from salesdesk.reports.tables import figures

_SIDES = {Side.MINE: mark('You'), Side.THEIRS: mark('The customer')}
# By state and whether it was kept at all: one kept after its day was broken, and kept.
_STATES = {
    (PromiseState.KEPT, True): Column('kept', mark('Kept'), Unit.COUNT, 'promises_kept'),
    (PromiseState.BROKEN, True): Column('kept_late', mark('Kept late'), Unit.COUNT, 'promises_kept_late'),
    (PromiseState.BROKEN, False): Column('broken', mark('Broken'), Unit.COUNT, 'promises_broken'),
    (PromiseState.LATE, False): Column('late', mark('Late'), Unit.COUNT, 'promises_late'),
    (PromiseState.OPEN, False): Column('open', mark('Open'), Unit.COUNT, 'promises_open'),
}
_COLUMNS = (
    Column('side', mark('Who promised'), Unit.TEXT),
    Column('made', mark('Promises'), Unit.COUNT, 'promises_made'),
    *_STATES.values(),
    Column('rate', mark('Kept, share'), Unit.SHARE, 'promises_rate'),
)


def promises(basis: Basis, made: Sequence[MadePromise]) -> Report:
    """A row for each side, where anything was promised at all."""
    sides = {side: [one for one in made if one.side is side] for side in _SIDES} if made else {}
    rows = tuple((figures.text(_(_SIDES[side])), *_row(own)) for side, own in sides.items())
    return Report('promises', basis.scope, _COLUMNS, rows)


def _row(made: Sequence[MadePromise]) -> tuple[Figure, ...]:
    states = {key: [one for one in made if (one.state, one.is_kept) == key] for key in _STATES}
    due = [one for one in made if one.state is not PromiseState.OPEN]
    return (
        lines.times(made),
        *(lines.times(own) for own in states.values()),
        lines.part(states[PromiseState.KEPT, True], due),
    )
