"""The next action of a deal, from its columns."""

from salesdesk.domain.next_action import ActivityKind, NextAction
from salesdesk.storage.schema.codecs import maybe_day


def next_action_of(kind: str | None, on: str | None, minute: int | None) -> NextAction | None:
    day = maybe_day(on)
    return NextAction(ActivityKind(kind), day, minute) if kind and day else None
