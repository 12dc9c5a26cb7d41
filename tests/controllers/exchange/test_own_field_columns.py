"""Fields of the seller's own in files: handed out, taken in, there and back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from building import Desk, desk_on
from taking_in import FRENCH, handed_out, only_deal, rows_of

from salesdesk.controllers.exchange.import_controller import ImportController
from salesdesk.controllers.exchange.import_file import ReadingChoices, open_table, plan_of, reader_of
from salesdesk.controllers.exchange.import_request import ImportRequest, ImportSummary
from salesdesk.controllers.exchange.refused_file import reason_text
from salesdesk.controllers.own_fields_controller import OwnFieldsController
from salesdesk.domain.custom_field import Entity, FieldKind
from salesdesk.exchange.errors import FieldTwice, FieldUnknown
from salesdesk.settings import Preferences

DEAL = Entity.DEAL
# A value of each kind, as it is kept and as a cell says it.
KINDS = {
    FieldKind.TEXT: ('=1+1', "'=1+1"),
    FieldKind.LONG_TEXT: ('un\ndeux', 'un\ndeux'),
    FieldKind.NUMBER: ('-1240.5', '-1240.5'),
    FieldKind.MONEY: ('-124050 EUR', "'-1240.50 EUR"),
    FieldKind.DATE: ('2026-06-12', '2026-06-12'),
    FieldKind.YES_NO: ('no', 'no'),
    FieldKind.CHOICE: ('Est', 'Est'),
    FieldKind.CHOICES: ('Sud\nNord; haut', 'Sud; Nord\\; haut'),
    FieldKind.LINK: ('exemple.fr', 'exemple.fr'),
}


@pytest.fixture
def elsewhere(sales_file: Path) -> Iterator[Desk]:
    """Another database with the same process."""
    with desk_on(sales_file) as desk:
        yield desk


def own_of(desk: Desk) -> OwnFieldsController:
    return OwnFieldsController(desk.workspace)


def give_all_kinds(desk: Desk) -> dict[FieldKind, int]:
    """A field of each kind, named like it."""
    return {kind: own_of(desk).add(DEAL, f'Mon {kind}', kind, ('Sud', 'Nord')) for kind in FieldKind}


def filled(desk: Desk) -> int:
    deal_id = desk.put('Atelier')
    ids = give_all_kinds(desk)
    own_of(desk).fill_deal(deal_id, {ids[kind]: value for kind, (value, _cell) in KINDS.items()})
    return deal_id


def request_of(desk: Desk, data: bytes, **mapping: str) -> ImportRequest:
    reader = reader_of(Preferences(language='fr'), desk.clock, own_of(desk).fields(DEAL))
    choices = ReadingChoices(mapping=mapping)
    table = open_table(data, choices)
    return ImportRequest(table, plan_of(table, choices, reader))


def take(desk: Desk, data: bytes | str, **mapping: str) -> ImportSummary:
    data = data.encode() if isinstance(data, str) else data
    return ImportController(desk.workspace).run(request_of(desk, data, **mapping))


def said(desk: Desk) -> dict[str, str]:
    """What the only deal says, by the names of the fields."""
    own = own_of(desk)
    return {own.field(field_id).name: value for field_id, value in own.values(only_deal(desk).id).items()}


@pytest.mark.parametrize('delimiter', [',', ';'])
def test_each_field_has_a_column_that_programs_read(desk: Desk, delimiter: str) -> None:
    filled(desk)
    [row] = rows_of(handed_out(desk, delimiter=delimiter), delimiter)
    cells = {kind: row[f'Mon {kind}'] for kind in FieldKind}
    mark = ',' if delimiter == ';' else '.'
    dotted = {FieldKind.NUMBER: f'-1240{mark}5', FieldKind.MONEY: f"'-1240{mark}50 EUR"}
    assert cells == {kind: cell for kind, (_value, cell) in KINDS.items()} | dotted


@pytest.mark.parametrize('delimiter', [',', ';'])
def test_there_and_back_is_the_same(desk: Desk, elsewhere: Desk, delimiter: str) -> None:
    filled(desk)
    give_all_kinds(elsewhere)
    assert take(elsewhere, handed_out(desk, delimiter=delimiter)).imported == 1
    assert said(elsewhere) == said(desk)


def test_taken_in_again_nothing_changes(desk: Desk) -> None:
    filled(desk)
    before = desk.dump()
    assert take(desk, handed_out(desk)).already_there == 1
    assert desk.dump() == before


def test_without_such_fields_they_are_kept_with_the_deal(desk: Desk, elsewhere: Desk) -> None:
    filled(desk)
    assert take(elsewhere, handed_out(desk)).refused == ()
    [there], [here] = rows_of(handed_out(elsewhere)), rows_of(handed_out(desk))
    assert {name: there[name] for name in there if name.startswith('Mon')} == {
        name: here[name] for name in here if name.startswith('Mon')
    }


def test_an_import_with_own_fields_is_one_step(desk: Desk) -> None:
    give_all_kinds(desk)
    before = desk.dump()
    take(desk, 'Titre;Mon number\nToit;12,5\n')
    assert said(desk) == {'Mon number': '12.5'}
    desk.workspace.undo()
    assert desk.dump() == before


@pytest.mark.parametrize(
    ('column', 'mapping'),
    [
        ('surface utile', {}),
        ('SURFACE_UTILE', {}),
        ('m2', {'m2': 'own:Surface utile'}),
        ('m2', {'m2': 'surface utile'}),
    ],
)
def test_a_column_is_known_by_the_name_of_the_field_or_by_her_word(
    desk: Desk, column: str, mapping: dict[str, str]
) -> None:
    own_of(desk).add(DEAL, 'Surface utile', FieldKind.NUMBER)
    take(desk, f'Titre;{column}\nToit;1 240,5\n', **mapping)
    assert said(desk) == {'Surface utile': '1240.5'}


def test_a_field_that_is_named_like_ours_comes_back_too(desk: Desk, elsewhere: Desk) -> None:
    for place in (desk, elsewhere):
        own_of(place).add(DEAL, 'budget', FieldKind.MONEY)
    own_of(desk).fill_deal(desk.put('Toit'), {own_of(desk).fields(DEAL)[0].id: '100 EUR'})
    take(elsewhere, handed_out(desk))
    assert said(elsewhere) == {'budget': '100 EUR'}


def test_what_is_unknown_or_named_twice_is_refused(desk: Desk) -> None:
    own_of(desk).add(DEAL, 'Surface', FieldKind.NUMBER)
    data = b'Titre;a;b\nToit;1;2\n'
    with pytest.raises(FieldUnknown):
        request_of(desk, data, a='own:Volume')
    with pytest.raises(FieldTwice) as refused:
        request_of(desk, data, a='surface', b='own:surface')
    assert refused.value.values['field'] == 'Surface'


@pytest.mark.parametrize(
    ('kind', 'cell', 'code'),
    [
        (FieldKind.NUMBER, 'grand', 'number_unreadable'),
        (FieldKind.MONEY, 'cher', 'amount_unreadable'),
        (FieldKind.DATE, 'bientôt', 'date_unreadable'),
        (FieldKind.DATE, '31/02/2026', 'date_impossible'),
        (FieldKind.YES_NO, 'peut-être', 'yes_no_unreadable'),
        (FieldKind.NUMBER, '1' * 16, 'number_too_long'),
        (FieldKind.TEXT, 'x' * 501, 'cell_too_long'),
    ],
)
def test_a_row_that_cannot_be_read_is_handed_back(desk: Desk, kind: FieldKind, cell: str, code: str) -> None:
    give_all_kinds(desk)
    summary = take(desk, f'Titre;Mon {kind}\nToit;{cell}\nMur;\n')
    [row] = summary.refused
    assert (summary.imported, [error.code for error in row.errors]) == (1, [code])
    assert reason_text(row.errors[0]).startswith(f'Mon {kind}: ')


def test_dates_follow_the_order_that_their_column_shows(desk: Desk) -> None:
    own_of(desk).add(DEAL, 'Visite', FieldKind.DATE)
    take(desk, 'Titre;Visite\nToit;06/25/2026\n')
    assert said(desk) == {'Visite': '2026-06-25'}


def test_a_choice_is_taken_as_it_is_offered(desk: Desk) -> None:
    own_of(desk).add(DEAL, 'Zone', FieldKind.CHOICE, ('Sud', 'Nord'))
    take(desk, 'Titre;Zone\nToit;SUD\n')
    assert said(desk) == {'Zone': 'Sud'}


def test_put_away_a_field_is_neither_handed_out_nor_filled(desk: Desk) -> None:
    surface = own_of(desk).add(DEAL, 'Surface', FieldKind.NUMBER)
    own_of(desk).archive(surface)
    take(desk, 'Titre;Surface\nToit;80\n')
    assert own_of(desk).values(only_deal(desk).id) == {}
    assert rows_of(handed_out(desk))[0]['Surface'] == '80'


def test_a_kept_column_of_the_same_name_stays_beside_it(desk: Desk) -> None:
    take(desk, 'Titre;Surface\nToit;80\n')
    surface = own_of(desk).add(DEAL, 'Surface', FieldKind.NUMBER)
    own_of(desk).fill_deal(only_deal(desk).id, {surface: '90'})
    [row] = rows_of(handed_out(desk))
    assert (row['Surface'], row['Surface (2)']) == ('90', '80')


def test_who_has_no_own_fields_reads_as_before() -> None:
    assert FRENCH.own_fields == ()
