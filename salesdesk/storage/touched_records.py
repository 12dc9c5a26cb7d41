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
        'proposal', 'objection', 'checklist_item', 'satisfaction', 'lesson_deal', 'prospecting_member',
    )},
}  # fmt: skip


def touched_by(changeset: bytes, database: Database) -> Touched:
    """The kinds and deals in a changeset that has just been made or applied."""
    deals: set[int] = set()
    kinds: set[str] = set()
    for number, change in enumerate(apsw.Changeset.iter(changeset)):
        if number >= MANY_CHANGES:
            return EVERYTHING
        kinds.add(change.name)
        found = (_deal_id(change, *column, database) for column in DEAL_COLUMNS.get(change.name, {}).items())
        deals.update(deal_id for deal_id in found if deal_id)
    return Touched(frozenset(deals), frozenset(kinds))


def _deal_id(change: apsw.TableChange, name: str, column: int, database: Database) -> int | None:
    """An update carries only its key and what changed: the deal of an edited activity must then be looked up."""
    for side in (change.new, change.old):
        if side is not None and side[column] is not apsw.no_change:
            # A note may be about a person alone.
            return None if side[column] is None else int(side[column])  # type: ignore[arg-type]
    assert change.old is not None
    found: int | None = database.value(f'SELECT {name} FROM {change.name} WHERE id = ?', (change.old[0],))
    return found
