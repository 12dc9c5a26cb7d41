"""Tables handed out one by one: ids and names of every relation, everything she typed, nothing a spreadsheet runs."""

from pathlib import Path

import pytest
from building import Desk
from full_desk import fill
from taking_in import rows_of

from salesdesk.controllers.handing_out.sheet_controller import ALONE, SheetController, SheetRequest
from salesdesk.controllers.people.people_trash import PeopleTrash
from salesdesk.exchange.cells.ids import encode_id
from salesdesk.exchange.everything.dictionary import FILES
from salesdesk.exchange.tables.table_writing import Format
from salesdesk.storage.handing_out.sheets import all_sheets

Rows = list[dict[str, str]]


def handed(sheets: SheetController, what: str, **how: object) -> Rows:
    request = SheetRequest(what, 'fr', Format(**how))  # type: ignore[arg-type]
    return rows_of(b''.join(sheets.chunks(request)), str(how.get('delimiter', ',')))


@pytest.fixture
def deal_id(desk: Desk, tmp_path: Path) -> int:
    return fill(desk, tmp_path)


@pytest.fixture
def helene(sheets: SheetController, deal_id: int) -> dict[str, str]:
    return next(row for row in handed(sheets, 'contacts') if row['name'].startswith('Hélène'))


@pytest.mark.parametrize('language', ['fr', 'en'])
@pytest.mark.parametrize('name', list(all_sheets('en')))
def test_the_dictionary_describes_every_column_and_no_other(name: str, language: str) -> None:
    assert list(all_sheets(language)[name].cells) == list(FILES[name])


@pytest.mark.parametrize('name', list(all_sheets('en')))
def test_a_table_has_its_columns_and_as_many_rows_as_it_says(sheets: SheetController, deal_id: int, name: str) -> None:
    rows = handed(sheets, name)
    assert [key for key in rows[0] if key != 'Région'] == list(FILES[name])
    assert len(rows) == sheets.count(name) > 0


def test_all_ways_to_reach_somebody_are_there(helene: dict[str, str]) -> None:
    assert (helene['email'], helene['email_label']) == ('h.marchais@lefevre.example', 'bureau')
    assert (helene['further_emails'], helene['phone']) == ('helene@maison.example', '+33 6 12 48 77 03')
    assert helene['further_phones'] == '02 43 55 19 20; 0033\\; poste 4'
    assert helene['addresses'] == '8 rue du Rempart\n72000 Le Mans'


def test_a_company_has_its_own(sheets: SheetController, deal_id: int) -> None:
    company = next(row for row in handed(sheets, 'organizations') if row['name'] == 'Été')
    assert (company['phones'], company['emails'], company['do_not_contact']) == ('01 02 03 04 05', '', 'no')


def test_relations_have_their_id_and_their_name(sheets: SheetController, helene: dict[str, str]) -> None:
    companies = {row['id']: row['name'] for row in handed(sheets, 'organizations')}
    assert companies[helene['organization_id']] == helene['organization'] == 'Menuiserie Lefèvre'


def test_what_a_spreadsheet_would_run_is_disarmed_unless_it_is_wanted_raw(
    sheets: SheetController, helene: dict[str, str]
) -> None:
    assert helene['note'] == "'=1+1"
    assert '=1+1' in {row['note'] for row in handed(sheets, 'contacts', raw=True)}


def test_an_activity_says_when_what_and_for_whom(desk: Desk, sheets: SheetController, deal_id: int) -> None:
    row = next(row for row in handed(sheets, 'activities') if row['subject'] == 'Relance')
    assert (row['deal_id'], row['deal'], row['kind']) == (encode_id(deal_id), 'Escalier', 'call')
    assert (row['due_on'], row['due_time'], row['done']) == ('2026-06-11', '14:30', '')


def test_history_tells_each_move_with_its_stages_and_its_amount(desk: Desk, sheets: SheetController) -> None:
    desk.move(desk.put_ready('Toit'), 'qualification')
    moved = handed(sheets, 'history', delimiter=';')[-1]
    assert (moved['kind'], moved['from_stage'], moved['to_stage']) == (
        'stage_entered',
        'Identification',
        'Qualification',
    )
    assert (moved['amount'], moved['currency'], moved['to_stage_id'][:3]) == ('1000,00', 'EUR', 'sd-')


def test_names_are_in_the_language_asked_for(desk: Desk, sheets: SheetController) -> None:
    desk.put('A', 'follow_up')
    english = rows_of(b''.join(sheets.chunks(SheetRequest('stages', 'en'))))
    assert {row['pipeline'] for row in english} >= {'Sales'}
    assert {row['pipeline'] for row in handed(sheets, 'stages')} >= {'Vente'}


@pytest.mark.parametrize(('delimiter', 'rate', 'own'), [(',', '0.92', '0.5'), (';', '0,92', '0,5')])
def test_decimals_have_the_mark_of_the_file(
    sheets: SheetController, deal_id: int, delimiter: str, rate: str, own: str
) -> None:
    assert handed(sheets, 'rates', delimiter=delimiter)[0]['rate'] == rate
    regions = {row['Région'] for row in handed(sheets, 'contacts', delimiter=delimiter)}
    assert regions == {'', own}


def test_a_gate_names_the_own_field_it_asks_for(sheets: SheetController, desk: Desk, deal_id: int) -> None:
    field = desk.workspace.database.value("SELECT id FROM custom_field WHERE entity = 'deal'")
    gate = "UPDATE requirement SET subject = ? WHERE id = (SELECT MIN(id) FROM requirement)"
    desk.workspace.database.execute(gate, (f'own:{field}',))
    assert (encode_id(field), 'Région') in {(row['subject'], row['subject_name']) for row in handed(sheets, 'gates')}


def test_what_is_in_the_trash_stays_there(desk: Desk, sheets: SheetController, deal_id: int) -> None:
    desk.deals.delete(deal_id)
    contact = desk.workspace.database.value("SELECT id FROM contact WHERE name LIKE 'Hélène%'")
    PeopleTrash(desk.workspace).delete_people(contact)
    empty = ('activities', 'history', 'notes', 'answers', 'deal_tags', 'attachments', 'deal_people')
    assert {name for name in empty if handed(sheets, name)} == set()
    assert 'Hélène Marchais' not in {row['name'] for row in handed(sheets, 'contacts')}


def test_a_row_made_meanwhile_is_not_in_the_file(desk: Desk, sheets: SheetController) -> None:
    desk.put('Avant')
    other = Desk(desk.workspace.path, desk.clock)
    chunks = sheets.chunks(SheetRequest('history'))
    header = next(chunks)
    other.put('Pendant')
    other.workspace.close()
    assert [row['deal'] for row in rows_of(header + b''.join(chunks))] == ['Avant']


def plan(desk: Desk, name: str) -> list[str]:
    sql = all_sheets('fr')[name].sql()
    return [str(line[3]) for line in desk.workspace.database.rows(f'EXPLAIN QUERY PLAN {sql}')]


@pytest.mark.parametrize('name', [*ALONE, 'notes', 'answers', 'deal_tags', 'contact_points', 'custom_values'])
def test_large_tables_are_sorted_by_an_index_alone(desk: Desk, name: str) -> None:
    """A million rows stream through; the lists in one cell are sorted by themselves."""
    assert [line for line in plan(desk, name) if line == 'USE TEMP B-TREE FOR ORDER BY'] == []
