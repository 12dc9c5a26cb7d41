"""Everything that is known of a deal on the day it is handed to somebody else."""

from dataclasses import dataclass
from datetime import date

from salesdesk.domain.activity import Activity
from salesdesk.domain.closing.contact_summary import ContactSummary
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.proposals.letterhead import Letterhead


@dataclass(frozen=True, slots=True)
class ToldPerson:
    """Somebody who takes part; the main contact comes first."""

    name: str
    role: str = ''
    email: str = ''
    phone: str = ''


@dataclass(frozen=True, slots=True)
class ToldHandOver:
    """before and owner: who had it and who has it now; words: what the one says to the other; stage: where it is."""

    deal: Deal
    stage: Wording
    organization: str
    people: tuple[ToldPerson, ...]
    before: str
    owner: str
    words: str
    on: date
    language: str
    summary: ContactSummary
    planned: tuple[Activity, ...]
    letterhead: Letterhead
    competitors: tuple[str, ...] = ()
