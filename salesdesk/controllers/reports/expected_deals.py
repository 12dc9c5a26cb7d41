"""The open deals that a forecast draws one by one."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from salesdesk.reports.forecast.expected import Expected, ExpectedDeal, StageLump
from salesdesk.storage.connection.database import Database
from salesdesk.storage.figures.expected_query import read_largest, read_lumps


class StoredDeals:
    """As they stand in the database now; see reports.forecast.expected.ExpectedDeals."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def __call__(
        self, pipeline_id: int | None, last: date, currency: str, odds: Mapping[str, Fraction], most: int
    ) -> Expected:
        weights = {int(stage): float(p * (1 - p)) for stage, p in odds.items()}
        largest = read_largest(self._database, pipeline_id, last, currency, weights, most)
        lumps = read_lumps(self._database, pipeline_id, last, currency)
        return Expected(
            [ExpectedDeal(id_, title, str(stage), minor) for id_, title, stage, minor in largest],
            [StageLump(str(stage), count, minor, squares) for stage, count, minor, squares in lumps],
        )
