"""Deals out of files."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from importing import TODAY, column, imported, planned

from salesdesk.domain.activity import ActivityKind, NewAction
from salesdesk.domain.deals.deal import DealStatus
from salesdesk.domain.process.qualification import AnswerValue, Criterion, GivenAnswer
from salesdesk.exchange.columns.plan import make_plan, open_deals
from salesdesk.exchange.deals.reading import preview, read_deals, stage_values
from salesdesk.exchange.errors import FileRefused, MappingRefused, RowError

WORDS = st.text(st.characters(exclude_categories=['Cs'], min_codepoint=31) | st.just('\n'), max_size=12)


def noon(year: int, month: int, day: int) -> int:
    return int(datetime(year, month, day, 12, tzinfo=UTC).timestamp() * 1000)


def test_a_row_becomes_a_deal() -> None:
    deal = imported(
        'Titre;Société;Contact;E-mail;Tél.;Commercial;Produit;Étape;Montant;Créée le;Clôture prévue;Réf;Notes\n'
        'Toiture;Acme;Jeanne Petit;j@acme.fr;+33 6 12;Léa;Ardoise;Proposition;12 400,50 €;02/03/2026;12 juin 26;X1;ok\n'
    ).deal
    assert (deal.number, deal.title, deal.organization, deal.contact) == (2, 'Toiture', 'Acme', 'Jeanne Petit')
    assert (deal.email, deal.phone, deal.owner, deal.product) == ('j@acme.fr', '+33 6 12', 'Léa', 'Ardoise')
    assert (deal.status, deal.stage, deal.amount, deal.currency) == (DealStatus.OPEN, 'Proposition', 1_240_050, 'EUR')
    assert (deal.created, deal.expected_close) == (noon(2026, 3, 2), date(2026, 6, 12))
    assert (deal.external_id, deal.note) == ('X1', 'ok')


def test_what_a_file_does_not_say_is_empty() -> None:
    deal = imported('Title\nA\n').deal
    assert (deal.stage, deal.organization, deal.note, deal.tags, deal.answers, deal.extra) == ('', '', '', (), (), {})
    assert (deal.amount, deal.created, deal.closed, deal.expected_close, deal.id, deal.next_action) == (None,) * 6
    assert (deal.status, deal.currency) == (DealStatus.OPEN, 'EUR')


@pytest.mark.parametrize(
    ('row', 'title'),
    [
        ('Own,P,O,C,X', 'Own'),
        (',P,O,C,X', 'P – O'),
        (',P,,C,X', 'P'),
        (',,O,C,X', 'O'),
        (',,,C,X', 'C'),
        (',,,,X', 'X'),
    ],
)
def test_a_missing_title_is_built_from_what_there_is(row: str, title: str) -> None:
    assert imported(f'Title,Product,Organization,Contact,External ID\n{row}\n').deal.title == title


def test_a_row_with_nothing_to_call_it_by_is_refused() -> None:
    assert imported('Title,Amount\n,5\n').problems == [(2, 'title_missing', '')]


def test_rows_of_nothing_are_passed_over() -> None:
    read = imported('Title,Amount\nA,1\n\n , \n,\nB,2\n')
    assert [(deal.number, deal.title) for deal in read.deals] == [(2, 'A'), (6, 'B')]
    assert read.refused == []


def test_a_header_pasted_in_once_more_is_passed_over() -> None:
    read = imported('Title,Amount\nA,1\nTitle,Amount\nB,2\n')
    assert read.titles == ['A', 'B']
    assert read.refused == []


def test_outcomes_come_from_the_status_or_the_stage() -> None:
    read = imported('Title,Stage,Status\nA,Closed Won,\nB,Perdue,\nC,Qualif,gagnée\nD,Qualif,\n')
    assert [(deal.status.value, deal.stage) for deal in read.deals] == [
        ('won', ''), ('lost', ''), ('won', 'Qualif'), ('open', 'Qualif'),
    ]  # fmt: skip


def test_a_status_nobody_knows_is_refused_where_there_is_a_stage() -> None:
    assert imported('Title,Stage,Status\nA,x,perhaps\n').problems == [(2, 'status_unknown', 'Status')]


def test_the_closing_date_of_an_open_deal_is_when_it_should_close() -> None:
    won, is_open = imported('Title,Stage,Close Date\nA,Won,2026-06-12\nB,Qualif,2026-09-01\n').deals
    assert (won.closed, won.expected_close) == (noon(2026, 6, 12), None)
    assert (is_open.closed, is_open.expected_close) == (None, date(2026, 9, 1))


def test_an_expected_close_that_is_told_stays() -> None:
    deal = imported('Title,Closed,Expected close\nA,2026-06-12,2026-09-01\n').deal
    assert (deal.closed, deal.expected_close) == (None, date(2026, 9, 1))


def test_a_won_deal_needs_no_date() -> None:
    assert imported('Title,Status\nA,Won\n').deal.closed is None


def test_tags_are_parted() -> None:
    assert imported('Title,Tags\nA,"vip; été, vip"\n').deal.tags == ('vip', 'été')


def test_guarded_cells_are_unguarded() -> None:
    read = imported("Title,Note,Colour\n'=1+1,'@home,'-red\n'Acme',+33 6,l'été\n")
    assert [(deal.title, deal.note, deal.extra['Colour']) for deal in read.deals] == [
        ('=1+1', '@home', '-red'), ("'Acme'", '+33 6', "l'été"),
    ]  # fmt: skip


def test_columns_nobody_knows_are_kept_where_they_say_something() -> None:
    first, second = imported('Title,Colour,Size\nA,red,\nB,, XL \n').deals
    assert (first.extra, second.extra) == ({'Colour': 'red'}, {'Size': 'XL'})


def test_a_column_kept_is_never_called_like_one_of_ours() -> None:
    assert imported('Title,probability\nA,40\n').deal.extra == {'Probability': '40'}


def test_a_column_left_out_is_left_out() -> None:
    assert imported('Title,Colour\nA,red\n', overrides={'Colour': ''}).deal.extra == {}


def test_names_stand_on_one_line_and_notes_keep_theirs() -> None:
    deal = imported('Title,Note\n"Big\r\n deal","one\ntwo"\n').deal
    assert (deal.title, deal.note) == ('Big deal', 'one\ntwo')


@pytest.mark.parametrize('nothing', ['', '-', '–', 'n/a', 'N/A', 'null', 'None', '#N/A'])
def test_words_for_nothing_mean_nothing(nothing: str) -> None:
    deal = imported(f'Title,Amount,Created,Stage\nA,{nothing},{nothing},{nothing}\n').deal
    assert (deal.amount, deal.created, deal.stage) == (None, None, '')


@pytest.mark.parametrize(
    ('name', 'cell', 'code', 'values'),
    [
        ('Created', '31/02/2026', 'date_impossible', {'value': '31/02/2026'}),
        ('Closed', 'soon', 'date_unreadable', {'value': 'soon'}),
        ('Expected close', '01/01/1026', 'date_out_of_range', {'value': '01/01/1026'}),
        ('Amount', 'abc', 'amount_unreadable', {'value': 'abc'}),
        ('Amount', '12 %', 'amount_percent', {'value': '12 %'}),
        ('Amount', '1.23456', 'amount_too_precise', {'value': '1.23456', 'currency': 'EUR', 'decimals': 2}),
        ('Amount', '9' * 20, 'amount_too_large', {'value': '9' * 20}),
        ('Title too', 'x' * 100_001, 'cell_too_long', {'length': 100_001, 'limit': 100_000}),
        ('Owner', 'x' * 501, 'cell_too_long', {'length': 501, 'limit': 500}),
        ('Note', 'x' * 100_001, 'cell_too_long', {'length': 100_001, 'limit': 100_000}),
        ('Created', '1' * 2000, 'cell_too_long', {'length': 2000, 'limit': 1000}),
    ],
)
def test_a_cell_that_cannot_be_read_hands_its_row_back(
    name: str, cell: str, code: str, values: dict[str, object]
) -> None:
    read = imported(f'Title\t{name}\nGood\t\nBad\t{cell}\n')
    assert read.titles == ['Good']
    (row,) = read.refused
    assert (row.number, row.cells) == (3, ('Bad', cell))
    assert row.errors == (RowError(code, name, values),)


@pytest.mark.parametrize(
    ('name', 'cell', 'code'),
    [
        ('need', 'perhaps', 'answer_unknown'),
        ('next_action_time', '25h', 'time_unreadable'),
        ('next_action_kind', 'dance', 'action_unknown'),
        ('stage_id', '12', 'id_unreadable'),
    ],
)
def test_a_cell_of_our_own_columns_hands_its_row_back_too(name: str, cell: str, code: str) -> None:
    read = imported(f'title,{name},lost_note,returns_on\nA,{cell},,\n')
    assert read.problems == [(2, code, name)]


def test_every_error_of_a_row_is_told() -> None:
    read = imported('Title;Amount;Created\n;abc;31/02/2026\n')
    assert [code for _, code, _ in read.problems] == ['date_impossible', 'amount_unreadable', 'title_missing']


def test_a_currency_is_blamed_in_its_own_column() -> None:
    read = imported('Title,Amount,Currency\nA,5,pommes\nB,5 €,USD\n')
    assert read.problems == [(2, 'currency_unknown', 'Currency'), (3, 'currency_conflict', 'Currency')]


def test_short_rows_are_filled_and_long_ones_handed_back() -> None:
    read = imported('Title,Amount\nA\nB,1,,\nC,1,2\n')
    assert read.titles == ['A', 'B']
    assert read.refused[0].cells == ('C', '1', '2')
    assert read.refused[0].errors == (RowError('too_many_cells', '', {'cells': 3, 'columns': 2}),)


def test_a_row_with_a_nul_is_handed_back_and_the_others_read() -> None:
    read = imported(b'Title,Owner\nA,x\nB,y\0z\nC,x\n')
    assert read.titles == ['A', 'C']
    assert read.problems == [(3, 'nul_character', 'Owner')]


def test_a_quote_that_never_closes_hands_one_row_back() -> None:
    read = imported('Title,Owner\nA,x\n"B,y\nC,z\n')
    assert read.titles == ['A', 'C']
    assert read.problems == [(3, 'quote_not_closed', '')]


def test_refused_rows_come_in_the_order_of_the_file() -> None:
    read = imported('Title;Amount\nA;abc\nB;1;2\nC;abc\nD;1;2\n')
    assert [row.number for row in read.refused] == [2, 3, 4, 5]


def test_the_next_action_is_read() -> None:
    text = 'title,next_action_kind,next_action_on,next_action_time,next_action_subject\n'
    full, plain, none = imported(f'{text}A,call,2026-07-02,14:30,Devis\nB,,2026-07-03,,\nC,call,,,\n').deals
    assert full.next_action == NewAction(ActivityKind.CALL, date(2026, 7, 2), 870, 'Devis')
    assert plain.next_action == NewAction(ActivityKind.TASK, date(2026, 7, 3), None, '')
    assert none.next_action is None


def test_answers_are_read() -> None:
    text = 'title,need,need_evidence,need_on,value_understood,budget_evidence,budget\n'
    first, second = imported(f'{text}A,yes,said so,2026-05-01,no,,\nB,,,,,maybe,\n').deals
    assert first.answers == (
        GivenAnswer(Criterion.NEED, AnswerValue.YES, 'said so', date(2026, 5, 1)),
        GivenAnswer(Criterion.VALUE, AnswerValue.NO),
    )
    assert second.answers == (GivenAnswer(Criterion.BUDGET, AnswerValue.UNKNOWN, 'maybe'),)


def test_stage_names_are_counted_without_outcomes() -> None:
    table, plan = planned('Title,Stage\nA,Qualif\nB,Won\nC,Qualif\nD,Devis\nE,\n')
    assert stage_values(table, plan) == {'Qualif': 2, 'Devis': 1}


def test_a_file_without_stages_has_none_to_count() -> None:
    assert stage_values(*planned('Title,Status\nA,won\n')) == {}


def test_a_preview_reads_the_first_rows_only() -> None:
    rows = ''.join(f'Deal {i};{i}\n' for i in range(100))
    chunk = preview(*planned(f'Title;Amount\n{rows}'), rows=3)
    assert [deal.title for deal in chunk.deals] == ['Deal 0', 'Deal 1', 'Deal 2']
    assert preview(*planned('Title;Amount\n')).deals == []


def test_progress_is_told_with_every_chunk() -> None:
    table, plan = planned('Title,Amount\n' + 'A,1\n' * 50)
    chunks = list(read_deals(table, plan, size=20))
    assert [chunk.rows_read for chunk in chunks] == [19, 39, 50]
    assert [len(chunk.deals) for chunk in chunks] == [19, 20, 11]
    assert chunks[-1].bytes_read == table.total_bytes


def test_the_size_of_the_chunks_changes_nothing() -> None:
    text = column('Created', *(f'{day:02}/06/2026' for day in range(1, 30)), 'bad')
    small, large = imported(text, size=4), imported(text)
    assert (small.deals, small.problems) == (large.deals, large.problems)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        table = open_deals(data)
        plan = make_plan(table, language='fr', currency='EUR', today=TODAY)
    except (FileRefused, MappingRefused):
        return
    for chunk in read_deals(table, plan, size=3):
        assert all(deal.title for deal in chunk.deals)
        assert all(row.errors for row in chunk.refused)


@given(st.lists(st.tuples(WORDS, st.text('0123456789,. €k-()%x', max_size=8)), max_size=6))
def test_every_row_of_any_text_is_a_deal_or_handed_back(rows: list[tuple[str, str]]) -> None:
    quoted = ''.join('"' + '";"'.join(cell.replace('"', '""') for cell in row) + '"\n' for row in rows)
    read = imported(f'Title;Amount\n{quoted}'.encode('utf-8', 'replace'))
    told = [row.number for row in read.deals] + [row.number for row in read.refused]
    assert len(set(told)) == len(told)
    assert len(told) >= sum(1 for title, _ in rows if title.strip() and '\0' not in title) - rows.count(
        ('Title', 'Amount')
    )
