"""What a line of the list says, column by column: in her language, her zone, and every currency as it is written."""

import itertools
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from bench import Bench
from building import NOW, TODAY, Desk, desk_on, euros, in_days
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.controllers.clock import FixedClock
from salesdesk.controllers.own_fields_controller import OwnFieldsController
from salesdesk.domain.custom_field import Entity, FieldKind
from salesdesk.domain.money import Money
from salesdesk.domain.views.deal_list import ListColumn, ListedDeal, ListedStatus
from salesdesk.i18n.translator import use_language
from salesdesk.ui.conditions.field_words import FieldWords
from salesdesk.ui.deal_list.deal_list_model import runs_of
from salesdesk.ui.deal_list.list_cells import ListCells, own_text
from salesdesk.ui.deal_list.list_columns import COLUMNS, shown_columns, stands_right, usual_width
from salesdesk.ui.workplace import Workplace

NBSP, NARROW = '\u00a0', '\u202f'
C = ListColumn


def line(bench: Bench, deal_id: int) -> ListedDeal:
    (found,) = bench.workplace.lists.lines([deal_id])
    return found


def said(bench: Bench, deal_id: int, column: str) -> str:
    return ListCells(bench.workplace).text(line(bench, deal_id), column)


@pytest.fixture
def full(bench: Bench) -> int:
    """A deal in which every column has something to say."""
    return bench.ledger.put(
        'R&D', 'qualification', organization='Lefèvre', contact='Hélène Marchais', owner='Anne', product='LED',
        amount=Money(1_240_050, 'EUR'), expected_close_on=in_days(22), external_id='CRM-7', action=1,
        tags=('Salon', 'Été', 'Urgent'), entered=NOW - timedelta(days=1_234),
    )  # fmt: skip


@pytest.mark.parametrize(
    ('column', 'french', 'english'),
    [
        (C.TITLE, 'R&D', 'R&D'),
        (C.ORGANIZATION, 'Lefèvre', 'Lefèvre'),
        (C.CONTACT, 'Hélène Marchais', 'Hélène Marchais'),
        (C.STAGE, 'Qualification', 'Qualification'),
        (C.AMOUNT, f'12{NARROW}400,50{NBSP}€', '€12,400.50'),
        (C.EXPECTED_CLOSE, '1er juil. 2026', '1 Jul 2026'),
        (C.NEXT_ACTION, 'Appel · demain', 'Call · tomorrow'),
        (C.DAYS_IN_STAGE, f'1{NARROW}234', '1,234'),
        (C.OWNER, 'Anne', 'Anne'),
        (C.STATUS, 'En cours', 'Open'),
        (C.EXTERNAL_ID, 'CRM-7', 'CRM-7'),
        (C.LAST_CONTACT, '', ''),
        (C.CLOSED, '', ''),
        (C.LOST_REASON, '', ''),
        (C.RETURNS, '', ''),
        (C.DELETED, '', ''),
    ],
)
def test_each_column_in_both_languages(bench: Bench, full: int, column: str, french: str, english: str) -> None:
    assert said(bench, full, column) == french
    use_language('en')
    assert said(bench, full, column) == english


@pytest.mark.parametrize(('tags', 'words'), [((), ''), (('Salon',), 'Salon'), (('Salon', 'Urgent'), 'Salon et Urgent')])
def test_tags_are_listed_as_one_says_them(bench: Bench, tags: tuple[str, ...], words: str) -> None:
    assert said(bench, bench.ledger.put(tags=tags), C.TAGS) == words


@pytest.mark.parametrize(
    ('currency', 'amount', 'words'), [('JPY', 500, f'500{NBSP}JPY'), ('KWD', 1_250, f'1,250{NBSP}KWD')]
)
def test_another_currency_has_its_own_decimals(bench: Bench, currency: str, amount: int, words: str) -> None:
    bench.ledger.put_rate(currency, 'EUR', '2')
    assert said(bench, bench.ledger.put(amount=Money(amount, currency)), C.AMOUNT) == words


def test_the_weighted_amount_is_its_part_of_the_stage(bench: Bench) -> None:
    deal_id = bench.ledger.put(stage='negotiation', amount=euros(1_000))
    share = Fraction(bench.ledger.stage('negotiation').probability, 100)
    weighted = line(bench, deal_id).weighted
    assert weighted == euros(int(1_000 * share))
    assert said(bench, deal_id, C.WEIGHTED).replace(NARROW, '') == f'{int(1_000 * share)}{NBSP}€'


def test_a_reason_is_named_and_told_in_full_below_the_pointer(bench: Bench) -> None:
    deal_id = bench.ledger.put()
    bench.ledger.closing.lose(deal_id, bench.ledger.reason('no_budget'), 'pas cette année')
    cells = ListCells(bench.workplace)
    reason = cells.text(line(bench, deal_id), C.LOST_REASON)
    assert cells.tip(line(bench, deal_id), C.LOST_REASON) == f'{reason}\npas cette année'
    assert cells.tip(line(bench, deal_id), C.TITLE) == 'Atelier'


def test_a_deal_that_comes_back_says_when(bench: Bench) -> None:
    deal_id = bench.ledger.put()
    bench.ledger.closing.lose(deal_id, bench.ledger.reason('no_budget'), '', in_days(30))
    assert said(bench, deal_id, C.RETURNS) == '9 juil. 2026'


@pytest.mark.parametrize(
    ('zone', 'words'),
    [('Europe/Paris', '1er janv. 2026'), ('UTC', '31 déc. 2025'), ('America/Los_Angeles', '31 déc. 2025'),
     ('Pacific/Auckland', '1er janv. 2026')],
)  # fmt: skip
def test_a_day_is_that_of_her_calendar(bench: Bench, sales_file: Path, zone: str, words: str) -> None:
    """Half past midnight in Paris, on New Year's Eve still in London."""
    created = datetime(2025, 12, 31, 23, 30, tzinfo=UTC)
    with desk_on(sales_file, FixedClock(NOW, ZoneInfo(zone))) as there:
        deal_id, workplace = there.put(entered=created), Workplace(there.workspace)
        (found,) = workplace.lists.lines([deal_id])
        assert ListCells(workplace).text(found, C.CREATED) == words
        workplace.signals.stop()


@pytest.mark.parametrize(
    ('kind', 'value', 'words'),
    [
        (FieldKind.NUMBER, '1234.5', f'1{NARROW}234,5'),
        (FieldKind.MONEY, '500 JPY', f'500{NBSP}JPY'),
        (FieldKind.DATE, '2026-07-01', '1er juil. 2026'),
        (FieldKind.YES_NO, 'yes', 'oui'),
        (FieldKind.LONG_TEXT, 'une\ndeux', 'une deux'),
        (FieldKind.TEXT, 'Bât. C', 'Bât. C'),
        (FieldKind.NUMBER, '', ''),
    ],
)
def test_a_field_of_her_own_is_read_by_its_kind(kind: FieldKind, value: str, words: str) -> None:
    use_language('fr')
    text = own_text(kind, value)
    use_language('en')
    assert text == words


def test_a_renamed_stage_and_a_new_day_are_read_anew(bench: Bench) -> None:
    deal_id = bench.ledger.put(action=1)
    cells = ListCells(bench.workplace)
    bench.ledger.clock.set(NOW + timedelta(days=1))
    assert cells.text(line(bench, deal_id), C.NEXT_ACTION) == 'Appel · demain'
    cells.renew()
    assert cells.text(line(bench, deal_id), C.NEXT_ACTION) == 'Appel · aujourd’hui'


@pytest.mark.parametrize('status', list(ListedStatus))
def test_the_usual_columns_are_known_and_have_room(desk: Desk, status: ListedStatus) -> None:
    workplace = Workplace(desk.workspace)
    known = FieldWords(workplace).columns()
    workplace.signals.stop()
    assert set(COLUMNS[status]) <= set(known)
    assert shown_columns((), status, known) == COLUMNS[status]
    assert all(usual_width(key) >= 100 for key in COLUMNS[status])


def test_a_column_put_away_shows_no_more_and_the_last_one_brings_the_usual(bench: Bench) -> None:
    own = OwnFieldsController(bench.ledger.workspace)
    field_id = own.add(Entity.DEAL, 'Surface', FieldKind.NUMBER)
    key = f'own:number:{field_id}'
    own.archive(field_id)
    known = FieldWords(bench.workplace).columns()
    assert shown_columns((C.TITLE, key), ListedStatus.OPEN, known) == (C.TITLE,)
    assert shown_columns((key,), ListedStatus.WON, known) == COLUMNS[ListedStatus.WON]


@pytest.mark.parametrize(
    ('key', 'right'),
    [(C.AMOUNT, True), (C.WEIGHTED, True), (C.DAYS_IN_STAGE, True), (C.TITLE, False), (C.CREATED, False),
     ('own:number:7', True), ('own:money:7', True), ('own:text:7', False), ('own:mood:7', False)],
)  # fmt: skip
def test_figures_stand_right(key: str, right: bool) -> None:
    assert stands_right(key) == right


@given(st.sets(st.integers(0, 60)))
def test_runs_hold_the_rows_they_were_made_of_and_no_two_touch(rows: set[int]) -> None:
    runs = runs_of(sorted(rows))
    assert sorted(rows) == [row for first, last in runs for row in range(first, last + 1)]
    assert all(after[0] - before[1] > 1 for before, after in itertools.pairwise(runs))


def test_today_is_read_from_her_clock_not_from_the_machine(bench: Bench) -> None:
    assert ListCells(bench.workplace)._today == TODAY
