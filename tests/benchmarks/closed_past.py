"""A base of closed deals, each with the history and the contacts it was won or lost with. Made once a run."""

import shutil
from datetime import timedelta
from pathlib import Path
from random import Random

from building import NOW, Desk
from filled import BLOCK, DAY_MS, KINDS, NOW_MS, STAGES

from salesdesk.controllers.activities.activity_controller import Done
from salesdesk.controllers.reports.figures import Figures
from salesdesk.domain.activity import ActivityKind, ActivityResult
from salesdesk.storage.bulk_import import BulkWriter

TALKS, OWN_TALKS, MEAN_DAYS = 5, 40, 12
TITLE = 'Entrepôt frigorifique'


def closed_past(prepared: Path, path: Path, deals: int) -> Path:
    """So many deals that were won or lost after a walk through the stages, and an open one with forty contacts."""
    desk = Desk(Path(shutil.copy(prepared, path)))
    chance = Random(deals)
    places = [(desk.stage(stage).pipeline_id, desk.stage(stage).id) for stage in STAGES]
    with desk.workspace.unrecorded() as work:
        writer = BulkWriter(work)
        for number in range(deals):
            _close(writer, chance, number, places)
            if number % BLOCK == 0:
                writer.flush()
        writer.flush()
    _put_own(desk)
    Figures(desk.workspace).refresh()
    desk.workspace.database.execute('PRAGMA optimize')
    desk.workspace.close()
    return path


def own_deal(desk: Desk) -> int:
    """The open one."""
    return int(desk.workspace.database.value('SELECT id FROM deal WHERE title = ?', (TITLE,)))


def _close(writer: BulkWriter, chance: Random, number: int, places: list[tuple[int, int]]) -> None:
    """Few days in most stages, many in some; two in five are won."""
    deal_id, title = writer.new_id(), f'Affaire numéro {number}'
    is_won = number % 5 < 2
    reached = len(places) if is_won else 1 + chance.randrange(len(places))
    stays = [int(chance.expovariate(1 / MEAN_DAYS)) for _stage in range(reached)]
    closed = NOW_MS - chance.randrange(700) * DAY_MS
    at = created = closed - sum(stays) * DAY_MS
    before = None
    for (_pipeline, stage_id), days in zip(places, stays, strict=False):
        kind = 'created' if before is None else 'stage_entered'
        writer.waiting['deal_event'].append(
            (writer.new_id(), deal_id, at, kind, before, stage_id, 900_000, 'EUR', '', '{}')
        )
        before, at = stage_id, at + days * DAY_MS
    writer.waiting['deal_event'].append(
        (writer.new_id(), deal_id, closed, 'won' if is_won else 'lost', before, None, 900_000, 'EUR', '', '{}')
    )
    ends = (closed, None) if is_won else (None, closed)
    writer.waiting['deal'].append((
        deal_id, places[0][0], before, f'a{number:08}', title, title.lower(), created, closed, None, None,
        900_000, 'EUR', None, 'Vendeuse', '', '', '', None, None, None, *ends, None, '', None, None, '',
    ))  # fmt: skip
    for talk in range(TALKS):
        done = created + talk * DAY_MS
        writer.waiting['activity'].append(
            (writer.new_id(), deal_id, KINDS[talk % 4], '2026-01-01', None, 'Rappeler', 0, done, done, '', None)
        )


def _put_own(desk: Desk) -> None:
    deal_id = desk.put(TITLE, given='yy?y', organization='Girardeau', contact='Anne', entered=NOW - timedelta(days=60))
    kinds, results = (ActivityKind.CALL, ActivityKind.EMAIL, ActivityKind.MEETING), tuple(ActivityResult)
    for talk in range(OWN_TALKS):
        done = Done(results[talk % len(results)], 'Il rappelle.')
        desk.activities.log(deal_id, kinds[talk % 3], done, NOW - timedelta(days=58 - talk))
    desk.move(deal_id, 'qualification', override_reason='Il insiste')
