"""What rules want her to look at stands on the deal until she has seen it; each act leads to its rule."""

import pytest
from bench import Bench, heard
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from salesdesk.controllers.automation.rule_controller import RuleController
from salesdesk.controllers.automation.rule_form import RuleForm
from salesdesk.domain.deals.timeline import EntryKind
from salesdesk.domain.rules.rule import Effect, EffectKind, Trigger, TriggerKind
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.panel.tabs.timeline_tab import TimelineTab
from salesdesk.ui.panel.warnings.deal_warnings import DealWarnings
from salesdesk.ui.widgets.buttons.button import Button

LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def rule_id(bench: Bench) -> int:
    """Warns twice of each deal that is qualified."""
    rules = RuleController(bench.ledger.workspace, bench.ledger.book)
    effects = tuple(Effect(EffectKind.WARN, {'text': text}) for text in ('Relire l’offre', 'Vérifier le budget'))
    rule_id = rules.create(RuleForm('Prudence', Trigger(TriggerKind.STAGE_ENTERED), effects=effects))
    rules.switch_on(rule_id)
    return rule_id


@pytest.fixture
def deal_id(bench: Bench, rule_id: int) -> int:
    deal_id = bench.ledger.put_ready()
    bench.ledger.move(deal_id, 'qualification')
    return deal_id


@pytest.fixture
def warnings(bench: Bench, deal_id: int) -> DealWarnings:
    shown = bench.shown(deal_id)
    part = bench.put(DealWarnings(shown))
    bench.follow(shown, part)
    part.refresh()
    return part


def words(part: DealWarnings) -> list[str]:
    return [banner.accessibleName() for banner in part.banners.values()]


def buttons(part: DealWarnings, text: str) -> list[Button]:
    return [button for button in part.findChildren(Button) if button.isVisible() and button.caption() == text]


def test_each_warning_stands_with_its_rule(warnings: DealWarnings) -> None:
    assert words(warnings) == ['Relire l’offre', 'Vérifier le budget']
    leads = [button.accessibleName().replace('\u00a0', ' ') for button in buttons(warnings, 'Règle')]
    assert leads == ['Règle « Prudence »'] * 2


def test_one_that_was_seen_goes_and_comes_back_with_undo(bench: Bench, warnings: DealWarnings) -> None:
    first, second = buttons(warnings, 'Vu')
    first.setFocus()
    first.click()
    assert words(warnings) == ['Vérifier le budget']
    assert second.hasFocus()
    bench.ledger.workspace.undo()
    assert len(words(warnings)) == 2


def test_after_the_last_one_the_keyboard_goes_to_the_panel(warnings: DealWarnings) -> None:
    emptied: list[bool] = []
    warnings.emptied.connect(lambda: emptied.append(True))
    for button in buttons(warnings, 'Vu'):
        button.setFocus()
        button.click()
    assert emptied == [True]
    assert warnings.isHidden()


def test_a_warning_leads_to_its_rule(warnings: DealWarnings, rule_id: int) -> None:
    asked = heard(warnings.rule_asked)
    buttons(warnings, 'Règle')[0].click()
    assert asked == [rule_id]


@pytest.fixture
def timeline(bench: Bench, deal_id: int) -> TimelineTab:
    bench.window.resize(460, 900)
    tab = bench.put(TimelineTab(PanelDeal(bench.desk, deal_id, bench.window)))
    tab.show_deal()
    bench.settle()
    return tab


def automated(tab: TimelineTab) -> int:
    return next(row for row, entry in enumerate(tab.view.entries) if entry.kind is EntryKind.AUTOMATED)


def test_the_words_because_of_the_rule_lead_there(timeline: TimelineTab, rule_id: int) -> None:
    asked, view = heard(timeline.commands.rule_asked), timeline.view
    row = automated(timeline)
    box = view.rows.rect_of(row)
    assert view.rows.layouts[row].lines[-1].replace('\u00a0', ' ') == 'En raison de la règle « Prudence »'
    above, on = QPointF(box.left() + 60, box.top() + 8), QPointF(box.left() + 60, box.bottom() - 24)
    QTest.mouseClick(view, LEFT, PLAIN, above.toPoint())
    assert asked == []
    QTest.mouseClick(view, LEFT, PLAIN, on.toPoint())
    assert asked == [rule_id]


def test_enter_on_the_line_leads_there_too(timeline: TimelineTab, rule_id: int) -> None:
    asked, view = heard(timeline.commands.rule_asked), timeline.view
    view.setFocus()
    for _step in range(automated(timeline) + 1):
        QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert asked == [rule_id]


def test_what_she_did_herself_leads_nowhere(bench: Bench, timeline: TimelineTab) -> None:
    own = [layout for layout in timeline.view.rows.layouts if layout.entry.kind is not EntryKind.AUTOMATED]
    assert own
    assert all(layout.leading == 0 for layout in own)
