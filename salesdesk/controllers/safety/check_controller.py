"""Does a database hold together? Its pages, its references, and what it says twice."""

from dataclasses import dataclass

from salesdesk.domain.money import Money
from salesdesk.storage.consistency import count_deals, find_inconsistencies, find_page_errors, won_sums
from salesdesk.storage.database import Database


@dataclass(frozen=True)
class CheckReport:
    """problems: codes with how many rows each concerns. counts by status, won sums per currency."""

    problems: tuple[tuple[str, int], ...]
    counts: dict[str, int]
    won: tuple[Money, ...]

    @property
    def is_sound(self) -> bool:
        return not self.problems


def check_database(database: Database) -> CheckReport:
    """Reads everything and writes nothing."""
    problems = (*find_page_errors(database), *find_inconsistencies(database))
    return CheckReport(problems, count_deals(database), won_sums(database))
