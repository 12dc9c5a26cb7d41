"""What happened to a deal, as one list: notes, activities, files, moves, changes, answers and decisions."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from salesdesk.domain.activity import ActivityKind, ActivityResult
from salesdesk.domain.money import Money
from salesdesk.domain.process.pipeline import Stage
from salesdesk.domain.process.qualification import AnswerValue, Criterion
from salesdesk.domain.process.wording import Wording


class EntryKind(StrEnum):
    """What a line of the timeline tells. Those of the history have the names of EventKind."""

    NOTE = 'note'
    ACTIVITY = 'activity'
    FILE = 'file'
    CREATED = 'created'
    STAGE_ENTERED = 'stage_entered'
    HANDED_OVER = 'handed_over'
    WON = 'won'
    LOST = 'lost'
    REOPENED = 'reopened'
    AMOUNT_CHANGED = 'amount_changed'
    CLOSE_DATE_CHANGED = 'close_date_changed'
    ANSWERED = 'answered'
    DECIDED = 'decided'
    OVERRIDDEN = 'overridden'
    LINKED = 'linked'
    OBJECTED = 'objected'
    CONTRACT_SIGNED = 'contract_signed'
    PROMISED = 'promised'
    CONCEDED = 'conceded'
    PROPOSAL_SENT = 'proposal_sent'
    PROPOSAL_ANSWERED = 'proposal_answered'
    FEEDBACK = 'feedback'
    CADENCE = 'cadence'
    AUTOMATED = 'automated'
    ENTRUSTED = 'entrusted'


# In place of the kind: the subject is a name as she gave it, '' where the field is gone.
OWN_FIELD = 'own_field'


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One line. id is that of its record: the note, the activity, the file, or else the row of the history.

    Which values are set follows from the kind; the others are empty. text holds the seller's own words in every kind:
    the note, what she wrote of the activity, the evidence of an answer, the reason of a move, a loss or an override.
    """

    id: int
    kind: EntryKind
    at: datetime
    text: str = ''
    # NOTE
    edited_at: datetime | None = None
    # ACTIVITY; minutes is its duration, plan what she had written before it was done
    activity: ActivityKind | None = None
    result: ActivityResult | None = None
    subject: str = ''
    minutes: int | None = None
    place: str = ''
    contact: str = ''
    plan: str = ''
    # FILE; size in bytes
    name: str = ''
    size: int = 0
    # CREATED, STAGE_ENTERED, HANDED_OVER, REOPENED, OVERRIDDEN; from_stage of WON and LOST is the stage reached.
    # None also where a file that was imported did not say it.
    from_stage: Stage | None = None
    to_stage: Stage | None = None
    # The deal's amount at that moment; of AMOUNT_CHANGED the new one, and the one before
    amount: Money | None = None
    amount_before: Money | None = None
    # LOST
    lost_reason: Wording | None = None
    # CLOSE_DATE_CHANGED
    day: date | None = None
    day_before: date | None = None
    # ANSWERED; its name says what of the two a later program wrote
    criterion: Criterion | None = None
    answer: AnswerValue | None = None
    # Of DECIDED, go or abandon
    decision: str = ''
    # OVERRIDDEN: what was missing, as (kind, subject) of each requirement; of a field of her own (OWN_FIELD, its name)
    missing: tuple[tuple[str, str], ...] = ()
    # LINKED, OBJECTED, CONTRACT_SIGNED, PROMISED, CONCEDED: the id of their record; of LINKED that of the other deal,
    # with its title as the name, a LinkKind, and the way: 'from' where that one is the older
    record_id: int = 0
    link: str = ''
    way: str = ''
    # OBJECTED: what was answered, and whether it worked; CONCEDED: what was asked in return
    reply: str = ''
    worked: bool | None = None
    # PROMISED, CONCEDED: a Side; of PROMISED, where it stands today (see Promise.told), its day is when it is due
    side: str = ''
    state: str = ''
    # PROPOSAL_SENT, PROPOSAL_ANSWERED, FEEDBACK: the offer's version, and of the second its state; of the third, text
    # is what they liked, reply what blocks
    number: int = 0
    # CADENCE: what became of it, which, and why; AUTOMATED: what was done, with what, and the name of the rule
    act: str = ''
    why: str = ''
    what: str = ''
    named: Wording | None = None
    # ENTRUSTED: its name is the new owner
    name_before: str = ''


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """A line of the plain change log: a field by its name in Deal, before and after as she reads them.

    field 'deleted' and 'restored' have no values: into the trash and out of it. field 'person': the part `about` takes,
    each value as DealPerson.logged has it, '' for none.
    """

    id: int
    at: datetime
    field: str
    before: str = ''
    after: str = ''
    about: str = ''
