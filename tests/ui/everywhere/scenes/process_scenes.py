"""The process page: a tab each for stages, cadences, rules and letters, and what is opened from there."""

from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from scenes.staging import Open, board
from seat import Seat

from salesdesk.controllers.automation.rule_form import RuleForm
from salesdesk.domain.conditions.condition import Condition
from salesdesk.domain.letters.template import TemplateKind
from salesdesk.domain.rules.rule import Effect, EffectKind, Trigger, TriggerKind
from salesdesk.ui.desk import Desk
from salesdesk.ui.letters.use.letter_dialog import LetterDialog
from salesdesk.ui.process.process_tab import ProcessTab
from salesdesk.ui.rules.rule_commands import RuleCommands

# One of every kind of thing a rule does, and more than one condition.
LONG = RuleForm(
    'Grande affaire qui stagne', Trigger(TriggerKind.QUIET_FOR, {'days': '10'}),
    (Condition('amount', 'between', ('1000000 EUR', '5000000 EUR')), Condition('organization', 'filled')),
    (
        Effect(EffectKind.PLAN, {'kind': 'email', 'days': '2', 'subject': 'Reprendre contact avant la fin du mois'}),
        Effect(EffectKind.SET_FIELD, {'field': 'expected_close', 'days': '30'}),
        *(Effect(kind, {}) for kind in EffectKind if kind not in {EffectKind.PLAN, EffectKind.WARN}),
        Effect(EffectKind.WARN, {'text': 'Faire relire la proposition par quelqu’un d’autre'}),
    ),
)  # fmt: skip
SILENT = RuleForm('Affaire muette', Trigger(TriggerKind.QUIET_FOR, {'days': '1'}), effects=LONG.effects[:1])

LACKING = RuleForm(
    '', Trigger(TriggerKind.AMOUNT_OVER), effects=(Effect(EffectKind.START_CADENCE), Effect(EffectKind.ADD_TAG))
)


def process(pipeline: str, seat: Seat, _qtbot: QtBot, _folder: Path) -> QWidget:
    seat.window.show_page('process').show_tab('stages').show_pipeline(seat.desk.pipeline(pipeline).id)
    return seat.window


def tab(key: str, seat: Seat) -> ProcessTab:
    shown: ProcessTab = seat.window.show_page('process').show_tab(key)
    return shown


def cadences(seat: Seat, qtbot: QtBot, _folder: Path) -> QWidget:
    """A new one, with a step."""
    made = tab('cadences', seat)
    made.bar.new_cadence.click()
    made.steps.add_step.click()
    # The pane grows a turn of the event loop after its list.
    steps = made.steps.list
    qtbot.waitUntil(lambda: steps.height() == steps.sizeHint().height())
    return seat.window


def rules_to_begin_with(seat: Seat, _qtbot: QtBot, _folder: Path) -> QWidget:
    known = seat.office.desk.workplace.rules
    for rule in known.rules():
        known.delete(rule.id)
    tab('rules', seat)
    return seat.window


def rules(seat: Seat, _qtbot: QtBot, _folder: Path) -> QWidget:
    """One that can be switched on, one that is not whole, and all of them stopped."""
    known = seat.office.desk.workplace.rules
    for form in (SILENT, LONG) if not known.rules() else ():
        known.create(form)
    seat.office.desk.workplace.preferences.change(automation=False)
    tab('rules', seat)
    return seat.window


def library(seat: Seat, _qtbot: QtBot, _folder: Path) -> QWidget:
    tab('templates', seat)
    return seat.window


def new_template(seat: Seat, _qtbot: QtBot, _folder: Path) -> QWidget:
    tab('templates', seat).bar.new_template.click()
    return seat.window


def desk_over_the_board(seat: Seat, qtbot: QtBot, folder: Path) -> Desk:
    board('sales', seat, qtbot, folder)
    return seat.office.desk


def new_rule(seat: Seat, qtbot: QtBot, folder: Path) -> QWidget:
    return RuleCommands(desk_over_the_board(seat, qtbot, folder), seat.window).write()


def long_rule(seat: Seat, qtbot: QtBot, folder: Path) -> QWidget:
    return RuleCommands(desk_over_the_board(seat, qtbot, folder), seat.window).write(LONG)


def complained(seat: Seat, qtbot: QtBot, folder: Path) -> QWidget:
    """What is missing is said at each line."""
    dialog = RuleCommands(desk_over_the_board(seat, qtbot, folder), seat.window).write(LACKING)
    dialog.submit()
    return dialog


def rule_preview(seat: Seat, qtbot: QtBot, folder: Path) -> QWidget:
    desk = desk_over_the_board(seat, qtbot, folder)
    known = desk.workplace.rules
    rule_id = next((rule.id for rule in known.rules() if rule.name == SILENT.name), 0) or known.create(SILENT)
    return RuleCommands(desk, seat.window).preview(known.rule(rule_id))


def letter(kind: TemplateKind, seat: Seat, qtbot: QtBot, folder: Path) -> QWidget:
    desk = desk_over_the_board(seat, qtbot, folder)
    dialog = LetterDialog(desk, seat.card('Bureaux').id, kind)
    dialog.open_dialog()
    return dialog


def unfinished(seat: Seat, qtbot: QtBot, folder: Path) -> QWidget:
    """What is missing was named."""
    dialog = letter(TemplateKind.EMAIL, seat, qtbot, folder)
    dialog.submit()
    return dialog


ASKED: dict[str, Open] = {
    'new rule': new_rule,
    'long rule': long_rule,
    'unfinished rule': complained,
    'letter': lambda *place: letter(TemplateKind.EMAIL, *place),
    'call script': lambda *place: letter(TemplateKind.CALL, *place),
    'unfinished letter': unfinished,
}
TABS: dict[str, Open] = {
    'rules to begin with': rules_to_begin_with,
    'what a rule would do': rule_preview,
    'rules': rules,
    'cadences': cadences,
    'templates': library,
    'new template': new_template,
}
