"""People out of vCard files, whoever wrote them: phones, Outlook, Apple, Google, webmails."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from salesdesk.exchange.people.content_lines import ContentLine, components, content_lines, unescaped
from salesdesk.exchange.people.proposed_person import Label, Labelled, ProposedPerson
from salesdesk.exchange.tables.decoding import decode

# Photos make cards large; ten thousand people without them are a few megabytes.
LARGEST_FILE = 50_000_000
_LABELS: tuple[tuple[str, Label], ...] = (
    ('fax', 'fax'),
    ('cell', 'mobile'),
    ('iphone', 'mobile'),
    ('work', 'work'),
    ('home', 'home'),
)
_APPLE_DATE = re.compile(r'(\d{4})-?(\d\d)-?(\d\d)(?:T.*)?')


def read_vcards(data: bytes) -> tuple[ProposedPerson, ...]:
    """Everybody on the cards, in order; cards that say nothing are left out. Raises FileRefused for no text."""
    text = decode(data[:LARGEST_FILE]).utf8.decode('utf-8', 'replace')
    people = (_person(card) for card in _cards(content_lines(text)))
    return tuple(person for person in people if person.says_something)


def _cards(lines: Iterable[ContentLine]) -> Iterator[list[ContentLine]]:
    """A card cut off in the middle still says what it said."""
    card: list[ContentLine] | None = None
    for line in lines:
        mark = (line.name, line.value.strip().upper())
        if mark == ('BEGIN', 'VCARD'):
            if card:
                yield card
            card = []
        elif mark == ('END', 'VCARD') and card is not None:
            yield card
            card = None
        elif card is not None:
            card.append(line)
    if card:
        yield card


def _person(card: list[ContentLine]) -> ProposedPerson:
    return ProposedPerson(
        name=_name(card),
        job_title=_first(card, 'TITLE') or _first(card, 'ROLE'),
        organization=next((components(line.value)[0] for line in card if line.name == 'ORG'), ''),
        emails=_labelled(card, 'EMAIL'),
        phones=_labelled(card, 'TEL'),
        addresses=_distinct(_address(line.value) for line in card if line.name == 'ADR'),
        websites=_distinct(unescaped(line.value) for line in card if line.name == 'URL'),
        birthday=_birthday(_first(card, 'BDAY')),
        note='\n'.join(_distinct(unescaped(line.value) for line in card if line.name == 'NOTE')),
    )


def _name(card: list[ContentLine]) -> str:
    """As the card calls her; else put together of given and family name, without Mrs and Jr."""
    called = ' '.join(_first(card, 'FN').split())
    if called:
        return called
    for line in card:
        if line.name == 'N':
            family, given, other, *_titles = (*components(line.value), '', '', '')
            return ' '.join(f'{given} {other} {family}'.split())
    return ''


def _first(card: list[ContentLine], name: str) -> str:
    return next((told for line in card if line.name == name and (told := unescaped(line.value))), '')


def _labelled(card: list[ContentLine], name: str) -> tuple[Labelled, ...]:
    """The preferred one first; each value once."""
    lines = [line for line in card if line.name == name]
    lines.sort(key=lambda line: 'pref' not in line.words)
    found: dict[str, Labelled] = {}
    for line in lines:
        # 4.0 writes 'tel:+33-...;ext=12' and 'mailto:'.
        value = re.sub(r'^(?:tel|mailto):', '', unescaped(line.value), flags=re.IGNORECASE)
        if value:
            found.setdefault(value, Labelled(value, _label(line.words)))
    return tuple(found.values())


def _label(words: frozenset[str]) -> Label:
    return next((label for word, label in _LABELS if word in words), '')


def _address(value: str) -> str:
    """Post box, floor, street, town, region, code, country: in the lines an envelope has."""
    box, floor, street, town, region, code, country, *_rest = (*components(value), *[''] * 7)
    lines = (box, floor, street, ' '.join(f'{code} {town}'.split()), region, country)
    return '\n'.join(line for line in lines if line)


def _birthday(text: str) -> date | None:
    """None where the year is left out, as phones allow."""
    found = _APPLE_DATE.fullmatch(text)
    # Apple writes 1604 for a year it does not know.
    if not found or found[1] == '1604':
        return None
    try:
        return date(*map(int, found.groups()))
    except ValueError:
        return None


def _distinct(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text))
