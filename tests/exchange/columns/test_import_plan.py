"""How a file will be read."""

from datetime import UTC
from zoneinfo import ZoneInfo

import pytest
from importing import TODAY, column, imported, planned

from salesdesk.exchange.columns.plan import make_plan, open_deals
from salesdesk.exchange.errors import ColumnUnknown, FieldTwice, FieldUnknown, HeaderMissing


def test_columns_fill_the_fields_their_names_tell() -> None:
    _, plan = planned('Titre;Société;Couleur\nA;B;C\n')
    assert plan.mapping == {'Titre': 'title', 'Société': 'organization', 'Couleur': 'extra'}
    assert plan.names_deals


def test_the_seller_has_the_last_word() -> None:
    _, plan = planned('Titre;Société;Couleur\nA;B;C\n', overrides={'Couleur': 'title', 'societe': '', 'Titre': 'extra'})
    assert plan.mapping == {'Titre': 'extra', 'Société': '', 'Couleur': 'title'}


def test_a_field_given_to_another_column_leaves_the_one_guessed() -> None:
    _, plan = planned('Title,Value,Budget\nA,1,2\n', overrides={'Budget': 'Amount'})
    assert plan.mapping == {'Title': 'title', 'Value': 'extra', 'Budget': 'amount'}


def test_a_file_without_a_header_asks_for_names() -> None:
    with pytest.raises(HeaderMissing) as refusal:
        planned('Acme,1200\nBeta,300\n')
    assert refusal.value.values == {'cells': ('Acme', '1200')}


def test_columns_without_a_header_can_be_named_by_position() -> None:
    read = imported('Acme,1200\nBeta,300\n', overrides={'Column 1': 'title', 'column 2': 'amount'})
    assert [(deal.number, deal.title, deal.amount) for deal in read.deals] == [
        (1, 'Acme', 120_000),
        (2, 'Beta', 30_000),
    ]


@pytest.mark.parametrize(
    ('overrides', 'refusal'),
    [
        ({'Colour': 'title'}, ColumnUnknown),
        ({'Title': 'colour'}, FieldUnknown),
        ({'Title': 'amount', 'Name': 'amount'}, FieldTwice),
        ({'Name': 'title', 'Note!': 'note'}, ColumnUnknown),
    ],
)
def test_an_impossible_mapping_is_refused(overrides: dict[str, str], refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        planned('Title,Name,note,NOTE\nA,B,C,D\n', overrides=overrides)


def test_a_plan_without_any_name_for_deals_says_so() -> None:
    _, plan = planned('Colour,Amount\nred,1\n')
    assert not plan.names_deals


def test_an_id_of_another_program_is_an_external_id() -> None:
    assert planned('ID,Title\n123,A\n')[1].mapping['ID'] == 'external_id'
    assert planned('ID,Title,Reference\n123,A,R1\n')[1].mapping == {
        'ID': 'extra',
        'Title': 'title',
        'Reference': 'external_id',
    }
    assert planned('id,Title\nsd-0000000000000001,A\n')[1].mapping['id'] == 'id'


def test_a_column_that_says_only_yes_or_no_is_no_date() -> None:
    assert planned('Title,Closed\nA,true\nB,FALSE\n')[1].mapping['Closed'] == 'extra'
    assert planned('Title,Closed\nA,31/02/2026\n')[1].mapping['Closed'] == 'closed'


def test_a_status_of_unknown_words_is_a_stage() -> None:
    assert planned('Title,Status\nA,Qualif\nB,Won\n')[1].mapping['Status'] == 'stage'
    assert planned('Title,Status,Stage\nA,Qualif,x\n')[1].mapping['Status'] == 'status'
    assert planned('Title,Status\nA,Gagné\nB,En cours\n')[1].mapping['Status'] == 'status'


def orders(text: str, language: str = 'fr') -> dict[str, str]:
    return {
        column.field: column.date_order for column in planned(text, language=language)[1].columns if column.date_order
    }


def test_the_order_of_dates_is_shown_by_one_cell() -> None:
    assert orders(column('Created', '05/06/2026', '06/25/2026')) == {'created': 'mdy'}
    assert orders(column('Created', '05/06/2026', '25/06/2026'), 'en') == {'created': 'dmy'}


def test_dates_that_show_no_order_follow_the_other_columns_then_the_language() -> None:
    assert orders('Title,Created,Closed\nA,05/06/2026,06/25/2026\n') == {'created': 'mdy', 'closed': 'mdy'}
    assert orders(column('Created', '05/06/2026')) == {'created': 'dmy'}
    assert orders(column('Created', '05/06/2026'), 'en') == {'created': 'mdy'}


def test_between_semicolons_the_day_comes_first_unless_a_cell_shows_otherwise() -> None:
    assert orders('Titre;Montant;Created\nA;1 400,50;05/06/2026\n', 'en') == {'created': 'dmy'}
    assert orders('Titre;Montant;Created\nA;1 400,50;05/06/2026\nB;2,5;06/25/2026\n', 'en') == {'created': 'mdy'}


def test_a_late_row_may_show_the_order_of_all() -> None:
    rows = 'A,05/06/2026\n' * 4500
    assert orders(f'Title,Created\n{rows}B,06/25/2026\n') == {'created': 'mdy'}


def test_the_decimal_mark_is_shown_by_one_cell() -> None:
    amounts = imported(column('Amount', '1,200', '3,5')).deals
    assert [deal.amount for deal in amounts] == [120, 350]
    amounts = imported(column('Amount', '1,200', '3.5')).deals
    assert [deal.amount for deal in amounts] == [120_000, 350]


def test_currency_and_thousands_may_stand_in_the_name() -> None:
    deal = imported(column('Montant (k$)', '12,5'), currency='CAD').deal
    assert (deal.amount, deal.currency) == (1_250_000, 'CAD')


def test_hours_are_taken_in_the_sellers_zone() -> None:
    text = column('Created', '2026-06-12 10:00')
    assert imported(text).deal.created - imported(text, zone=ZoneInfo('Europe/Paris')).deal.created == 7_200_000


def test_a_plan_needs_no_overrides() -> None:
    table = open_deals(b'Title\nA\n')
    plan = make_plan(table, language='en', currency='USD', today=TODAY)
    assert (plan.currency, plan.zone, plan.is_our_own) == ('USD', UTC, False)
