"""Does a database hold together? Its pages, its references, and what it says twice."""

from dataclasses import dataclass
from datetime import tzinfo

from salesdesk.controllers.reports.figures_check import count_differing_figures
from salesdesk.domain.money import Money
from salesdesk.storage.connection.database import Database
from salesdesk.storage.consistency import DAMAGED_PAGES, count_deals, find_inconsistencies, find_page_errors, won_sums


@dataclass(frozen=True)
class CheckReport:
    """problems: codes with how many rows each concerns. counts by status, won sums per currency.

    Where pages are damaged nothing is counted: what they say cannot be trusted. figures: how many do not follow from
    the history, which is no harm: they can be made anew at any time.
    """

    problems: tuple[tuple[str, int], ...]
    counts: dict[str, int]
    won: tuple[Money, ...]
    figures: int = 0

    @property
    def is_sound(self) -> bool:
        return not self.problems


def check_database(database: Database, zone: tzinfo | None = None) -> CheckReport:
    """Reads everything and writes nothing. zone: where the seller is; None is where the computer is."""
    damage = find_page_errors(database)
    if DAMAGED_PAGES in dict(damage):
        return CheckReport(tuple(damage), {}, ())
    problems = (*damage, *find_inconsistencies(database))
    figures = count_differing_figures(database, zone)
    return CheckReport(problems, count_deals(database), won_sums(database), figures)
