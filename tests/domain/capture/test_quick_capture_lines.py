"""What lines of quick capture become, and what must be left alone."""

from datetime import date

import pytest
from captured_in_words import MONDAY, captured, in_words
from english_lines import ENGLISH
from french_lines import FRENCH
from lines_left_alone import LEFT_ALONE

from salesdesk.domain.activity import ActivityKind, NewAction
from salesdesk.domain.capture.captured import Part
from salesdesk.domain.capture.line import read_line
from salesdesk.domain.money import Money
from salesdesk.i18n.spoken_words import SpokenWords


@pytest.mark.parametrize(('line', 'said'), FRENCH.items())
def test_a_french_line_is_understood(line: str, said: str) -> None:
    assert in_words(captured(line)) == said


@pytest.mark.parametrize(('line', 'said'), ENGLISH.items())
def test_an_english_line_is_understood(line: str, said: str) -> None:
    assert in_words(captured(line)) == said


@pytest.mark.parametrize('line', LEFT_ALONE)
def test_what_only_looks_like_more_stays_in_the_title(line: str) -> None:
    assert in_words(captured(line)) == ' '.join(line.split()).rstrip(',;')


def test_the_line_of_the_design_has_its_four_stretches() -> None:
    line = 'Bornes du parking menuiserie lefevre 8500 appel jeudi 10h'
    stretches = [(line[start:end], part) for start, end, part in captured(line).spans]
    assert stretches == [
        ('Bornes du parking', Part.TITLE),
        ('menuiserie lefevre', Part.ORGANIZATION),
        ('8500', Part.AMOUNT),
        ('appel jeudi 10h', Part.ACTION),
    ]


def test_the_line_of_the_design_becomes_domain_objects() -> None:
    read = captured('Bornes du parking menuiserie lefevre 8500 appel jeudi 10h')
    assert read.amount == Money(850_000, 'EUR')
    assert read.action == NewAction(ActivityKind.CALL, date(2026, 6, 11), 600)
    assert read.organization is not None
    assert read.organization.known is not None
    assert read.organization.known.name == 'Menuiserie Lefèvre'


def test_without_any_names_a_company_stays_in_the_title() -> None:
    read = read_line('Bornes menuiserie lefevre 8500', MONDAY, 'EUR', spoken=SpokenWords())
    assert (read.title, read.organization) == ('Bornes menuiserie lefevre', None)


def test_3m_is_money_where_no_company_is_called_so() -> None:
    assert read_line('Usine 3M', MONDAY, 'EUR', spoken=SpokenWords()).amount == Money(300_000_000, 'EUR')


@pytest.mark.parametrize(
    ('currency', 'line', 'amount'),
    [
        ('JPY', 'Bornes 8500', Money(8500, 'JPY')),
        ('KWD', 'Bornes 8500', Money(8_500_000, 'KWD')),
        ('CAD', 'Bornes $900', Money(90_000, 'CAD')),
        ('TRY', 'Bornes TRY 900', Money(90_000, 'TRY')),
        ('JPY', 'Bornes 8500,50', None),
    ],
)
def test_amounts_are_in_the_currency_of_the_seller(currency: str, line: str, amount: Money | None) -> None:
    assert captured(line, currency).amount == amount


@pytest.mark.parametrize(
    ('line', 'day_first', 'month_first'),
    [
        ('appel 12/06', date(2026, 6, 12), date(2026, 12, 6)),
        ('call 7/8/2026', date(2026, 8, 7), date(2026, 7, 8)),
        ('appel mar 9', date(2026, 6, 9), date(2027, 3, 9)),
    ],
)
def test_the_setting_says_whether_the_day_comes_first(line: str, day_first: date, month_first: date) -> None:
    days = [read.action and read.action.on for read in (captured(line), captured(line, day_first=False))]
    assert days == [day_first, month_first]


def test_no_deal_is_worth_more_than_a_deal_may_be() -> None:
    assert captured('Usine 99999 Md€').amount is None
