"""Rows that could not be read, back in a file: put right there, they can be imported again."""

from collections.abc import Sequence
from pathlib import Path

from salesdesk.controllers.exchange.import_request import ImportRequest
from salesdesk.controllers.exchange.targets import check_target
from salesdesk.exchange.deals.deal_rows import RefusedRow
from salesdesk.exchange.deals.refused import write_refused
from salesdesk.exchange.errors import RowError
from salesdesk.i18n.exchange_errors import row_sentence
from salesdesk.storage.disk.private_output import private_output


def hand_back(request: ImportRequest, refused: Sequence[RefusedRow], path: Path, *taken: Path) -> None:
    """Writes them with the reasons in a column `error`. Raises FileTaken if the path is one of those, DiskFull ..."""
    check_target(path, *taken)
    with private_output(path) as file:
        file.write(write_refused(request.table, request.plan, refused, reason_text))


def reason_text(error: RowError) -> str:
    return row_sentence(error.code, error.column, error.values)
