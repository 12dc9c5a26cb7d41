"""What the seller says when a deal ends."""

from dataclasses import dataclass
from datetime import date

from salesdesk.controllers.deals.attachment_controller import StoredFile
from salesdesk.controllers.knowledge.lesson_writing import LessonWords
from salesdesk.controllers.negotiation.contract_controller import ContractForm
from salesdesk.domain.money import Money


@dataclass(frozen=True)
class LossWords:
    """Why a deal is lost. competitor: who won instead, by name, at that price; returns_on brings it back by itself."""

    reason_id: int
    analysis: str = ''
    competitor: str = ''
    price: Money | None = None
    lesson: LessonWords | None = None
    returns_on: date | None = None


@dataclass(frozen=True)
class WinWords:
    """Why a deal is won, and what was signed. file: one to be kept with the deal as the contract."""

    reason_id: int | None = None
    worked: str = ''
    lesson: LessonWords | None = None
    contract: ContractForm | None = None
    file: StoredFile | None = None


NOTHING_SAID = WinWords()
