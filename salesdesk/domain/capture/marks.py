"""What a line says in so many signs: an e-mail address, a phone number, #tags."""

import re

from salesdesk.domain.capture.captured import Part
from salesdesk.domain.capture.words import Line

_EMAIL = re.compile(r"(?:mailto:)?([\w.+'-]{1,64}@(?:[\w-]{1,63}\.){1,5}[^\W\d_]{2,24})")
_TAG = re.compile(r'#([^\W\d_][\w-]*)')
_PHONE = re.compile(
    r'0[1-9](?:[\s.-]?\d\d){4}'  # 06 12 48 77 03, 0612487703, 06.12.48.77.03
    r'|(?:\+|00)33[\s.]?(?:\(0\)\s?)?[1-9](?:[\s.-]?\d\d){4}'  # +33 6 12 48 77 03
    r'|(?:\+|00)(?!33)[1-9](?:[\s.()-]{0,2}\d){7,12}'  # +44 (0)20 7946 0018; two more digits would be an amount
    r'|\(?[2-9]\d\d\)?[\s.-]\d{3}-\d{4}'  # (415) 555-2671
    r'|0\d{3,4}\s\d{3}\s?\d{3,4}'  # 020 7946 0018, 07700 900 123
    r'|0\d{2}\s\d{4}\s\d{4}'
)
_LONGEST_PHONE = 8
_PHONE_LABELS = ('tel', 'telephone', 'phone', 'mobile', 'portable', 'cell')
_EMAIL_LABELS = ('mail', 'email', 'e-mail', 'courriel')


def take_email(line: Line) -> str:
    """The first e-mail address; a second one stays in the title."""
    for at, word in enumerate(line.words):
        match = _EMAIL.fullmatch(word.typed) if '@' in word.typed and len(word.typed) <= 254 else None
        if match:
            line.take(at, at, Part.EMAIL)
            return match[1]
    return ''


def take_phone(line: Line) -> str:
    """The first phone number, as typed."""
    for first in range(len(line.words)):
        if line.words[first].typed[0] not in '+(0123456789':
            continue
        for last in reversed(range(first, first + _LONGEST_PHONE)):
            if _PHONE.fullmatch(line.typed(first, last)):
                return line.take(first, last, Part.PHONE)
    return ''


def take_tags(line: Line) -> tuple[str, ...]:
    """Every #tag once, in order; '#3' numbers something and is none."""
    tags = {}
    for at, word in enumerate(line.words):
        match = _TAG.fullmatch(word.typed) if line.is_title(at) else None
        if match:
            line.take(at, at, Part.TAG)
            tags[word.folded] = match[1]
    return tuple(tags.values())


def take_labels(line: Line) -> None:
    """'tel' before a number and 'mail' before an address that did not turn out to be an action only name them."""
    for part, labels in ((Part.PHONE, _PHONE_LABELS), (Part.EMAIL, _EMAIL_LABELS)):
        for at in range(1, len(line.words)):
            if line.part(at) == part and line.is_title(at - 1) and line.folded(at - 1) in labels:
                line.take_along(at - 1, at)
