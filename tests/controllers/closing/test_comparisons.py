"""Two deals beside one another: what is said of each, where they differ, and as a file."""

from datetime import timedelta
from pathlib import Path

import pytest
from building import Desk, euros

from salesdesk.controllers.activities.activity_controller import Done
from salesdesk.controllers.closing.closing_words import LossWords, WinWords
from salesdesk.controllers.closing.compare_controller import CompareController
from salesdesk.controllers.knowledge.lesson_writing import LessonWords
from salesdesk.domain.activity import ActivityKind, ActivityResult
from salesdesk.domain.errors import NotFound
from salesdesk.exchange.closing.comparison import ComparedRow, Comparison, sheet_of_comparison
from salesdesk.i18n.translator import use_language


@pytest.fixture
def comparing(desk: Desk) -> CompareController:
    use_language('en')
    return CompareController(desk.workspace, desk.book)


def rows(found: Comparison) -> dict[str, ComparedRow]:
    return {row.name: row for part in found.parts for row in part.rows}


def sides(found: Comparison, name: str) -> tuple[str, str, bool]:
    row = rows(found)[name]
    return row.left, row.right, row.differs


def lost(desk: Desk, title: str, amount: int, words: str = '') -> int:
    """Ten days after it was made."""
    deal_id = desk.put_ready(title, amount=euros(amount))
    desk.activities.log(deal_id, ActivityKind.CALL, Done(ActivityResult.ANSWERED), desk.clock.now())
    desk.clock.set(desk.clock.now() + timedelta(days=10))
    said = LossWords(desk.reason('no_budget'), words, 'Électra', euros(900), LessonWords(f'Leçon {title}'))
    desk.closing.lose_all((deal_id,), said)
    return deal_id


def test_what_differs_is_said_of_each(desk: Desk, comparing: CompareController) -> None:
    left = lost(desk, 'Serre', 1_000, 'Trop tard')
    right = desk.put_ready('Halle', amount=euros(2_000), entered=desk.clock.now())
    found = comparing.compare(left, right)
    assert (found.left, found.right) == ('Serre', 'Halle')
    assert sides(found, 'Amount') == ('€1,000', '€2,000', True)
    assert sides(found, 'Outcome') == ('Lost', 'Open', True)
    assert sides(found, 'Main reason')[1:] == ('', True)
    assert sides(found, 'What was said') == ('Trop tard', '', True)
    assert sides(found, 'Won by') == ('Électra', '', True)
    assert sides(found, 'Lesson') == ('Leçon Serre', '', True)
    assert sides(found, 'Calls') == ('1', '0', True)
    assert sides(found, 'From beginning to end') == ('10 days', '0 days', True)
    assert sides(found, 'Organisation') == ('Girardeau', 'Girardeau', False)


def test_a_deal_compared_with_itself_differs_nowhere(desk: Desk, comparing: CompareController) -> None:
    deal_id = lost(desk, 'Serre', 1_000)
    assert comparing.compare(deal_id, deal_id).differing == 0


def test_stages_are_told_by_the_days_spent_in_them(desk: Desk, comparing: CompareController) -> None:
    left, right = desk.put_ready('Serre'), desk.put_ready('Halle')
    desk.clock.set(desk.clock.now() + timedelta(days=4))
    desk.move(left, 'qualification')
    desk.clock.set(desk.clock.now() + timedelta(days=3))
    found = comparing.compare(left, right)
    assert sides(found, 'Identification') == ('4 days', '7 days', True)
    assert sides(found, 'Qualification') == ('3 days', '', True)


def test_what_only_the_right_one_has_stands_where_it_has_it(desk: Desk, comparing: CompareController) -> None:
    left, right = desk.put_ready('Serre', 'qualification'), desk.put_ready('Halle', 'identification')
    stages_in_use = desk.book.process(desk.pipeline().id).active[:4]
    for stage in stages_in_use[1:]:
        desk.move(right, stage.key, override_reason='pressé')
    (stages,) = (part for part in comparing.compare(left, right).parts if part.heading == 'Days per stage')
    assert [row.name for row in stages.rows] == [stage.name.en for stage in stages_in_use]


def test_a_gate_passed_anyway_twice_is_told_once_with_both_reasons(desk: Desk, comparing: CompareController) -> None:
    left, right = desk.put('Serre'), desk.put_ready('Halle')
    for reason in ('pressé', 'il insiste'):
        desk.move(left, 'qualification', override_reason=reason)
        desk.move(left, 'identification')
    found = comparing.compare(left, right)
    (gates,) = (part for part in found.parts if part.heading == 'Gates passed anyway')
    assert len(gates.rows) == 1
    assert [line for line in gates.rows[0].left.split('\n') if 'Missing' not in line] == ['pressé', 'il insiste']


def test_the_report_of_the_closing_that_stands_is_told(desk: Desk, comparing: CompareController) -> None:
    deal_id = lost(desk, 'Serre', 1_000, 'Trop tard')
    desk.closing.reopen(deal_id)
    assert sides(comparing.compare(deal_id, deal_id), 'Outcome') == ('Open', 'Open', False)
    assert 'What was said' not in rows(comparing.compare(deal_id, deal_id))
    desk.closing.win(deal_id, desk.clock.today(), euros(1_100), WinWords(None, 'Une visite'))
    assert sides(comparing.compare(deal_id, deal_id), 'What was said') == ('Une visite', 'Une visite', False)


def test_a_contact_of_today_changes_nothing_of_a_deal_that_is_over(desk: Desk, comparing: CompareController) -> None:
    left, right = lost(desk, 'Serre', 1_000), lost(desk, 'Halle', 1_000)
    before = comparing.compare(left, right)
    desk.activities.log(left, ActivityKind.CALL, Done(ActivityResult.ANSWERED), desk.clock.now())
    assert comparing.compare(left, right) == before


def test_it_is_written_as_a_table_of_five_columns(desk: Desk, comparing: CompareController, tmp_path: Path) -> None:
    found = comparing.compare(lost(desk, 'Serre', 1_000), desk.put_ready('Halle'))
    comparing.write_csv(found, tmp_path / 'both.csv')
    header, *lines = (tmp_path / 'both.csv').read_text(encoding='utf-8').splitlines()
    assert header == 'Part,What,Serre,Halle,Differs'
    assert len(lines) == len(sheet_of_comparison(found).rows) == sum(len(part.rows) for part in found.parts)
    assert 'How it ended,Outcome,Lost,Open,yes' in lines


def test_a_deal_that_is_gone_is_not_compared(desk: Desk, comparing: CompareController) -> None:
    with pytest.raises(NotFound):
        comparing.compare(desk.put(), 1)
