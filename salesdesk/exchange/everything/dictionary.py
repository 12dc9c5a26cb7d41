"""The data dictionary: every column of every file, what it holds and what it leads to, in French and English."""

from collections.abc import Iterable, Iterator, Mapping

from salesdesk.domain.custom_field import CustomField, FieldKind
from salesdesk.exchange.everything import automation_entries as automation
from salesdesk.exchange.everything import closing_entries as ending
from salesdesk.exchange.everything import life_entries as life
from salesdesk.exchange.everything import negotiation_entries as negotiation
from salesdesk.exchange.everything import offer_entries as offers
from salesdesk.exchange.everything import people_entries as people
from salesdesk.exchange.everything import process_entries as process
from salesdesk.exchange.everything.deal_entries import DEALS
from salesdesk.exchange.everything.entry import ColumnType, Entry
from salesdesk.exchange.tables.cell_kinds import Kind
from salesdesk.exchange.tables.table_writing import Format, write_rows
from salesdesk.i18n.translator import in_every_language, mark

FILES: Mapping[str, Mapping[str, Entry]] = {
    'deals': DEALS,
    'contacts': people.CONTACTS,
    'organizations': people.ORGANIZATIONS,
    'contact_points': people.CONTACT_POINTS,
    'deal_people': people.DEAL_PEOPLE,
    'activities': life.ACTIVITIES,
    'history': life.HISTORY,
    'notes': life.NOTES,
    'answers': life.ANSWERS,
    'tags': life.TAGS,
    'deal_tags': life.DEAL_TAGS,
    'attachments': life.ATTACHMENTS,
    'competitors': negotiation.COMPETITORS,
    'deal_competitors': negotiation.DEAL_COMPETITORS,
    'promises': negotiation.PROMISES,
    'concessions': negotiation.CONCESSIONS,
    'proposals': negotiation.PROPOSALS,
    'proposal_lines': offers.PROPOSAL_LINES,
    'feedback': offers.FEEDBACK,
    'objections': negotiation.OBJECTIONS,
    'contracts': negotiation.CONTRACTS,
    'products': offers.PRODUCTS,
    'letterhead': offers.LETTERHEAD,
    'text_templates': offers.TEXT_TEMPLATES,
    'cadences': automation.CADENCES,
    'cadence_steps': automation.CADENCE_STEPS,
    'cadence_runs': automation.CADENCE_RUNS,
    'cadence_activities': automation.CADENCE_ACTIVITIES,
    'rules': automation.RULES,
    'rule_firings': automation.RULE_FIRINGS,
    'deal_warnings': automation.DEAL_WARNINGS,
    'days_off': automation.DAYS_OFF,
    'closing_reports': ending.CLOSING_REPORTS,
    'deal_links': ending.DEAL_LINKS,
    'checklist_items': ending.CHECKLIST_ITEMS,
    'satisfaction': ending.SATISFACTION,
    'prospecting_lists': ending.PROSPECTING_LISTS,
    'prospecting_members': ending.PROSPECTING_MEMBERS,
    'lessons': ending.LESSONS,
    'lesson_deals': ending.LESSON_DEALS,
    'lesson_tags': ending.LESSON_TAGS,
    'lesson_uses': ending.LESSON_USES,
    'pipelines': process.PIPELINES,
    'stages': process.STAGES,
    'gates': process.GATES,
    'lost_reasons': process.REASONS,
    'won_reasons': process.REASONS,
    'rates': process.RATES,
    'targets': process.TARGETS,
    'saved_views': process.SAVED_VIEWS,
    'custom_fields': process.CUSTOM_FIELDS,
    'custom_values': process.CUSTOM_VALUES,
    'not_duplicates': people.NOT_DUPLICATES,
    'preferences': process.PREFERENCES,
}
HEADER = ('file', 'column', 'type', 'unit', 'values', 'meaning_fr', 'meaning_en', 'relation')
# Of deals alone: what an import kept because it knew no field for it.
KEPT = Entry(ColumnType.TEXT, mark('A column of the file it was imported from, kept as it was'))
_OWN = mark('A field of the seller’s own')
_OWN_TYPES = {
    FieldKind.NUMBER: ColumnType.NUMBER,
    FieldKind.DATE: ColumnType.DAY,
    FieldKind.YES_NO: ColumnType.YES_NO,
    FieldKind.CHOICES: ColumnType.LIST,
}


def own_entry(field: CustomField) -> Entry:
    """Amounts of own fields stand with their currency in one cell: text."""
    type_ = _OWN_TYPES.get(field.kind, ColumnType.TEXT)
    return Entry(type_, _OWN, relation='custom_fields.name', words=field.choices)


def entry_of(file: str, column: str) -> Entry:
    """KeyError for a column nobody has described: a test asks for all of them."""
    return FILES[file][column]


def dictionary_rows(columns: Mapping[str, Mapping[str, Entry]]) -> Iterator[tuple[str, ...]]:
    """The lines of the dictionary for files with these columns."""
    for file, entries in columns.items():
        for column, entry in entries.items():
            relation = f'{file}.{entry.unit}' if entry.type is ColumnType.AMOUNT else entry.relation
            words = '; '.join(entry.words)
            yield f'{file}.csv', column, entry.type, entry.unit, words, *in_every_language(entry.meaning), relation


def write_dictionary(rows: Iterable[tuple[str, ...]], how: Format) -> Iterator[bytes]:
    return write_rows(rows, HEADER, [Kind.TEXT] * len(HEADER), None, how)
