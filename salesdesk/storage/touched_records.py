"""Reads from a changeset which records it touches."""

import apsw

from salesdesk.domain.touched import EVERYTHING, Touched
from salesdesk.storage.connection.database import Database

# Beyond this many changes (an import) it is cheaper to read the screen again than to list what changed.
MANY_CHANGES = 400

# The column that holds the deal's id, by table.
DEAL_COLUMN = {
    'deal': 0, 'deal_tag': 0, 'answer': 0, 'activity': 1, 'deal_event': 1, 'deal_person': 0, 'note': 1, 'attachment': 1,
}  # fmt: skip


def touched_by(changeset: bytes, database: Database) -> Touched:
    """The kinds and deals in a changeset that has just been made or applied."""
    deals: set[int] = set()
    kinds: set[str] = set()
    for number, change in enumerate(apsw.Changeset.iter(changeset)):
        if number >= MANY_CHANGES:
            return EVERYTHING
        kinds.add(change.name)
        if change.name in DEAL_COLUMN:
            deal_id = _deal_id(change, DEAL_COLUMN[change.name], database)
            deals |= {deal_id} if deal_id else set()
    return Touched(frozenset(deals), frozenset(kinds))


def _deal_id(change: apsw.TableChange, column: int, database: Database) -> int | None:
    """An update carries only its key and what changed: the deal of an edited activity must then be looked up."""
    for side in (change.new, change.old):
        if side is not None and side[column] is not apsw.no_change:
            # A note may be about a person alone.
            return None if side[column] is None else int(side[column])  # type: ignore[arg-type]
    assert change.old is not None
    found: int | None = database.value(f'SELECT deal_id FROM {change.name} WHERE id = ?', (change.old[0],))
    return found
