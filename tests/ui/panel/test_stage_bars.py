"""The bars of the stages: every pixel belongs to one, arrows and clicks agree, and a removed stage breaks none."""

import itertools

import pytest
from bench import Bench, click, heard, press
from building import NOW, TODAY, in_days
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from salesdesk.domain.process.pipeline import Stage
from salesdesk.i18n.translator import use_language
from salesdesk.ui.panel.stages.stage_bars import StageBars
from salesdesk.ui.panel.stages.stage_section import StageSection
from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.theme.theme import theme

Key = Qt.Key
SIX = ('identification', 'qualification', 'proposition', 'follow_up', 'negotiation', 'closing')


def stages_of(bench: Bench) -> tuple[Stage, ...]:
    return bench.ledger.book.process(bench.ledger.pipeline().id).active


@pytest.fixture
def bars(bench: Bench) -> StageBars:
    """In the second of six stages."""
    own = bench.put(StageBars())
    own.show_stages(stages_of(bench), 1, is_open=True)
    return own


def middle(bars: StageBars, row: int) -> QPoint:
    return bars.bar_of(bars._stages[row].id).center()


def test_a_click_names_the_stage_it_is_on(bars: StageBars) -> None:
    told = heard(bars.chosen)
    for row in range(6):
        click(bars, middle(bars, row))
    assert told == [stage.id for row, stage in enumerate(bars._stages) if row != 1]


def test_only_the_left_button_moves_a_deal(bars: StageBars) -> None:
    told = heard(bars.chosen)
    QTest.mouseClick(bars, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, middle(bars, 3))
    assert told == []


def test_a_closed_deal_is_moved_by_no_bar(bench: Bench, bars: StageBars) -> None:
    bars.show_stages(stages_of(bench), 1, is_open=False)
    told = heard(bars.chosen)
    click(bars, middle(bars, 3))
    press(bars, Key.Key_Right)
    press(bars, Key.Key_Return)
    assert (told, bars.cursor().shape()) == ([], Qt.CursorShape.ArrowCursor)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(width=st.integers(60, 900), count=st.integers(1, 6), part=st.floats(0, 1, exclude_max=True))
def test_no_click_is_lost_between_two_bars(bars: StageBars, bench: Bench, width: int, count: int, part: float) -> None:
    """Against the bars as they are painted: the one under the point, or one beside the gap."""
    bars.show_stages(stages_of(bench)[:count], 0, is_open=True)
    bars.resize(width, bars.height())
    x = part * (width - 1)
    row = bars._row_at(QPointF(x, 8))
    under = [at for at in range(count) if bars._bar(at).left() <= x <= bars._bar(at).right()]
    beside = [at for at in range(count) if bars._bar(at).left() - 3 <= x <= bars._bar(at).right() + 3]
    assert row in (under or beside)


def test_bars_stand_beside_one_another_and_fill_the_line(bars: StageBars) -> None:
    rects = [bars._bar(row) for row in range(6)]
    gaps = {round(after.left() - before.right(), 3) for before, after in itertools.pairwise(rects)}
    assert (gaps, rects[0].left(), round(rects[-1].right(), 3)) == ({3}, 0, bars.width())


@pytest.mark.parametrize(
    ('keys', 'row'),
    [([Key.Key_Right], 2), ([Key.Key_Left], 0), ([Key.Key_Left] * 4, 0), ([Key.Key_Right] * 9, 5),
     ([Key.Key_Right, Key.Key_Right, Key.Key_Left], 2)],
    ids=['right', 'left', 'not before the first', 'not past the last', 'there and back'],
)  # fmt: skip
@pytest.mark.parametrize('key', [Key.Key_Return, Key.Key_Enter, Key.Key_Space])
def test_arrows_look_and_enter_or_space_choose(bars: StageBars, keys: list[Qt.Key], row: int, key: Qt.Key) -> None:
    told = heard(bars.chosen)
    for arrow in keys:
        press(bars, arrow)
    press(bars, key)
    assert told == [bars._stages[row].id]


def test_enter_before_any_arrow_is_not_for_the_bars(bars: StageBars) -> None:
    told = heard(bars.chosen)
    press(bars, Key.Key_Return)
    press(bars, Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert (told, bars.accessibleName()) == ([], 'Étape\u00a0: Qualification')


def test_what_is_looked_at_is_said_and_forgotten_with_the_keyboard(bars: StageBars) -> None:
    told = heard(bars.pointed)
    bars.setFocus()
    press(bars, Key.Key_Right)
    assert bars.accessibleName() == 'Étape\u00a0: Proposition'
    bars.clearFocus()
    assert (told, bars.accessibleName()) == ([2, -1], 'Étape\u00a0: Qualification')


def test_the_pointer_says_the_stage_once_and_leaves_again(bars: StageBars) -> None:
    told = heard(bars.pointed)
    for row in (3, 3, 4):
        QTest.mouseMove(bars, middle(bars, row))
    QApplication.sendEvent(bars, QEvent(QEvent.Type.Leave))
    assert told == [3, 4, -1]


def test_the_tip_names_the_stage_under_the_pointer(bars: StageBars) -> None:
    spot = middle(bars, 4)
    QApplication.sendEvent(bars, QHelpEvent(QEvent.Type.ToolTip, spot, bars.mapToGlobal(spot)))
    assert QToolTip.text() == 'Négociation'
    QToolTip.hideText()


def test_out_of_a_removed_stage_both_arrows_lead_to_the_first(bench: Bench, bars: StageBars) -> None:
    for key in (Key.Key_Left, Key.Key_Right):
        bars.show_stages(stages_of(bench), -1, is_open=True)
        told = heard(bars.chosen)
        press(bars, key)
        press(bars, Key.Key_Return)
        assert told == [stages_of(bench)[0].id]


def test_a_stage_that_is_not_there_is_anywhere_on_the_line(bars: StageBars) -> None:
    assert bars.bar_of(987) == bars.rect()


def test_a_pipeline_without_stages_takes_no_key_and_no_click(bars: StageBars) -> None:
    bars.show_stages((), -1, is_open=True)
    told = heard(bars.chosen)
    click(bars)
    press(bars, Key.Key_Right)
    bars.grab()
    assert (told, bars.accessibleName()) == ([], 'Étape\u00a0: ')


@pytest.mark.parametrize('mode', ['light', 'dark'])
def test_behind_here_and_ahead_have_three_colours(qapp: QApplication, bars: StageBars, mode: str) -> None:
    apply_theme(qapp, mode, animations=False)
    image = bars.grab().toImage()
    seen = [image.pixelColor(middle(bars, row)).name() for row in range(6)]
    here, ahead = theme().color('accent').name(), theme().color('chart-track').name()
    assert (seen[1], set(seen[2:])) == (here, {ahead})
    assert seen[0] not in {here, ahead}
    apply_theme(qapp, 'light', animations=False)


def section_on(bench: Bench, deal_id: int) -> StageSection:
    shown = bench.shown(deal_id)
    section = StageSection(shown)
    section.refresh()
    bench.follow(shown, section)
    return bench.put(section)


@pytest.mark.parametrize(('stage', 'place'), list(zip(SIX, range(1, 7), strict=True)))
def test_the_place_of_a_stage_is_counted_from_one(bench: Bench, stage: str, place: int) -> None:
    section = section_on(bench, bench.ledger.put(stage=stage))
    assert section.place.text() == f'étape {place} sur 6'


@pytest.mark.parametrize(
    ('days', 'language', 'words', 'kind'),
    [
        (0, 'fr', '0\u00a0j dans l’étape, limite 10\u00a0j', 'plain'),
        (9, 'fr', '9\u00a0j dans l’étape, limite 10\u00a0j', 'plain'),
        (10, 'fr', '10\u00a0j dans l’étape, limite 10\u00a0j', 'amber'),
        (15, 'fr', '15\u00a0j dans l’étape, limite 10\u00a0j', 'red'),
        (12, 'en', '12d in the stage, limit 10d', 'amber'),
    ],
    ids=['today', 'the day before', 'at its limit', 'half as long again', 'in English'],
)
def test_its_days_there_are_told_with_the_limit(bench: Bench, days: int, language: str, words: str, kind: str) -> None:
    use_language(language)
    entered = NOW.replace(day=NOW.day) - (TODAY - in_days(-days))
    section = section_on(bench, bench.ledger.put(stage='qualification', entered=entered))
    assert (section.days.accessibleName(), section.days._chip.kind) == (words, kind)


def test_a_planned_action_stops_the_clock(bench: Bench) -> None:
    entered = NOW - (TODAY - in_days(-20))
    deal_id = bench.ledger.put(stage='qualification', entered=entered, action=2)
    assert section_on(bench, deal_id).days._chip.kind == 'plain'


def test_pointed_at_another_stage_is_named_and_its_own_comes_back(bench: Bench) -> None:
    section = section_on(bench, bench.ledger.put(stage='qualification'))
    section.bars.pointed.emit(5)
    assert (section.name.text(), section.place.text()) == ('Conclusion', 'étape 6 sur 6')
    section.bars.pointed.emit(-1)
    assert (section.name.text(), section.place.text()) == ('Qualification', 'étape 2 sur 6')


def test_won_and_lost_say_their_day_in_her_zone(bench: Bench) -> None:
    deal_id = bench.ledger.put_ready(stage='closing')
    section = section_on(bench, deal_id)
    bench.ledger.closing.win(deal_id, in_days(-1), None)
    assert section.days.accessibleName() == 'gagnée le 8 juin 2026'
    bench.ledger.workspace.undo()
    bench.ledger.closing.lose(deal_id, bench.ledger.reason('no_budget'))
    assert section.days.accessibleName() == 'perdue le 9 juin 2026'


def test_a_removed_stage_is_named_and_has_no_place(bench: Bench) -> None:
    deal_id = bench.ledger.put(stage='follow_up')
    section = section_on(bench, deal_id)
    stage = bench.ledger.stage('follow_up')
    bench.ledger.process.remove_stage(stage.id)
    section.refresh()
    assert (section.name.text(), section.place.text()) == ('Suivi', 'étape retirée')
    assert section.anchor_of(stage.id).width() == section.bars.width()
    section.grab()
