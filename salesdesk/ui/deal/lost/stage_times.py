"""How long a deal has been in each stage, read from its history."""

from collections.abc import Iterable
from datetime import date, tzinfo

from salesdesk.domain.deals.deal_event import DealEvent, EventKind

ENTERING = (EventKind.CREATED, EventKind.STAGE_ENTERED, EventKind.HANDED_OVER, EventKind.REOPENED)
CLOSING = (EventKind.WON, EventKind.LOST)


def days_by_stage(events: Iterable[DealEvent], zone: tzinfo | None, today: date) -> dict[int, int]:
    """Days by stage id, in the order in which the stages were first entered; time spent closed counts nowhere."""
    days: dict[int, int] = {}
    stage: int | None = None
    since = today
    for event in events:
        if event.kind not in ENTERING and event.kind not in CLOSING:
            continue
        on = event.at.astimezone(zone).date()
        if stage is not None:
            days[stage] = days.get(stage, 0) + (on - since).days
        # Closed is nowhere: until it is reopened no stage counts its days.
        stage = event.to_stage_id if event.kind in ENTERING else None
        since = on
    if stage is not None:
        days[stage] = days.get(stage, 0) + (today - since).days
    return days
