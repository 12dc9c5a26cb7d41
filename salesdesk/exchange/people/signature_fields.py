"""A signature, pasted or found under an e-mail, as proposed fields. A line that cannot be told is left out."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from salesdesk.domain.folding import fold
from salesdesk.exchange.people.phone_texts import phones_in
from salesdesk.exchange.people.proposed_person import Labelled, ProposedPerson
from salesdesk.exchange.people.signature_place import is_closing
from salesdesk.exchange.people.signature_words import (
    bare_name,
    has_legal_form,
    is_name,
    is_register,
    is_street,
    is_title,
    is_town,
)
from salesdesk.exchange.words import squeezed

# Beyond it stands a letter, not a signature; nor is a disclaimer a line of one.
_MOST_LINES = 60
_LONGEST_LINE = 160
_EMAIL = re.compile(r'[^\s<>"(),;:|\[\]]+@[^\s<>"(),;:|@\[\]]+\.[^\s<>"(),;:|@.\[\]]+')
_WEBSITE = re.compile(r'\b(?:https?://|www\.)[^\s<>"|,;]+', re.IGNORECASE)
_BARE_DOMAIN = re.compile(r'[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,10}(?:/\S*)?', re.IGNORECASE)
_PARTED = re.compile(r'\s*[|•·●▪\t]\s*|\s+[–—/-]\s+|\s{3,}')
_LABEL = re.compile(
    r'^(e-?mail|courriel|mél|e|url|a|tél|tel|phone|mobile|fax|port)\s?[.:]*\s*$'
    r'|^(mail|adresse|address|site( web| internet)?|web(site)?|w)\s?([.:]*\s*$|:\s*)',
    re.IGNORECASE,
)
_BELONGS = re.compile(r'\s+(?:chez|at|@|bei)\s+|\s*,\s+')


@dataclass(slots=True)
class _Found:
    """What has been read so far; `rest` are the texts that no pattern took."""

    emails: list[Labelled] = field(default_factory=list)
    phones: list[Labelled] = field(default_factory=list)
    websites: list[str] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)
    rest: list[str] = field(default_factory=list)


def read_signature(text: str) -> ProposedPerson:
    """Never raises: of a text that is no signature nothing is proposed."""
    found = _Found()
    for line in text.split('\n', _MOST_LINES)[:_MOST_LINES]:
        _read_line(' '.join(line.replace('\t', ' | ').split(' ')).strip(), found)
    name = _name(found)
    title, organization = _position(found, name)
    return ProposedPerson(
        name=bare_name(name),
        job_title=title,
        organization=organization,
        emails=_distinct(found.emails),
        phones=_distinct(found.phones),
        addresses=tuple(found.addresses),
        websites=tuple(dict.fromkeys(found.websites)),
    )


def _read_line(line: str, found: _Found) -> None:
    if not line or len(line) > _LONGEST_LINE or is_closing(line) or is_register(line):
        return
    line = _take_addresses(line, found)
    if is_town(line) or is_street(line):
        _take_place(_without_label(line), found)
        return
    for part in _PARTED.split(line):
        told = _without_label(part).strip(' ,;:-–<>()[]')
        if _BARE_DOMAIN.fullmatch(told) and not told.isdigit():
            found.websites.append(told)
        elif told:
            found.rest.append(told)


def _take_addresses(line: str, found: _Found) -> str:
    """Takes e-mails, websites and phones out of the line and gives back what is left, with a bar where they stood."""
    for email in _EMAIL.findall(line):
        found.emails.append(Labelled(re.sub('^mailto:', '', email, flags=re.IGNORECASE).rstrip('.')))
    line = _EMAIL.sub(' | ', re.sub(r'mailto:', '', line, flags=re.IGNORECASE))
    found.websites += [website.rstrip('.)>') for website in _WEBSITE.findall(line)]
    line = _WEBSITE.sub(' | ', line)
    phones = list(phones_in(line))
    found.phones += [phone for phone, _span in phones]
    for _phone, (start, end) in reversed(phones):
        line = f'{line[:start]} | {line[end:]}'
    return line


def _take_place(line: str, found: _Found) -> None:
    """A street and the town under it are one address; both may stand on one line, after the firm's name."""
    parts = [part for part in re.split(r'\s*[|•·●▪]\s*', line) if part.strip(' ,-–')]
    places = [part.strip(' ,-–') for part in parts if is_town(part) or is_street(part)]
    found.rest += [part.strip(' ,-–') for part in parts if part.strip(' ,-–') not in places]
    if found.addresses and not is_town(found.addresses[-1]):
        found.addresses[-1] = '\n'.join((found.addresses[-1], *places))
    else:
        found.addresses.append('\n'.join(places))


def _without_label(text: str) -> str:
    return _LABEL.sub('', text.strip()).strip()


def _name(found: _Found) -> str:
    """Among the first lines, or nowhere: further down stand slogans."""
    for place, text in enumerate(found.rest[:2]):
        first, _comma, after = text.partition(',')
        if is_name(text) or (is_name(first) and (is_title(after) or not after)):
            found.rest[place : place + 1] = [after.strip()] if after.strip() and not is_name(text) else []
            return text if is_name(text) else first
    # 'Sophie' over a phone is how she signs; over anything else it may be any word.
    alone = found.rest[0] if len(found.rest) == 1 and (found.phones or found.emails) else ''
    return found.rest.pop() if alone.isalpha() and alone.istitle() and not is_title(alone) else ''


def _position(found: _Found, name: str) -> tuple[str, str]:
    """Title and organisation, from one line or two."""
    title = next((text for text in found.rest[:4] if is_title(text) and not has_legal_form(text.partition(',')[0])), '')
    others = [text for text in found.rest if text != title]
    title, organization = _parted_title(title)
    return title, organization or _organization(others, found, near_name=bool(name or title))


def _parted_title(text: str) -> tuple[str, str]:
    """'Directrice commerciale, Menuiserie Lefèvre' and 'Sales Manager at BrightPath' are two in one."""
    parts = _BELONGS.split(text)
    untitled = [part for part in parts if not is_title(part)]
    if len(parts) != 2 or len(untitled) != 1 or parts[1] not in untitled or not parts[1][:1].isupper():
        return text, ''
    return parts[0], parts[1]


def _organization(texts: list[str], found: _Found, *, near_name: bool) -> str:
    """A legal form or the mail's own domain proves it; else the line right under name and title, if it is short."""
    for text in texts:
        if _looks_like_firm(text) and (has_legal_form(text) or _is_called_like_domain(text, found)):
            return text
    first = texts[0] if texts and near_name else ''
    return first if _looks_like_firm(first) and not is_title(first) else ''


def _looks_like_firm(text: str) -> bool:
    words = text.split()
    if not words:
        return False
    is_sentence = text.endswith(('!', '?', ':')) or (text.endswith('.') and not has_legal_form(words[-1]))
    return len(words) <= 7 and len(text) <= 60 and words[0][0].isupper() and not is_sentence


def _is_called_like_domain(text: str, found: _Found) -> bool:
    """'Menuiserie Lefèvre' of menuiserie-lefevre.fr or lefevre.fr."""
    hosts = [email.value.rpartition('@')[2] for email in found.emails]
    labels = {squeezed(label) for host in (*hosts, *found.websites) for label in re.split(r'[./@]', fold(host))[-2:-1]}
    return any(len(label) >= 4 and (label in squeezed(text) or squeezed(text) == label) for label in labels)


def _distinct(values: Iterable[Labelled]) -> tuple[Labelled, ...]:
    found: dict[str, Labelled] = {}
    for value in values:
        found.setdefault(value.value.casefold(), value)
    return tuple(found.values())
