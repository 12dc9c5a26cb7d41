"""A sale being worked, and what may happen to it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from salesdesk.domain.errors import DealClosed, FieldInvalid
from salesdesk.domain.money import Money
from salesdesk.domain.next_action import NextAction
from salesdesk.domain.process.stage_gate import RequiredField

TITLE_LIMIT = 500
# Minor units. Thousands of such amounts still add up to less than the database's largest integer.
AMOUNT_LIMIT = 10**15


class DealStatus(StrEnum):
    """Where a deal stands, apart from its stage."""

    OPEN = 'open'
    WON = 'won'
    LOST = 'lost'


@dataclass(frozen=True)
class Deal:
    """A deal. Instants are aware UTC datetimes; the stage reached is kept when the deal is won or lost."""

    id: int
    pipeline_id: int
    stage_id: int
    rank: str
    title: str
    created_at: datetime
    stage_entered_at: datetime
    organization_id: int | None = None
    contact_id: int | None = None
    amount: Money | None = None
    expected_close_on: date | None = None
    owner: str = ''
    product: str = ''
    note: str = ''
    external_id: str = ''
    next_action: NextAction | None = None
    won_at: datetime | None = None
    lost_at: datetime | None = None
    lost_reason_id: int | None = None
    lost_note: str = ''
    returns_on: date | None = None
    deleted_at: datetime | None = None
    extra: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not self.title.strip():
            raise FieldInvalid('title', 'empty')
        if len(self.title) > TITLE_LIMIT:
            raise FieldInvalid('title', 'too_long')
        if self.amount is not None and abs(self.amount.minor) > AMOUNT_LIMIT:
            raise FieldInvalid('amount', 'out_of_range')

    @property
    def status(self) -> DealStatus:
        if self.won_at:
            return DealStatus.WON
        return DealStatus.LOST if self.lost_at else DealStatus.OPEN

    @property
    def closed_at(self) -> datetime | None:
        return self.won_at or self.lost_at

    @property
    def is_open(self) -> bool:
        return self.status is DealStatus.OPEN and self.deleted_at is None

    def has(self, required: RequiredField) -> bool:
        """Whether a field a gate asks for is filled."""
        value = {
            RequiredField.AMOUNT: self.amount,
            RequiredField.EXPECTED_CLOSE_ON: self.expected_close_on,
            RequiredField.ORGANIZATION: self.organization_id,
            RequiredField.CONTACT: self.contact_id,
        }[required]
        return value is not None

    def enter(self, pipeline_id: int, stage_id: int, rank: str, now: datetime) -> 'Deal':
        """The deal in that stage; staying in its own keeps its clock. DealClosed if it is won, lost or deleted."""
        if not self.is_open:
            raise DealClosed(title=self.title)
        entered = self.stage_entered_at if stage_id == self.stage_id else now
        return replace(self, pipeline_id=pipeline_id, stage_id=stage_id, rank=rank, stage_entered_at=entered)

    def expect(self, on: date | None) -> 'Deal':
        """The deal with another expected close."""
        if not self.is_open:
            raise DealClosed(title=self.title)
        return replace(self, expected_close_on=on)

    def win(self, at: datetime, amount: Money | None) -> 'Deal':
        if not self.is_open:
            raise DealClosed(title=self.title)
        return replace(self, won_at=at, amount=amount if amount is not None else self.amount, returns_on=None)

    def lose(self, at: datetime, reason_id: int | None, note: str, returns_on: date | None) -> 'Deal':
        if not self.is_open:
            raise DealClosed(title=self.title)
        return replace(self, lost_at=at, lost_reason_id=reason_id, lost_note=note.strip(), returns_on=returns_on)

    def reopen(self, rank: str, now: datetime) -> 'Deal':
        """Open again in the stage it had reached; its clock there starts anew, its history stays."""
        return replace(
            self, won_at=None, lost_at=None, lost_reason_id=None, lost_note='', returns_on=None,
            rank=rank, stage_entered_at=now,
        )  # fmt: skip
