"""The fields that a letter may have: a list that is closed, so that a letter can ask for nothing else."""

from enum import StrEnum


class LetterField(StrEnum):
    """Written in a letter between braces: {contact.first_name}."""

    FIRST_NAME = 'contact.first_name'
    CONTACT = 'contact.name'
    JOB_TITLE = 'contact.job_title'
    ORGANIZATION = 'organization.name'
    DEAL = 'deal.title'
    PRODUCT = 'deal.product'
    AMOUNT = 'deal.amount'
    STAGE = 'deal.stage'
    EXPECTED_CLOSE = 'deal.expected_close'
    PROPOSAL_NUMBER = 'proposal.number'
    PROPOSAL_TITLE = 'proposal.title'
    PROPOSAL_AMOUNT = 'proposal.amount'
    VALID_UNTIL = 'proposal.valid_until'
    SENT_ON = 'proposal.sent_on'
    LAST_EXCHANGE = 'last_exchange.day'
    NEXT_ACTION = 'next_action.subject'
    NEXT_DAY = 'next_action.day'
    NEXT_HOUR = 'next_action.hour'
    SELLER = 'seller.name'
    SELLER_COMPANY = 'seller.company'
    SELLER_PHONE = 'seller.phone'
    SELLER_EMAIL = 'seller.email'
    TODAY = 'today'

    @property
    def in_braces(self) -> str:
        return f'{{{self}}}'


def field_named(name: str) -> LetterField | None:
    """The field of that name, whatever its case and the spaces around it; None if the list has none."""
    try:
        return LetterField(name.strip().lower())
    except ValueError:
        return None
