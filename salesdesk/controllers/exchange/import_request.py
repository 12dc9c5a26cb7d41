"""What is asked of an import, and what came of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from salesdesk.exchange.columns.plan import ImportPlan
from salesdesk.exchange.deals.deal_rows import RefusedRow
from salesdesk.exchange.tables.csv_table import CsvTable

# Told the bytes read and all bytes; what it raises ends the import and leaves nothing behind.
Report = Callable[[int, int], object]


def nobody_asks(_done: int, _total: int) -> None:
    """For callers that show no progress."""


class TargetKind(StrEnum):
    """What becomes of the deals with a stage value the pipeline does not know."""

    STAGE = 'stage'
    CREATE = 'create'
    WON = 'won'
    LOST = 'lost'


@dataclass(frozen=True, slots=True)
class StageTarget:
    """The answer for one value; stage is the key or a name of the stage where kind is STAGE."""

    kind: TargetKind
    stage: str = ''


# By the pipeline's id (0: whichever) and the value as squeezed() writes it.
StageAnswers = Mapping[tuple[int, str], StageTarget]


@dataclass(frozen=True)
class ImportRequest:
    """A file, how it is read, and where its deals go.

    pipeline_id None: where each row says, else the seller's own. create_stages: values without an answer become stages.
    """

    table: CsvTable
    plan: ImportPlan
    pipeline_id: int | None = None
    stages: StageAnswers = field(default_factory=dict)
    create_stages: bool = False


@dataclass(frozen=True, slots=True)
class UnknownStage:
    """A stage value of the file that its pipeline does not know, as first written, and how many deals have it."""

    pipeline_id: int
    value: str
    count: int


@dataclass(frozen=True)
class Survey:
    """What an import would do. fresh deals are new; those already there are left exactly as they are."""

    fresh: int
    already_there: int
    in_trash: int
    refused: tuple[RefusedRow, ...]
    unknown_stages: tuple[UnknownStage, ...]

    @property
    def rows(self) -> int:
        return self.fresh + self.already_there + len(self.refused)

    @property
    def is_all_refused(self) -> bool:
        """There are rows, and none of them can be read."""
        return bool(self.refused) and self.rows == len(self.refused)


@dataclass(frozen=True)
class ImportSummary:
    """What an import did; already_there counts those in the trash too."""

    imported: int
    already_there: int
    in_trash: int
    refused: tuple[RefusedRow, ...]
