"""What can be handed out, in words: its name, the button that begins it, what is said afterwards, the file's name."""

from salesdesk.controllers.handing_out.sheet_controller import EVERYTHING
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _, mark, mark_plural, ngettext
from salesdesk.ui.exchange.file_questions import TABLE_ENDINGS
from salesdesk.ui.widgets.choices.option import Option

DEALS = 'deals'
_NAMES = {
    DEALS: mark('Deals'),
    'contacts': mark('Contacts'),
    'organizations': mark('Organisations'),
    'activities': mark('Activities'),
    'history': mark('History of the deals'),
    'lessons': mark('Lessons'),
    'closing_reports': mark('Reports on closings'),
    EVERYTHING: mark('Everything, as one ZIP'),
}
_BEGIN = {
    DEALS: mark_plural('Export {count} deal…', 'Export {count} deals…'),
    'contacts': mark_plural('Export {count} contact…', 'Export {count} contacts…'),
    'organizations': mark_plural('Export {count} organisation…', 'Export {count} organisations…'),
    'activities': mark_plural('Export {count} activity…', 'Export {count} activities…'),
    'history': mark_plural('Export {count} event…', 'Export {count} events…'),
    'lessons': mark_plural('Export {count} lesson…', 'Export {count} lessons…'),
    'closing_reports': mark_plural('Export {count} report…', 'Export {count} reports…'),
    EVERYTHING: mark_plural('Export {count} table…', 'Export {count} tables…'),
}
_DONE = {
    DEALS: mark_plural('{count} deal exported.', '{count} deals exported.'),
    'contacts': mark_plural('{count} contact exported.', '{count} contacts exported.'),
    'organizations': mark_plural('{count} organisation exported.', '{count} organisations exported.'),
    'activities': mark_plural('{count} activity exported.', '{count} activities exported.'),
    'history': mark_plural('{count} event exported.', '{count} events exported.'),
    'lessons': mark_plural('{count} lesson exported.', '{count} lessons exported.'),
    'closing_reports': mark_plural('{count} report exported.', '{count} reports exported.'),
    EVERYTHING: mark_plural('{count} table exported.', '{count} tables exported.'),
}
_FILES = {
    DEALS: mark('deals {day}'),
    'contacts': mark('contacts {day}'),
    'organizations': mark('organisations {day}'),
    'activities': mark('activities {day}'),
    'history': mark('history {day}'),
    'lessons': mark('lessons {day}'),
    'closing_reports': mark('closing reports {day}'),
    EVERYTHING: mark('SalesDesk {day}'),
}


def what_options() -> list[Option]:
    return [Option(what, _(name)) for what, name in _NAMES.items()]


def begin_text(what: str, count: int) -> str:
    return ngettext(*_BEGIN[what], count).format(count=number_text(count))


def done_text(what: str, count: int) -> str:
    return ngettext(*_DONE[what], count).format(count=number_text(count))


def file_name(what: str, day: str) -> str:
    return _(_FILES[what]).format(day=day) + endings_of(what)[0]


def endings_of(what: str) -> tuple[str, ...]:
    """What its file may end in, the usual one first."""
    return ('.zip',) if what == EVERYTHING else TABLE_ENDINGS
