"""The README of an export: which files there are, and how their columns are to be read, in French and English."""

from collections.abc import Iterator, Mapping

from salesdesk.exchange.everything.entry import ColumnType
from salesdesk.exchange.tables.table_writing import Format
from salesdesk.i18n.translator import LANGUAGES, in_every_language, mark

_TITLE = mark('Everything from SalesDesk, as of {moment}')
_INTRODUCTION = (
    mark('All files are of the same moment. dictionary.csv describes every column: its type, unit and relation.'),
    mark('What is in the trash is not among them, nor the bytes of attached files, nor what Undo remembers.'),
    mark('The files are UTF-8; cells are parted by “{delimiter}”, lines end with CR LF, decimals have “{mark}”.'),
)
_DIGITS = mark(
    'A spreadsheet takes a text of digits for a number and drops its leading zero: open such columns as text.'
)
_GUARDED = mark('A cell that a spreadsheet would run as a formula has an apostrophe in front.')
_RAW = mark('Cells are as they are: a spreadsheet may run one that begins with an equals sign.')
_FILES = mark('Files')
_TYPES = mark('Types')
FILE_MEANINGS = {
    'deals': mark('deals, open and closed'),
    'contacts': mark('people'),
    'organizations': mark('companies and bodies'),
    'contact_points': mark('every further way to reach them'),
    'deal_people': mark('who takes part in which deal'),
    'activities': mark('calls, e-mails, meetings and tasks, planned and done'),
    'history': mark('what happened to each deal, in order'),
    'notes': mark('notes on deals, people and companies'),
    'answers': mark('answers to the qualification'),
    'tags': mark('tags'),
    'deal_tags': mark('which deal wears which tag'),
    'attachments': mark('the list of attached files'),
    'competitors': mark('competitors'),
    'deal_competitors': mark('who is in the race for which deal'),
    'promises': mark('promises of both sides'),
    'concessions': mark('concessions given and got'),
    'proposals': mark('proposals'),
    'proposal_lines': mark('the lines of proposals'),
    'feedback': mark('what customers said of proposals'),
    'objections': mark('objections and the answers to them'),
    'contracts': mark('contracts'),
    'products': mark('the price list'),
    'letterhead': mark('who sends proposals'),
    'text_templates': mark('texts of e-mails and calls, to be used again'),
    'cadences': mark('cadences'),
    'cadence_steps': mark('their steps'),
    'cadence_runs': mark('which cadence ran on which deal'),
    'cadence_activities': mark('which activity is a step of which run'),
    'rules': mark('rules'),
    'rule_firings': mark('when which rule acted'),
    'deal_warnings': mark('warnings that rules gave'),
    'days_off': mark('the seller’s own days off'),
    'closing_reports': mark('reports on deals won and lost'),
    'deal_links': mark('which deal came of which'),
    'checklist_items': mark('what is to be ticked for each deal'),
    'satisfaction': mark('how content customers are'),
    'prospecting_lists': mark('lists of leads'),
    'prospecting_members': mark('which lead is on which list'),
    'lessons': mark('lessons'),
    'lesson_deals': mark('which deal taught which lesson'),
    'lesson_tags': mark('which lesson wears which tag'),
    'lesson_uses': mark('what lessons were good for'),
    'pipelines': mark('pipelines'),
    'stages': mark('their stages'),
    'gates': mark('what each stage asks for before it is left'),
    'lost_reasons': mark('reasons for a loss'),
    'won_reasons': mark('reasons for a win'),
    'rates': mark('exchange rates'),
    'targets': mark('targets by month'),
    'saved_views': mark('saved views'),
    'custom_fields': mark('the seller’s own fields'),
    'custom_values': mark('what stands in them, of fields put away too'),
    'not_duplicates': mark('records that look alike and are not the same'),
    'preferences': mark('what is chosen in the settings'),
}
_TYPE_MEANINGS = {
    ColumnType.ID: mark('SalesDesk’s own identifier, as sd-00b3f2c41d80a401'),
    ColumnType.TEXT: mark('text as it was typed'),
    ColumnType.LIST: mark('texts parted by “; ”; a semicolon of their own has a backslash in front'),
    ColumnType.WORD: mark('one of a few English words, listed under values'),
    ColumnType.YES_NO: mark('yes or no'),
    ColumnType.AMOUNT: mark('an amount in the currency of its line'),
    ColumnType.NUMBER: mark('a number'),
    ColumnType.INSTANT: mark('a moment in UTC, as 2026-06-12T10:00:00.000Z'),
    ColumnType.DAY: mark('a day, as 2026-06-12'),
    ColumnType.MONTH: mark('a month, as 2026-06'),
    ColumnType.TIME: mark('an hour, as 14:30'),
    ColumnType.DATA: mark('values in JSON'),
}


def readme_text(moment: str, rows: Mapping[str, int], how: Format) -> str:
    """moment: as a text; rows: how many each file has, by its name."""
    parts = ['\r\n'.join(_paragraphs(place, moment, rows, how)) for place in range(len(LANGUAGES))]
    return '\r\n\r\n'.join(parts) + '\r\n'


def _paragraphs(place: int, moment: str, rows: Mapping[str, int], how: Format) -> Iterator[str]:
    def said(text: str) -> str:
        return in_every_language(text)[place]

    title = said(_TITLE).format(moment=moment)
    yield from (title, '=' * len(title), '')
    delimiter = 'TAB' if how.delimiter == '\t' else how.delimiter
    yield from (said(line).format(delimiter=delimiter, mark=how.mark) for line in _INTRODUCTION)
    yield said(_RAW if how.raw else _GUARDED)
    yield said(_DIGITS)
    yield from ('', said(_FILES), '')
    yield from (f'- {name}.csv ({count}): {said(FILE_MEANINGS[name])}' for name, count in rows.items())
    yield from ('', said(_TYPES), '')
    yield from (f'- {type_}: {said(meaning)}' for type_, meaning in _TYPE_MEANINGS.items())
