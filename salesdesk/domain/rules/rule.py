"""When this happens to a deal, and if that holds, then do so."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from salesdesk.domain.conditions.condition import Condition


class TriggerKind(StrEnum):
    """What sets a rule off. The last of them come with time alone: see IN_TIME."""

    STAGE_ENTERED = 'stage_entered'
    STAGE_LEFT = 'stage_left'
    WON = 'won'
    LOST = 'lost'
    PROPOSAL_SENT = 'proposal_sent'
    ACTIVITY_DONE = 'activity_done'
    AMOUNT_OVER = 'amount_over'
    TAG_ADDED = 'tag_added'
    PROPOSAL_EXPIRED = 'proposal_expired'
    QUIET_FOR = 'quiet_for'
    CLOSE_PASSED = 'close_passed'


IN_TIME = frozenset((TriggerKind.PROPOSAL_EXPIRED, TriggerKind.QUIET_FOR, TriggerKind.CLOSE_PASSED))


class EffectKind(StrEnum):
    """What a rule does."""

    PLAN = 'plan'
    START_CADENCE = 'start_cadence'
    STOP_CADENCE = 'stop_cadence'
    ADD_TAG = 'add_tag'
    SET_FIELD = 'set_field'
    MOVE = 'move'
    WARN = 'warn'
    START_DEAL = 'start_deal'


@dataclass(frozen=True, slots=True)
class Trigger:
    """What sets it off, with its values as canonical text: 'stage_id'; 'kind' and 'result'; 'days'; 'amount', as
    '1240050 EUR' in minor units; 'tag_id'. raw: the JSON of one that a newer program wrote, which has no kind here.
    """

    kind: TriggerKind | None
    values: Mapping[str, str] = field(default_factory=dict)
    raw: str = ''


@dataclass(frozen=True, slots=True)
class Effect:
    """One thing it does, with its values as canonical text. raw: as of Trigger."""

    kind: EffectKind | None
    values: Mapping[str, str] = field(default_factory=dict)
    raw: str = ''


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of hers. switched_on_at: facts of time that are older are none of its business."""

    id: int
    name: str
    trigger: Trigger
    conditions: tuple[Condition, ...]
    effects: tuple[Effect, ...]
    created_at: datetime
    position: int = 0
    is_on: bool = False
    switched_on_at: datetime | None = None
    deleted_at: datetime | None = None

    @property
    def is_known(self) -> bool:
        """Whether this program knows all of it; one it does not is never acted on."""
        is_read = self.trigger.kind is not None and all(effect.kind is not None for effect in self.effects)
        return is_read and all(condition.is_known for condition in self.conditions)
