"""Files as bytes, taken in at a test's desk and handed out again."""

import csv
import io
from collections.abc import Mapping
from datetime import UTC, datetime

from building import PARIS, TODAY, Desk

from salesdesk.controllers.exchange.import_controller import ImportController
from salesdesk.controllers.exchange.import_file import Reader, ReadingChoices, open_table, plan_of
from salesdesk.controllers.exchange.import_request import ImportRequest, ImportSummary, StageTarget, Survey, TargetKind
from salesdesk.controllers.handing_out.export_controller import ExportController
from salesdesk.controllers.handing_out.export_request import ExportRequest
from salesdesk.domain.deals.deal import Deal
from salesdesk.exchange.words import squeezed

FRENCH = Reader('fr', 'EUR', TODAY, PARIS)
Answers = dict[tuple[int, str], StageTarget]


def request_for(
    text: str | bytes, *, mapping: Mapping[str, str] | None = None, stages: Answers | None = None,
    pipeline_id: int | None = None, create_stages: bool = False,
) -> ImportRequest:  # fmt: skip
    data = text.encode() if isinstance(text, str) else text
    choices = ReadingChoices(mapping=mapping or {})
    table = open_table(data, choices)
    return ImportRequest(table, plan_of(table, choices, FRENCH), pipeline_id, stages or {}, create_stages)


def take_in(desk: Desk, text: str | bytes, **asked: object) -> ImportSummary:
    return ImportController(desk.workspace).run(request_for(text, **asked))  # type: ignore[arg-type]


def look_over(desk: Desk, text: str | bytes, **asked: object) -> Survey:
    return ImportController(desk.workspace).survey(request_for(text, **asked))  # type: ignore[arg-type]


def means(**stages: str) -> Answers:
    """Prospecting='Identification' for whichever pipeline; 'won', 'lost' and 'create' are what they say."""
    kinds = {'won': TargetKind.WON, 'lost': TargetKind.LOST, 'create': TargetKind.CREATE}
    return {
        (0, squeezed(value)): StageTarget(kinds[name]) if name in kinds else StageTarget(TargetKind.STAGE, name)
        for value, name in stages.items()
    }


def handed_out(desk: Desk, **asked: object) -> bytes:
    exporting = ExportController(desk.workspace.database, desk.clock)
    return b''.join(exporting.chunks(ExportRequest(language='fr', **asked)))  # type: ignore[arg-type]


def rows_of(data: bytes, delimiter: str = ',') -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode('utf-8-sig'), newline=''), delimiter=delimiter))


def deals(desk: Desk) -> list[Deal]:
    """All deals in the order in which they were made."""
    work = desk.workspace.reading()
    return [work.get(Deal, deal_id) for (deal_id,) in desk.workspace.database.rows('SELECT id FROM deal ORDER BY id')]


def only_deal(desk: Desk) -> Deal:
    (deal,) = deals(desk)
    return deal


def noon(year: int, month: int, day: int) -> datetime:
    """What the reading makes of a day without an hour."""
    return datetime(year, month, day, 12, tzinfo=UTC)
