"""An activity in words: what is to be done, with whom, when."""

from datetime import date

from salesdesk.domain.activity import ActivityKind, ActivityResult
from salesdesk.domain.agenda.agenda import Section
from salesdesk.domain.agenda.agenda_line import AgendaLine
from salesdesk.i18n.formats import day_text, hour_text
from salesdesk.i18n.translator import _, mark
from salesdesk.ui.domain_texts import activity_name, money

_WITH = {
    ActivityKind.CALL: mark('Call {name}'),
    ActivityKind.EMAIL: mark('Write to {name}'),
    ActivityKind.MEETING: mark('Meeting with {name}'),
    ActivityKind.TASK: mark('Task with {name}'),
}
RESULTS = {
    ActivityResult.ANSWERED: mark('Answered'),
    ActivityResult.VOICEMAIL: mark('Voicemail'),
    ActivityResult.NO_ANSWER: mark('No answer'),
    ActivityResult.DONE: mark('Done'),
    ActivityResult.POSTPONED: mark('Postponed'),
}
# As they stand behind a name: 'Camille Dubreuil, message laissé'.
_SHORT_RESULTS = {
    ActivityResult.ANSWERED: mark('answered'),
    ActivityResult.VOICEMAIL: mark('message left'),
    ActivityResult.NO_ANSWER: mark('no answer'),
    ActivityResult.DONE: mark('done'),
    ActivityResult.POSTPONED: mark('postponed'),
}
# Here a row says the hour alone, elsewhere the day.
HOURLY = (Section.TODAY, Section.TOMORROW)


def subject_of(line: AgendaLine) -> str:
    """Her own words, else the kind and the name: 'Appeler Marc Oger'."""
    if line.activity.subject:
        return line.activity.subject
    return _(_WITH[line.kind]).format(name=line.contact) if line.contact else activity_name(line.kind)


def deal_of(line: AgendaLine) -> str:
    """'Hall de production B, Plastiques du Layon'."""
    return ', '.join(part for part in (line.deal_title, line.organization) if part)


def context_of(line: AgendaLine, section: Section) -> str:
    """The deal; before it the hour, where the row's first column says the day."""
    hour = '' if section in HOURLY or line.due_minute is None else hour_text(line.due_minute)
    return ', '.join(part for part in (hour, deal_of(line)) if part)


def time_of(line: AgendaLine, section: Section, today: date) -> str:
    """'9:30', 'mer. 3', 'hier'; '' for an action of today without an hour."""
    if section in HOURLY:
        return hour_text(line.due_minute) if line.due_minute is not None else ''
    return day_text(line.due_on, today)


def spoken_line(line: AgendaLine, stage: str, today: date) -> str:
    """The whole row for a screen reader."""
    hour = '' if line.due_minute is None else hour_text(line.due_minute)
    when = f'{day_text(line.due_on, today)} {hour}'.strip()
    parts = (subject_of(line), activity_name(line.kind), when, deal_of(line), stage, money(line.amount))
    return ', '.join(part for part in parts if part)


def done_text(line: AgendaLine) -> str:
    """'Camille Dubreuil, message laissé': who it was and what came of it."""
    result = line.activity.result
    came = line.activity.outcome or (_(_SHORT_RESULTS[result]) if result else '')
    return ', '.join(part for part in (line.contact or subject_of(line), came) if part)
