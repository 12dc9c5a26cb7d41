"""From a record as typed to the traits it is compared by."""

from collections.abc import Iterable
from functools import lru_cache

from salesdesk.domain.folding import fold
from salesdesk.matching.contact_keys import domain_key, email_key, is_shared_mailbox, without_email
from salesdesk.matching.name_tokens import company_name, person_tokens
from salesdesk.matching.phone_keys import phone_key
from salesdesk.matching.record import Record, Traits


# While a name is typed, the same neighbours are compared with every letter.
@lru_cache(maxsize=2048)
def traits_of(record: Record, region: str) -> Traits:
    """`region` is where phones without a country code are dialled: 'FR', 'GB', 'US'..."""
    is_person = record.kind == 'person'
    name, emails, phones = record.name, record.emails, record.phones
    # Who was entered by an address alone is called by it, and has no name yet.
    if email_key(name):
        name, emails = without_email(name), (name, *emails)
    elif name and not any(letter.isalpha() for letter in name) and phone_key(name, region):
        name, phones = '', (name, *phones)
    company = company_name(record.organization if is_person else name)
    addresses = _told(email_key(email) for email in emails)
    return Traits(
        kind=record.kind,
        name=person_tokens(name) if is_person else company.tokens,
        forms=company.forms,
        organization=company.tokens if is_person else (),
        # Who reads info@ may be anyone of the firm: it names the company, not the person.
        emails=frozenset(email for email in addresses if not (is_person and is_shared_mailbox(email))),
        phones=_told(phone_key(phone, region) for phone in phones),
        domains=_told(domain_key(text) for text in (record.domain, *addresses)),
        city=' '.join(fold(record.city).replace('-', ' ').split()),
    )


def _told(keys: Iterable[str]) -> frozenset[str]:
    return frozenset(key for key in keys if key)
