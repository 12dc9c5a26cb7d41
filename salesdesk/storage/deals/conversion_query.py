"""How far deals got, read from their history alone."""

from collections.abc import Sequence

from salesdesk.domain.process.pipeline import Stage
from salesdesk.storage.connection.database import Database


def count_by_furthest_stage(database: Database, stages: Sequence[Stage], since_ms: int) -> dict[int, int]:
    """Deals created since then, by the furthest position they reached (len(stages): won or handed over).

    A deal whose path is unknown (a file gave only its outcome) is left out: it says nothing about any stage.
    """
    positions = ', '.join(f'({stage.id}, {position})' for position, stage in enumerate(stages))
    if not positions:
        return {}
    end = len(stages)
    sql = f"""
        WITH place (stage_id, position) AS (VALUES {positions}),
        furthest AS (
            SELECT deal_id, MAX(position) AS position,
                MAX(kind = 'handed_over' AND from_stage_id IN (SELECT stage_id FROM place)) AS handed_over
            FROM deal_event LEFT JOIN place ON place.stage_id = to_stage_id
            WHERE kind IN ('created', 'stage_entered', 'handed_over', 'reopened')
            GROUP BY deal_id HAVING MAX(position) IS NOT NULL
        )
        SELECT CASE WHEN won_at IS NOT NULL OR handed_over THEN {end} ELSE position END AS reached, COUNT(*)
        FROM furthest JOIN deal ON deal.id = deal_id
        WHERE created_at >= ? AND deleted_at IS NULL GROUP BY reached"""
    return dict(database.rows(sql, (since_ms,)))
