"""Quick capture: one typed line becomes the parts of a deal. What is not understood stays in the title."""

import re
from datetime import date

from salesdesk.domain.capture.action import find_pieces, take_action
from salesdesk.domain.capture.amounts import take_amount, take_bare_amount
from salesdesk.domain.capture.captured import Captured, Holder, KnownNames, Part, Spoken
from salesdesk.domain.capture.days import DayFinder
from salesdesk.domain.capture.known_names import NoNames, find_known, take_known, take_new_organization
from salesdesk.domain.capture.marks import take_email, take_labels, take_phone, take_tags
from salesdesk.domain.capture.words import Line

_NUMBER = re.compile(r'[\d.,]+')


def read_line(
    text: str, today: date, currency: str, *, spoken: Spoken, known: KnownNames | None = None, day_first: bool = True
) -> Captured:
    """The line as a deal: signs that cannot be mistaken first, then names, amount and action, at last a bare number."""
    line = Line(text)
    email, phone, tags = take_email(line), take_phone(line), take_tags(line)
    pieces = find_pieces(line, DayFinder(spoken, today, day_first=day_first), spoken)

    def is_word(at: int) -> bool:
        return at in pieces or _NUMBER.fullmatch(line.folded(at)) is not None

    def ends_name(at: int) -> bool:
        return at in pieces or line.folded(at)[0].isdigit()

    found = find_known(line, known or NoNames(), is_word)
    organization, contact = take_known(line, found, Holder.ORGANIZATION), take_known(line, found, Holder.CONTACT)
    amount = take_amount(line, spoken, currency)
    organization = organization or take_new_organization(line, ends_name)
    action = take_action(line, pieces, today)
    amount = amount or take_bare_amount(line, spoken, currency)
    take_labels(line)
    spans = line.spans()
    title = ' '.join(word for span in spans if span.part == Part.TITLE for word in text[span.start : span.end].split())
    return Captured(title, organization, contact, amount, action, tags, email, phone, spans)
