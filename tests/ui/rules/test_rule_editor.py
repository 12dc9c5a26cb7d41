"""The sentence of a rule with its blanks: filled in by mouse or keyboard, complained of plainly, kept as a draft."""

from collections.abc import Callable

import pytest
from bench import Bench, press
from building import Desk as Ledger
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from salesdesk.controllers.automation.rule_form import RuleForm
from salesdesk.domain.conditions.condition import Condition
from salesdesk.domain.custom_field import Entity, FieldKind
from salesdesk.domain.rules.rule import Effect, EffectKind, Trigger, TriggerKind
from salesdesk.ui.desk import Desk
from salesdesk.ui.rules.editor.choice_line import ChoiceLine
from salesdesk.ui.rules.editor.rule_dialog import RuleDialog
from salesdesk.ui.rules.rule_commands import NEW
from salesdesk.ui.widgets.fields.line_edit import LineEdit
from salesdesk.ui.widgets.fields.number_field import SpinBox
from salesdesk.ui.widgets.fields.select import Select

Key, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
Opened = Callable[..., RuleDialog]


@pytest.fixture
def opened(ui_desk: Desk, bench: Bench) -> Opened:
    def make(form: RuleForm = NEW, rule_id: int | None = None) -> RuleDialog:
        dialog = RuleDialog(ui_desk, form, rule_id)
        dialog.open_dialog()
        bench.settle()
        return dialog

    return make


def pick(select: Select, key: str) -> None:
    """As by hand."""
    select.choose(key)
    select.chosen.emit(key)


def blank(line: ChoiceLine, key: str) -> QWidget:
    return next(blank.widget for blank in line.blanks if blank.key == key)


def inside(widget: QWidget, kind: type) -> QWidget:
    found: QWidget = widget if isinstance(widget, kind) else widget.findChildren(kind)[0]
    return found


def said(dialog: RuleDialog) -> str:
    return dialog.fields.sentence.words.text().replace('\u00a0', ' ').replace('\u202f', ' ')


def test_the_sentence_follows_what_is_filled_in(ui_desk: Desk, opened: Opened) -> None:
    dialog = opened()
    trigger, effect = dialog.fields.trigger, dialog.fields.effects.lines[0].line
    pick(trigger.kind, TriggerKind.QUIET_FOR)
    inside(blank(trigger, 'days'), SpinBox).setValue(21)  # type: ignore[attr-defined]
    pick(inside(blank(effect, 'kind'), Select), 'email')  # type: ignore[arg-type]
    inside(blank(effect, 'subject'), LineEdit).setText('Des nouvelles ?')  # type: ignore[attr-defined]
    inside(blank(effect, 'days'), SpinBox).setValue(1)  # type: ignore[attr-defined]
    wanted = 'Quand il ne se passe rien sur une affaire pendant 21 jours, planifier un e-mail « Des nouvelles ? » '
    assert said(dialog) == wanted + 'dans 1 jour ouvré.'
    dialog.submit()
    (rule,) = ui_desk.workplace.rules.rules()
    assert rule.trigger == Trigger(TriggerKind.QUIET_FOR, {'days': '21'})
    assert rule.effects[0].values == {'kind': 'email', 'subject': 'Des nouvelles ?', 'days': '1'}


def test_without_a_name_it_is_called_by_what_it_does(ui_desk: Desk, opened: Opened) -> None:
    dialog = opened()
    assert dialog.fields.name.line.placeholderText().startswith('Planifier un appel dans 2')
    dialog.submit()
    (rule,) = ui_desk.workplace.rules.rules()
    assert rule.name.replace('\u00a0', ' ') == 'Planifier un appel dans 2 jours ouvrés'


def test_what_is_missing_is_said_beside_its_line_and_nothing_is_kept(ui_desk: Desk, opened: Opened) -> None:
    dialog = opened()
    fields = dialog.fields
    fields.effects.add.click()
    pick(fields.effects.lines[1].line.kind, EffectKind.WARN)
    dialog.submit()
    message = fields.effects.lines[1].line._message.sentence()
    assert message == 'Complétez ce qui manque sur cette ligne.'
    assert fields.effects.lines[0].line._message.sentence() == ''
    assert ui_desk.workplace.rules.rules() == []
    line = inside(blank(fields.effects.lines[1].line, 'text'), LineEdit)
    assert line.hasFocus()
    press(line, Key.Key_X)
    assert fields.effects.lines[1].line._message.sentence() == ''
    dialog.submit()
    assert len(ui_desk.workplace.rules.rules()) == 1


def test_a_condition_that_is_half_filled_in_is_not_dropped_silently(ui_desk: Desk, opened: Opened) -> None:
    dialog = opened()
    dialog.fields.conditions.add.click()
    dialog.submit()
    assert ui_desk.workplace.rules.rules() == []
    assert dialog.fields._missing.sentence() == 'Complétez la condition ou retirez-la.'
    dialog.fields.conditions.rows[0].remove.click()
    dialog.submit()
    assert len(ui_desk.workplace.rules.rules()) == 1


def test_a_rule_that_is_to_do_nothing_is_asked_what(ui_desk: Desk, opened: Opened) -> None:
    dialog = opened()
    dialog.fields.effects.lines[0].remove.click()
    assert dialog.fields.effects.add.hasFocus() or dialog.fields.effects.lines == []
    dialog.submit()
    assert dialog.fields._nothing.sentence() == 'Dites ce que la règle doit faire.'
    assert dialog.fields.effects.add.hasFocus()


def test_after_a_close_nothing_is_planned_any_more(opened: Opened) -> None:
    dialog = opened()
    pick(dialog.fields.trigger.kind, TriggerKind.WON)
    line = dialog.fields.effects.lines[0].line
    offered = [line.kind.itemData(row) for row in range(line.kind.count())]
    assert EffectKind.MOVE not in offered
    dialog.submit()
    assert line._message.sentence() == 'Après cela, l’affaire est close\u00a0: choisissez autre chose.'
    pick(line.kind, EffectKind.WARN)
    offered = [line.kind.itemData(row) for row in range(line.kind.count())]
    assert line._message.sentence() == ''


def test_another_trigger_has_other_blanks(opened: Opened) -> None:
    trigger = opened().fields.trigger
    keys = []
    for kind in TriggerKind:
        pick(trigger.kind, kind)
        keys.append({blank.key for blank in trigger.blanks} - {''})
    assert keys == [{'stage_id'}, {'stage_id'}, set(), set(), set(), {'kind', 'result'}, {'amount'}, {'tag_id'},
                    set(), {'days'}, set()]  # fmt: skip


def test_only_a_call_ends_on_the_voicemail(opened: Opened) -> None:
    trigger = opened().fields.trigger
    pick(trigger.kind, TriggerKind.ACTIVITY_DONE)
    endings = []
    for kind in ('call', 'meeting'):
        pick(inside(blank(trigger, 'kind'), Select), kind)  # type: ignore[arg-type]
        result = inside(blank(trigger, 'result'), Select)
        endings.append([result.itemData(row) for row in range(result.count())])  # type: ignore[attr-defined]
    assert endings == [['', 'answered', 'voicemail', 'no_answer', 'done', 'postponed'], ['', 'done', 'postponed']]


@pytest.mark.parametrize(
    ('typed', 'kept', 'fault'),
    [('12 400,50', '1240050 EUR', ''), ('2000 USD', '200000 USD', ''), ('beaucoup', '', 'Entrez un montant'),
     ('', '', '')],
    ids=['euros', 'another currency', 'no amount', 'nothing'],
)  # fmt: skip
def test_an_amount_is_read_as_elsewhere(opened: Opened, typed: str, kept: str, fault: str) -> None:
    trigger = opened().fields.trigger
    pick(trigger.kind, TriggerKind.AMOUNT_OVER)
    line = inside(blank(trigger, 'amount'), LineEdit)
    line.setText(typed)  # type: ignore[attr-defined]
    line.editingFinished.emit()  # type: ignore[attr-defined]
    assert trigger.trigger().values.get('amount', '') == kept
    assert trigger._message.sentence()[: len(fault)] == fault


def test_what_is_gone_stays_chosen_and_is_said_to_be(ui_desk: Desk, opened: Opened, put: Callable[..., int]) -> None:
    form = RuleForm('R', Trigger(TriggerKind.TAG_ADDED, {'tag_id': '987'}), effects=NEW.effects)
    rule_id = put(form=form)
    dialog = opened(form, rule_id)
    select = inside(blank(dialog.fields.trigger, 'tag_id'), Select)
    assert select.currentText() == 'n’existe plus'  # type: ignore[attr-defined]
    dialog.fields.name.line.setText('Autre nom')
    dialog.submit()
    (rule,) = ui_desk.workplace.rules.rules()
    assert (rule.name, rule.trigger.values) == ('Autre nom', {'tag_id': '987'})


def test_every_part_of_a_rule_comes_back_as_it_was(
    desk: Ledger, ui_desk: Desk, opened: Opened, put: Callable[..., int]
) -> None:
    own = ui_desk.workplace.own_fields
    zone, size = (
        own.add(Entity.DEAL, 'Zone', FieldKind.CHOICE, ('Nord', 'Sud')),
        own.add(Entity.DEAL, 'Taille', FieldKind.NUMBER),
    )
    effects = (
        Effect(EffectKind.PLAN, {'kind': 'meeting', 'days': '3', 'subject': 'Visite', 'minute': '570'}),
        Effect(EffectKind.SET_FIELD, {'field': 'owner', 'value': 'Paul'}),
        Effect(EffectKind.SET_FIELD, {'field': 'product', 'value': ''}),
        Effect(EffectKind.SET_FIELD, {'field': 'expected_close', 'days': '30'}),
        Effect(EffectKind.SET_FIELD, {'field': f'own:choice:{zone}', 'value': 'Sud'}),
        Effect(EffectKind.SET_FIELD, {'field': f'own:number:{size}', 'value': '12.5'}),
        Effect(EffectKind.START_DEAL, {'pipeline_id': str(desk.pipeline('after_sales').id), 'title': 'Suite'}),
        Effect(EffectKind.STOP_CADENCE),
    )
    conditions = (Condition('amount', 'greater', ('1000000 EUR',)), Condition('own:text:99', 'filled', ()))
    form = RuleForm(
        'Tout', Trigger(TriggerKind.ACTIVITY_DONE, {'kind': 'call', 'result': 'answered'}), conditions, effects
    )
    dialog = opened(form, put(form=form))
    assert dialog.fields.form() == form
    assert not dialog.is_touched()


def test_a_draft_comes_back_after_the_program_ended(ui_desk: Desk, opened: Opened) -> None:
    dialog = opened()
    pick(dialog.fields.trigger.kind, TriggerKind.CLOSE_PASSED)
    dialog.fields.effects.add.click()
    dialog.fields.conditions.add.click()
    row = dialog.fields.conditions.rows[0]
    row.editor.field.line.setText('hall')  # type: ignore[union-attr]
    row.editor.changed.emit()  # type: ignore[union-attr]
    form = dialog.fields.form()
    dialog.drafts.flush()
    dialog.hide()
    again = opened()
    assert again.fields.form() == form
    again.leave()
    assert opened().fields.form().trigger.kind is TriggerKind.STAGE_ENTERED


def test_a_rule_is_written_by_the_keyboard_alone(ui_desk: Desk, opened: Opened, bench: Bench) -> None:
    dialog = opened()

    def held() -> QWidget:
        widget = bench.window.focusWidget()
        assert widget is not None
        return widget

    def tab_to(name: str) -> None:
        for _number in range(40):
            if held().accessibleName() == name:
                return
            press(held(), Key.Key_Tab)
        raise AssertionError(name)

    assert held() is dialog.fields.trigger.kind
    for _step in range(2):
        press(held(), Key.Key_Down)
    tab_to('Ce qui est fait')
    for _step in range(3):
        press(held(), Key.Key_Down)
    tab_to('Avertissement')
    for key in (Key.Key_O, Key.Key_K):
        press(held(), key)
    press(held(), Key.Key_Return, CTRL)
    (rule,) = ui_desk.workplace.rules.rules()
    assert rule.trigger.kind is TriggerKind.WON
    assert rule.effects[0] == Effect(EffectKind.WARN, {'text': 'ok'})
