"""What a file turns out to be, for the seller to look at before anything is imported."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from salesdesk.controllers.exchange.import_controller import ImportController
from salesdesk.controllers.exchange.import_file import Reader, ReadingChoices, open_table, plan_of
from salesdesk.controllers.exchange.import_request import ImportRequest, Report, StageTarget, Survey, nobody_asks
from salesdesk.controllers.workspace import Workspace
from salesdesk.exchange.columns.fields import EXTRA
from salesdesk.exchange.deals.deal_rows import DealChunk
from salesdesk.exchange.deals.reading import preview

PREVIEW_ROWS = 50


@dataclass(frozen=True)
class ImportChoices:
    """All that she decides about a file; what is left as it is was found out."""

    reading: ReadingChoices = field(default_factory=ReadingChoices)
    pipeline_id: int | None = None
    stages: Mapping[tuple[int, str], StageTarget] = field(default_factory=dict)


@dataclass(frozen=True)
class FileLook:
    """The request as it stands, its first rows as they are understood, and what it would do.

    survey is None while no column names the deals: every row would be refused for that alone.
    """

    request: ImportRequest
    preview: DealChunk
    survey: Survey | None


def look_at(
    workspace: Workspace, data: bytes, choices: ImportChoices, reader: Reader, report: Report = nobody_asks
) -> FileLook:
    """Raises a FileRefused or a MappingRefused. A file without a header is shown, all its columns unnamed."""
    table = open_table(data, choices.reading)
    reading = choices.reading
    if not table.has_header and not reading.mapping:
        reading = replace(reading, mapping=dict.fromkeys(table.header, EXTRA))
    plan = plan_of(table, reading, reader)
    request = ImportRequest(table, plan, choices.pipeline_id, choices.stages)
    survey = ImportController(workspace).survey(request, report) if plan.names_deals else None
    return FileLook(request, preview(table, plan, PREVIEW_ROWS), survey)
