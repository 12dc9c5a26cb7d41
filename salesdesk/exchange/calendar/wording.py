"""What a calendar says of an action."""

from salesdesk.domain.activity import ActivityKind
from salesdesk.domain.agenda.agenda_line import AgendaLine
from salesdesk.i18n.translator import _, mark

_KINDS = {
    ActivityKind.CALL: mark('Call'),
    ActivityKind.EMAIL: mark('E-mail'),
    ActivityKind.MEETING: mark('Meeting'),
    ActivityKind.TASK: mark('Task'),
}


def kind_word(kind: ActivityKind) -> str:
    return _(_KINDS[kind])


def summary_of(line: AgendaLine) -> str:
    """'Call: the budget (Girardeau)', 'Call Anne (Girardeau)': what to do, and with whom."""
    kind, what = kind_word(line.kind), line.activity.subject.strip() or line.deal_title
    # 'Appeler Anne' says that it is an 'Appel'.
    said = what if what.casefold().startswith(kind.casefold()) else _('{kind}: {what}').format(kind=kind, what=what)
    whom = line.organization or line.contact
    return f'{said} ({whom})' if whom else said


def details_of(line: AgendaLine) -> str:
    """Her note, then the deal and whom to reach, a line each."""
    facts = (
        (_('Deal'), line.deal_title),
        (_('Organisation'), line.organization),
        (_('Contact'), line.contact),
        (_('Phone'), line.phone),
    )
    told = [_('{name}: {value}').format(name=name, value=value) for name, value in facts if value]
    note = line.activity.note.strip()
    return '\n'.join([*([note, ''] if note else []), *told])
