"""People from outside: what a card, an e-mail or a signature says, as forms to be looked at. Nothing is kept here."""

from pathlib import Path

from salesdesk.controllers.exchange.import_file import read_bytes
from salesdesk.controllers.people.people_forms import PersonForm, Point
from salesdesk.domain.contact import PointKind
from salesdesk.exchange.errors import FileRefused
from salesdesk.exchange.people.mails import read_mail
from salesdesk.exchange.people.proposed_person import ProposedPerson
from salesdesk.exchange.people.signature_fields import read_signature
from salesdesk.exchange.people.vcards import read_vcards

CARD, MAIL = '.vcf', '.eml'
# A whole address book is no drop: so many are proposed one after the other.
MOST_PROPOSED = 20


def people_in_file(path: Path) -> tuple[PersonForm, ...]:
    """Whom a .vcf or .eml speaks of; none where it says nothing. Raises FileMissing, FileUnreadable, DiskFault ..."""
    data = read_bytes(path)
    try:
        people = (read_mail(data).sender,) if path.suffix.lower() == MAIL else read_vcards(data)
    except FileRefused:
        return ()
    return _forms(people)


def people_in_text(text: str) -> tuple[PersonForm, ...]:
    """Whom a pasted signature or card speaks of. It takes an address or a phone to tell it from any other text."""
    if 'BEGIN:VCARD' in text.upper():
        return _forms(read_vcards(text.encode()))
    person = read_signature(text)
    return _forms((person,)) if person.emails or person.phones else ()


def _forms(people: tuple[ProposedPerson, ...]) -> tuple[PersonForm, ...]:
    return tuple(_form(person) for person in people[:MOST_PROPOSED] if person.says_something)


def _form(person: ProposedPerson) -> PersonForm:
    """Labels stay codes ('work'): the window says them in her language. A website has no field and goes to the note."""
    points = (
        *(Point(PointKind.EMAIL, email.value, email.label) for email in person.emails),
        *(Point(PointKind.PHONE, phone.value, phone.label) for phone in person.phones),
        *(Point(PointKind.ADDRESS, ', '.join(address.split('\n'))) for address in person.addresses),
    )
    note = '\n'.join(part for part in (person.note, *person.websites) if part)
    return PersonForm(
        person.name, person.organization, person.job_title, points, birthday=person.birthday, note=note,
    )  # fmt: skip
