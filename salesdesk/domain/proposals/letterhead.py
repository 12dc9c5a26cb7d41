"""Who sends an offer: what stands at the head and the foot of her papers."""

from dataclasses import dataclass

from salesdesk.domain.process.wording import Wording

# There is one.
LETTERHEAD_ID = 1


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Her name and her company's, as papers show them. logo: the bytes of a picture, none for b''.

    terms: the conditions a new offer begins with, in either language; validity_days: how long it is valid.
    """

    id: int = LETTERHEAD_ID
    name: str = ''
    company: str = ''
    address: str = ''
    email: str = ''
    phone: str = ''
    legal: str = ''
    siret: str = ''
    vat_number: str = ''
    terms: Wording = Wording('', '')  # noqa: RUF009
    validity_days: int = 30
    logo: bytes = b''
