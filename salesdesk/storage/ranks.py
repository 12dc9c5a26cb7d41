"""A deal's place in its column: a text key between two others, so that a drag writes one row."""

from fractional_indexing import generate_key_between, generate_n_keys_between

from salesdesk.domain.place import Place
from salesdesk.storage.connection.database import Database
from salesdesk.storage.schema.table_names import OPEN

# Keys grow when one spot is used again and again; beyond this the column gets fresh ones.
LONGEST_RANK = 32


def rank_at(database: Database, stage_id: int, place: Place, moving_id: int = 0) -> str:
    """A rank for that place among the open deals of the stage, filtered out or not. May re-key the stage.

    A deal that stands there already keeps its rank: dropping a card where it was is no action.
    """
    above, below = _neighbours(database, stage_id, place, moving_id)
    own = database.value(f'SELECT rank FROM deal WHERE {OPEN} AND id = ? AND stage_id = ?', (moving_id, stage_id))
    if own is not None and (moving_id in (place.under, place.over) or _lies_between(own, above, below)):
        return str(own)
    rank = _between(above, below)
    if rank is None or len(rank) > LONGEST_RANK:
        _rekey(database, stage_id, moving_id)
        rank = _between(*_neighbours(database, stage_id, place, moving_id))
        assert rank is not None
    return rank


def ranks_below_all(database: Database, stage_id: int, count: int) -> list[str]:
    """Ranks for new deals at the bottom of a stage, in order."""
    last = database.value(f'SELECT MAX(rank) FROM deal WHERE {OPEN} AND stage_id = ?', (stage_id,))
    return list(generate_n_keys_between(last, None, count))


def _neighbours(database: Database, stage_id: int, place: Place, moving_id: int) -> tuple[str | None, str | None]:
    """The ranks above and below the place; None at an end."""
    column = f'SELECT rank FROM deal WHERE {OPEN} AND stage_id = :stage AND id <> :moving'
    values = {'stage': stage_id, 'moving': moving_id, 'under': place.under, 'over': place.over}
    # A card that was closed meanwhile is no neighbour any more: its rank may be another card's.
    anchor = f'SELECT rank, id FROM deal WHERE {OPEN} AND id = :{{}} AND stage_id = :stage'
    if place.under is not None and database.row(anchor.format('under'), values):
        above = database.value('SELECT rank FROM deal WHERE id = :under', values)
        sql = f'{column} AND (rank, id) > ({anchor.format("under")}) ORDER BY rank, id LIMIT 1'
        return above, database.value(sql, values)
    if place.over is not None and database.row(anchor.format('over'), values):
        below = database.value('SELECT rank FROM deal WHERE id = :over', values)
        sql = f'{column} AND (rank, id) < ({anchor.format("over")}) ORDER BY rank DESC, id DESC LIMIT 1'
        return database.value(sql, values), below
    return None, database.value(f'{column} ORDER BY rank, id LIMIT 1', values)


def _lies_between(rank: str, above: str | None, below: str | None) -> bool:
    return (above is None or above < rank) and (below is None or rank < below)


def _between(above: str | None, below: str | None) -> str | None:
    """None where no key fits: two cards with the same rank, made on two machines."""
    if above is not None and below is not None and above >= below:
        return None
    return str(generate_key_between(above, below))


def _rekey(database: Database, stage_id: int, moving_id: int) -> None:
    """Leaves the moving deal alone: its caller knows its old rank and writes the new one only if it differs."""
    sql = f'SELECT id FROM deal WHERE {OPEN} AND stage_id = ? AND id <> ? ORDER BY rank, id'
    ids = database.rows(sql, (stage_id, moving_id))
    for (deal_id,), rank in zip(ids, generate_n_keys_between(None, None, len(ids)), strict=True):
        database.execute('UPDATE deal SET rank = ? WHERE id = ?', (rank, deal_id))
