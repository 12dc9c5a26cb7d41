"""Reads from a changeset which records it touches."""

import apsw

from salesdesk.domain.touched import EVERYTHING, Touched
from salesdesk.storage.connection.database import Database

# Beyond this many changes (an import) it is cheaper to read the screen again than to list what changed.
MANY_CHANGES = 400

# The columns that hold the id of a deal, by table, and where they stand in it.
DEAL_COLUMNS: dict[str, dict[str, int]] = {
    'deal': {'id': 0},
    'deal_link': {'from_id': 1, 'to_id': 2},
    **{table: {'deal_id': 0} for table in ('deal_tag', 'answer', 'deal_person', 'deal_competitor')},
    **{table: {'deal_id': 1} for table in (
        'activity', 'deal_event', 'note', 'attachment', 'closing_report', 'contract', 'promise', 'concession',
        'proposal', 'objection', 'checklist_item', 'satisfaction', 'lesson_deal', 'prospecting_member', 'deal_warning',
    )},
    **{table: {'deal_id': 2} for table in ('feedback', 'cadence_run', 'rule_firing')},
}  # fmt: skip

# The lines of an offer know their deal by their offer.
LINE, OFFER_COLUMN = 'proposal_line', {'proposal_id': 1}


def touched_by(changeset: bytes, database: Database) -> Touched:
    """The kinds and deals in a changeset that has just been made or applied."""
    deals: set[int] = set()
    kinds: set[str] = set()
    for number, change in enumerate(apsw.Changeset.iter(changeset)):
        if number >= MANY_CHANGES:
            return EVERYTHING
        kinds.add(change.name)
        found = (_found(change, *column, database) for column in DEAL_COLUMNS.get(change.name, {}).items())
        deals.update(deal_id for deal_id in found if deal_id)
        if change.name == LINE:
            deals |= _deal_of_line(change, database)
    return Touched(frozenset(deals), frozenset(kinds))


def _found(change: apsw.TableChange, name: str, column: int, database: Database) -> int | None:
    """An update carries only its key and what changed: the deal of an edited activity must then be looked up."""
    for side in (change.new, change.old):
        if side is not None and side[column] is not apsw.no_change:
            # A note may be about a person alone.
            return None if side[column] is None else int(side[column])  # type: ignore[arg-type]
    assert change.old is not None
    found: int | None = database.value(f'SELECT {name} FROM {change.name} WHERE id = ?', (change.old[0],))
    return found


def _deal_of_line(change: apsw.TableChange, database: Database) -> set[int]:
    """None where the offer went with its line: the change of the offer itself names the deal."""
    (column,) = OFFER_COLUMN.items()
    deal_id = database.value('SELECT deal_id FROM proposal WHERE id = ?', (_found(change, *column, database),))
    return {int(deal_id)} if deal_id else set()
