"""What a deal says in a letter, worded in the language of the letter."""

from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from salesdesk.domain.agenda.wall_clock import wall_of
from salesdesk.domain.contact import Contact, Organization
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.letters.fields import LetterField
from salesdesk.domain.letters.first_name import first_name_of
from salesdesk.domain.money import Money
from salesdesk.domain.process.pipeline import Stage
from salesdesk.domain.proposals.letterhead import Letterhead
from salesdesk.domain.proposals.proposal import Proposal
from salesdesk.i18n.formats import hour_text, money_text
from salesdesk.i18n.long_dates import full_date_text, long_day_text
from salesdesk.i18n.translator import current_language


@dataclass(frozen=True, slots=True)
class LetterSource:
    """All that a letter may speak of. proposal: the newest version; sent: the newest one that went out."""

    today: date
    zone: tzinfo | None
    letterhead: Letterhead
    deal: Deal | None = None
    stage: Stage | None = None
    contact: Contact | None = None
    organization: Organization | None = None
    proposal: Proposal | None = None
    sent: Proposal | None = None
    last_exchange: datetime | None = None
    next_subject: str = ''


def letter_values(source: LetterSource) -> dict[LetterField, str]:
    """In the current language; '' for what is not known."""
    return _of_people(source) | _of_deal(source) | _of_proposal(source) | _of_seller(source)


def _of_people(source: LetterSource) -> dict[LetterField, str]:
    contact, organization = source.contact, source.organization
    name = contact.name if contact else ''
    return {
        LetterField.FIRST_NAME: first_name_of(name),
        LetterField.CONTACT: name,
        LetterField.JOB_TITLE: contact.job_title if contact else '',
        LetterField.ORGANIZATION: organization.name if organization else '',
    }


def _of_deal(source: LetterSource) -> dict[LetterField, str]:
    deal, stage = source.deal, source.stage
    if deal is None:
        return {}
    following, last = deal.next_action, source.last_exchange
    return {
        LetterField.DEAL: deal.title,
        LetterField.PRODUCT: deal.product,
        LetterField.AMOUNT: _money(deal.amount),
        LetterField.STAGE: stage.name.read(current_language()) if stage else '',
        LetterField.EXPECTED_CLOSE: _day(deal.expected_close_on, source.today),
        LetterField.LAST_EXCHANGE: _day(wall_of(last, source.zone).date() if last else None, source.today),
        LetterField.NEXT_ACTION: source.next_subject,
        LetterField.NEXT_DAY: long_day_text(following.on, source.today) if following else '',
        LetterField.NEXT_HOUR: hour_text(following.minute) if following and following.minute is not None else '',
    }


def _of_proposal(source: LetterSource) -> dict[LetterField, str]:
    proposal, sent_at = source.proposal, source.sent.sent_at if source.sent else None
    sent_on = _day(wall_of(sent_at, source.zone).date() if sent_at else None, source.today)
    if proposal is None:
        return {}
    return {
        LetterField.PROPOSAL_NUMBER: str(proposal.number),
        LetterField.PROPOSAL_TITLE: proposal.title,
        LetterField.PROPOSAL_AMOUNT: _money(proposal.amount),
        LetterField.VALID_UNTIL: _day(proposal.valid_until, source.today),
        LetterField.SENT_ON: sent_on,
    }


def _of_seller(source: LetterSource) -> dict[LetterField, str]:
    head, owner = source.letterhead, source.deal.owner if source.deal else ''
    return {
        LetterField.SELLER: head.name or owner,
        LetterField.SELLER_COMPANY: head.company,
        LetterField.SELLER_PHONE: head.phone,
        LetterField.SELLER_EMAIL: head.email,
        LetterField.TODAY: _day(source.today, source.today),
    }


def _money(amount: Money | None) -> str:
    return money_text(amount.minor, amount.currency, amount.exponent) if amount else ''


def _day(day: date | None, today: date) -> str:
    return full_date_text(day, today) if day else ''
