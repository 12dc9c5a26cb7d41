"""Databases with many open deals, each with all a card can show: made once a run, to be copied."""

import shutil
from pathlib import Path
from typing import Any

from building import NOW, TODAY, Desk, in_days

from salesdesk.storage.bulk_import import BulkWriter
from salesdesk.storage.ranks import ranks_below_all
from salesdesk.storage.schema.codecs import to_ms

STAGES = ('identification', 'qualification', 'proposition', 'follow_up', 'negotiation', 'closing')
CRITERIA = ('need', 'value', 'budget', 'decision_maker')
KINDS = ('call', 'email', 'meeting', 'task')
DEALS_PER_ORGANIZATION, BLOCK = 50, 5_000
NOW_MS, DAY_MS = to_ms(NOW), 86_400_000


def filled(prepared: Path, path: Path, deals: int) -> Path:
    """A copy of a prepared file with that many open deals, spread over the stages of the sales process."""
    desk = Desk(Path(shutil.copy(prepared, path)))
    ranks = {stage: iter(ranks_below_all(desk.workspace.database, desk.stage(stage).id, deals)) for stage in STAGES}
    with desk.workspace.unrecorded() as work:
        writer = BulkWriter(work)
        contacts = [_put_contact(writer, number) for number in range(1 + deals // DEALS_PER_ORGANIZATION)]
        for number in range(deals):
            stage = STAGES[number % len(STAGES)]
            place = desk.stage(stage)
            who = contacts[number % len(contacts)]
            _put_deal(writer, number, (place.pipeline_id, place.id, next(ranks[stage])), who)
            if number % BLOCK == 0:
                writer.flush()
        writer.flush()
    desk.workspace.close()
    return path


def _put_contact(writer: BulkWriter, number: int) -> tuple[int, int]:
    organization_id, contact_id = writer.new_id(), writer.new_id()
    company, person = f'Société {number}', f'Camille Roux {number}'
    writer.waiting['organization'].append((organization_id, company, company.lower(), NOW_MS, None))
    writer.waiting['contact'].append(
        (contact_id, person, person.lower(), NOW_MS, organization_id, f'camille@societe{number}.fr', '', None)
    )
    return organization_id, contact_id


def _put_deal(writer: BulkWriter, number: int, place: tuple[int, int, str], who: tuple[int, int]) -> None:
    """One in ten is late, one in ten has no action; every gate is passed."""
    deal_id, title = writer.new_id(), f'Affaire numéro {number}'
    created = NOW_MS - number % 40 * DAY_MS
    due = None if number % 10 == 1 else in_days(number % 60 + 1 if number % 10 else -3).isoformat()
    kind = KINDS[number % 4]
    action: tuple[Any, ...] = (None, None, None) if due is None else (kind, due, None)
    writer.waiting['deal'].append((
        deal_id, *place, title, title.lower(), created, created, *who, number * 3_701 % 9_000_000, 'EUR',
        in_days(number % 90).isoformat(), 'Vendeuse', f'Produit {number % 7}', '', f'X{number}',
        *action, None, None, None, '', None, None, '',
    ))  # fmt: skip
    writer.waiting['answer'] += [(deal_id, criterion, 'yes', 'dit', TODAY.isoformat()) for criterion in CRITERIA]
    writer.waiting['deal_event'].append(
        (writer.new_id(), deal_id, created, 'created', None, place[1], None, None, '', '{}')
    )
    if due is not None:
        writer.waiting['activity'].append(
            (writer.new_id(), deal_id, kind, due, None, 'Rappeler', 1, created, None, '', None)
        )
