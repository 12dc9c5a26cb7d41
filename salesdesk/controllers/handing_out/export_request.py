"""What is asked of an export."""

from dataclasses import dataclass
from enum import StrEnum

from salesdesk.domain.views.board import BoardFilter


class ExportStatus(StrEnum):
    """Which deals; none of them is in the trash."""

    OPEN = 'open'
    WON = 'won'
    LOST = 'lost'
    ALL = 'all'


@dataclass(frozen=True)
class ExportRequest:
    """Which deals, and how the file is written.

    board: the open deals it shows, deal_ids: these alone, each instead of those of status. language: of the names that
    have two. bom: the mark by which Excel knows UTF-8. raw: formulas are left as they are.
    """

    status: ExportStatus = ExportStatus.ALL
    board: BoardFilter | None = None
    language: str = 'en'
    delimiter: str = ','
    bom: bool = False
    raw: bool = False
    deal_ids: tuple[int, ...] | None = None


def usual_delimiter(language: str) -> str:
    """French spreadsheets read semicolons, because their decimal mark is a comma."""
    return ';' if language == 'fr' else ','
