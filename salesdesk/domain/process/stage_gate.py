"""A stage's gate: what a deal must have to leave the stage forward."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from salesdesk.domain.process.criterion import Criterion


class RequirementKind(StrEnum):
    """What can be asked for. `subject` names the criterion or the field; a planned action and MILESTONES need none."""

    CRITERION_ANSWERED = 'criterion_answered'
    CRITERION_YES = 'criterion_yes'
    FIELD_PRESENT = 'field_present'
    NEXT_ACTION_PLANNED = 'next_action_planned'
    PROPOSAL_SENT = 'proposal_sent'
    FEEDBACK_RECORDED = 'feedback_recorded'
    PROPOSAL_ACCEPTED = 'proposal_accepted'
    CONTRACT_SIGNED = 'contract_signed'
    NO_OPEN_PROMISE_OF_MINE = 'no_open_promise_of_mine'


# What the deal's own offers, contracts and promises show.
MILESTONES = (
    RequirementKind.PROPOSAL_SENT, RequirementKind.FEEDBACK_RECORDED, RequirementKind.PROPOSAL_ACCEPTED,
    RequirementKind.CONTRACT_SIGNED, RequirementKind.NO_OPEN_PROMISE_OF_MINE,
)  # fmt: skip


# The subject of a field of the seller's own: 'own:' and its id.
OWN = 'own:'


def own_field_of(subject: str) -> int | None:
    """The id of the seller's own field that a subject names; None if it names another."""
    return int(subject[len(OWN) :]) if subject.startswith(OWN) and subject[len(OWN) :].isdigit() else None


class RequirementLevel(StrEnum):
    """Block refuses the move; warn lets it pass and says so."""

    BLOCK = 'block'
    WARN = 'warn'


class RequiredField(StrEnum):
    """The deal's fields a gate can ask for, by their names in Deal."""

    AMOUNT = 'amount'
    EXPECTED_CLOSE_ON = 'expected_close_on'
    ORGANIZATION = 'organization'
    CONTACT = 'contact'


@dataclass(frozen=True, slots=True)
class Requirement:
    """One line of a gate."""

    id: int
    stage_id: int
    kind: RequirementKind
    subject: str = ''
    level: RequirementLevel = RequirementLevel.BLOCK
    position: int = 0
    archived_at: datetime | None = None

    @property
    def asks(self) -> tuple[str, str]:
        """What is asked, whoever asks it: two stages that want the amount ask once. A yes is more than an answer."""
        kind = 'criterion' if self.kind.startswith('criterion') else str(self.kind)
        return kind, self.subject


def is_askable(kind: RequirementKind, subject: str) -> bool:
    """Whether a gate can ask that: of a criterion or a field there is, or of what has no subject."""
    match kind:
        case RequirementKind.FIELD_PRESENT:
            return subject in set(RequiredField) or own_field_of(subject) is not None
        case RequirementKind.CRITERION_ANSWERED | RequirementKind.CRITERION_YES:
            return subject in set(Criterion)
        case _:
            return subject == ''
