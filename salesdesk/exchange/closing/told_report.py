"""The report of an ending with the names of all it speaks of."""

from dataclasses import dataclass
from datetime import date

from salesdesk.domain.closing.closing_report import ClosingReport, Outcome
from salesdesk.domain.closing.contract import Contract
from salesdesk.domain.knowledge.lesson import Lesson
from salesdesk.domain.money import Money
from salesdesk.domain.process.wording import Wording


@dataclass(frozen=True, slots=True)
class ToldReport:
    """title to stage: of the deal; closed_on: the day where the seller is; competitor: the name, '' for none."""

    report: ClosingReport
    title: str
    closed_on: date
    organization: str = ''
    contact: str = ''
    owner: str = ''
    product: str = ''
    amount: Money | None = None
    stage: Wording | None = None
    reason: Wording | None = None
    competitor: str = ''
    lesson: Lesson | None = None
    contract: Contract | None = None

    @property
    def is_won(self) -> bool:
        return self.report.outcome is Outcome.WON
