"""What is said of two deals beside one another: which lines there are, in what order, and which of them differ."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.domain.activity import ActivityKind
from salesdesk.domain.closing.closing_report import Outcome
from salesdesk.domain.closing.contact_summary import (
    ContactSummary,
    Exchange,
    Override,
    Silence,
    StageTime,
    ToldConcession,
    ToldCriterion,
    ToldPromise,
)
from salesdesk.domain.closing.promise import PromiseState, Side
from salesdesk.domain.money import Money
from salesdesk.domain.process.criterion import AnswerValue, Criterion
from salesdesk.domain.process.wording import Wording
from salesdesk.exchange.closing.comparison import (
    ComparedDeal,
    ComparedRow,
    Comparison,
    comparison_of,
    sheet_of_comparison,
)
from salesdesk.i18n.translator import use_language

FIRST, LAST = date(2026, 4, 29), date(2026, 6, 9)
QUIET = ContactSummary(FIRST, LAST)
BARE = ComparedDeal('Serre', None, QUIET, FIRST, None, 41)
OFFER, TRIAL = Wording('Proposition', 'Proposal'), Wording('Essai', '')


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    use_language('en')
    yield
    use_language('en')


def told(**fields: object) -> ComparedDeal:
    """Of a deal with this in its summary."""
    return replace(BARE, summary=replace(QUIET, **fields))  # type: ignore[arg-type]


def row_of(found: Comparison, heading: str, name: str) -> tuple[str, str]:
    (row,) = (row for part in found.parts if part.heading == heading for row in part.rows if row.name == name)
    return row.left, row.right


def stages(*names: str) -> ComparedDeal:
    return told(stages=tuple(StageTime(at, Wording(name, name), at) for at, name in enumerate(names, 1)))


def names_under(found: Comparison, heading: str) -> list[str]:
    return [row.name for part in found.parts if part.heading == heading for row in part.rows]


@pytest.mark.parametrize(
    ('deal', 'name', 'said'),
    [
        (replace(BARE, amount=Money(1_240_050, 'EUR')), 'Amount', '€12,400.50'),
        (replace(BARE, amount=Money(0, 'EUR')), 'Amount', '€0'),
        (replace(BARE, amount=Money(5_000, 'JPY')), 'Amount', '¥5,000'),
        (replace(BARE, organization='Établissements Œuvrard & Fils'), 'Organisation', 'Établissements Œuvrard & Fils'),
        (replace(BARE, pipeline=TRIAL), 'Pipeline', 'Essai'),
        (replace(BARE, tags='urgent and Lyon'), 'Tags', 'urgent and Lyon'),
        (replace(BARE, closed_on=LAST), 'Closed', '9 Jun 2026'),
        (replace(BARE, days=1_200), 'From beginning to end', '1,200 days'),
        (replace(BARE, days=1), 'From beginning to end', '1 day'),
    ],
    ids=['cents', 'zero', 'yen', 'accents', 'one-language', 'tags', 'closed', 'years-long', 'one-day'],
)
def test_a_thing_is_told_on_the_side_that_has_it(deal: ComparedDeal, name: str, said: str) -> None:
    assert row_of(comparison_of(deal, deal), 'The deal', name) == (said, said)
    assert row_of(comparison_of(BARE, deal), 'The deal', name)[1] == said
    assert row_of(comparison_of(deal, BARE), 'The deal', name)[0] == said


@pytest.mark.parametrize(
    ('outcome', 'en', 'fr'),
    [(Outcome.WON, 'Won', 'Gagnée'), (Outcome.LOST, 'Lost', 'Perdue'), (None, 'Open', 'En cours')],
    ids=['won', 'lost', 'open'],
)
def test_how_it_ended_is_said_in_her_language(outcome: Outcome | None, en: str, fr: str) -> None:
    deal = replace(BARE, outcome=outcome)
    assert row_of(comparison_of(deal, BARE), 'How it ended', 'Outcome') == (en, 'Open')
    use_language('fr')
    assert comparison_of(deal, deal).parts[1].rows[0].left == fr


@pytest.mark.parametrize(
    ('summary', 'heading', 'name', 'said'),
    [
        ({'longest': Silence(date(2025, 12, 20), date(2026, 1, 10))}, 'Silences', 'Longest silence',
         '21 days, from 20 Dec 2025 to 10 Jan 2026'),
        ({'silent_days': 18}, 'Silences', 'Silence until the end', '18 days'),
        ({'attempts': 3}, 'Contacts', 'Attempts since the last answer', '3'),
        ({'exchanges': (Exchange(FIRST, 540, ActivityKind.CALL), Exchange(LAST, 0, ActivityKind.EMAIL, in_vain=True))},
         'Contacts', 'E-mails', '1, of which 1 unanswered'),
        ({'exchanges': (Exchange(FIRST, 540, ActivityKind.CALL), Exchange(LAST, 0, ActivityKind.CALL))},
         'Contacts', 'First exchange', '29 Apr 2026'),
        ({'exchanges': (Exchange(FIRST, 540, ActivityKind.CALL), Exchange(LAST, 0, ActivityKind.CALL))},
         'Contacts', 'Last exchange', '9 Jun 2026'),
        ({'stages': (StageTime(7, Wording('', ''), 2),)}, 'Days per stage', 'Unknown stage', '2 days'),
        ({'overrides': (Override(FIRST, OFFER, 'pressé', (('field', 'amount'),)),)}, 'Gates passed anyway', 'Proposal',
         'pressé\nMissing then: Amount'),
        ({'promises': (ToldPromise(Side.THEIRS, 'Plan', None, PromiseState.BROKEN),)}, 'Promises and concessions',
         'The customer promised', '1 broken'),
        ({'concessions': (ToldConcession(Side.MINE, 'Pose', Money(45_000, 'EUR'), FIRST),)},
         'Promises and concessions', 'Concessions', '1 given (€450)'),
        ({'criteria': (ToldCriterion(Criterion.BUDGET, AnswerValue.NO),)}, 'Criteria', 'Budget planned', 'no'),
    ],
    ids=['silence-over-new-year', 'silent', 'attempts', 'in-vain', 'first', 'last', 'stage-gone', 'gate', 'promise',
         'concession', 'criterion'],
)  # fmt: skip
def test_what_was_done_is_told_under_its_heading(
    summary: dict[str, object], heading: str, name: str, said: str
) -> None:
    deal = told(**summary)
    assert row_of(comparison_of(deal, deal), heading, name) == (said, said)
    assert comparison_of(deal, BARE).differing >= 1


def test_a_gate_passed_twice_has_one_line_with_both_reasons() -> None:
    deal = told(overrides=(Override(FIRST, OFFER, 'pressé'), Override(LAST, OFFER, 'il insiste')))
    found = comparison_of(deal, BARE)
    assert row_of(found, 'Gates passed anyway', 'Proposal') == ('pressé\nil insiste', '')


def test_what_neither_has_has_no_line_and_no_heading() -> None:
    found = comparison_of(BARE, BARE)
    assert {'Days per stage', 'Gates passed anyway', 'Criteria'}.isdisjoint(part.heading for part in found.parts)
    assert names_under(found, 'The deal') == ['Created', 'From beginning to end']
    assert found.differing == 0


@pytest.mark.parametrize(
    ('left', 'right', 'order'),
    [
        ('', 'AB', 'AB'), ('AB', '', 'AB'), ('AC', 'ABC', 'ABC'), ('BC', 'ABC', 'ABC'), ('AB', 'ABC', 'ABC'),
        ('AD', 'ABCD', 'ABCD'), ('AB', 'BA', 'AB'),
    ],
    ids=['left-none', 'right-none', 'between', 'before', 'behind', 'two-between', 'other-order'],
)  # fmt: skip
def test_stages_of_both_are_joined_into_one_order(left: str, right: str, order: str) -> None:
    assert names_under(comparison_of(stages(*left), stages(*right)), 'Days per stage') == list(order)


@given(st.lists(st.sampled_from('ABCDE'), unique=True), st.lists(st.sampled_from('ABCDE'), unique=True))
def test_no_stage_is_lost_or_told_twice(left: list[str], right: list[str]) -> None:
    names = names_under(comparison_of(stages(*left), stages(*right)), 'Days per stage')
    assert sorted(names) == sorted({*left, *right})
    assert [name for name in names if name in left] == left


def test_the_sides_changed_over_differ_in_as_many_lines() -> None:
    left, right = replace(stages('A', 'B'), amount=Money(100, 'EUR')), replace(stages('B'), title='Halle', days=3)
    one, other = comparison_of(left, right), comparison_of(right, left)
    assert (one.left, one.right) == (other.right, other.left) == ('Serre', 'Halle')
    assert one.differing == other.differing == 4


def test_as_a_table_every_line_says_its_part_and_whether_it_differs() -> None:
    found = comparison_of(replace(BARE, owner='Zoé'), replace(BARE, title='Halle'))
    sheet = sheet_of_comparison(found)
    lines = [[cell.value for cell in row] for row in sheet.rows]
    assert sheet.title == 'Serre and Halle'
    assert ['The deal', 'Owner', 'Zoé', '', 'yes'] in lines
    assert ['How it ended', 'Outcome', 'Open', 'Open', 'no'] in lines
    assert [line[-1] for line in lines].count('yes') == found.differing


@pytest.mark.parametrize(
    ('left', 'right', 'differs'), [('a', 'a', False), ('a', 'A', True), ('', 'a', True)], ids=['same', 'case', 'none']
)
def test_a_line_differs_by_every_letter(left: str, right: str, differs: bool) -> None:
    assert ComparedRow('Owner', left, right).differs is differs
