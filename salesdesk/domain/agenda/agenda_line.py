"""An activity with what the seller must see of its deal to act on it."""

from dataclasses import dataclass
from datetime import date, datetime

from salesdesk.domain.activity import Activity, ActivityKind
from salesdesk.domain.money import Money


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """One line of the agenda. contact and phone are those of the activity's person, else of the deal's."""

    activity: Activity
    deal_title: str
    organization: str
    contact: str
    phone: str
    address: str
    stage_id: int
    pipeline_id: int
    amount: Money | None

    # What the order of the agenda and the figures of a day read.
    @property
    def id(self) -> int:
        return self.activity.id

    @property
    def kind(self) -> ActivityKind:
        return self.activity.kind

    @property
    def due_on(self) -> date:
        return self.activity.due_on

    @property
    def due_minute(self) -> int | None:
        return self.activity.due_minute

    @property
    def done_at(self) -> datetime | None:
        return self.activity.done_at

    @property
    def deleted_at(self) -> datetime | None:
        return self.activity.deleted_at

    @property
    def snoozed_until(self) -> datetime | None:
        return self.activity.snoozed_until
