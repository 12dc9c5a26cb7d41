"""The sentence of a rule with its blanks: when, if, then; what it says as a whole; and its name."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.controllers.automation.rule_form import RuleForm
from salesdesk.domain.conditions.condition import Condition
from salesdesk.domain.rules.rule import EffectKind
from salesdesk.domain.rules.rule_json import (
    effects_from_json,
    effects_to_json,
    rule_conditions_from_json,
    rule_conditions_to_json,
    trigger_from_json,
    trigger_to_json,
)
from salesdesk.i18n.translator import _
from salesdesk.ui.conditions.condition_rows import ConditionRows
from salesdesk.ui.conditions.editing import Editing
from salesdesk.ui.deal.frames.drafted_dialog import Kept
from salesdesk.ui.rules.editor.effect_lines import EffectLines
from salesdesk.ui.rules.editor.rule_offers import RuleOffers
from salesdesk.ui.rules.editor.trigger_line import TriggerLine
from salesdesk.ui.rules.sentence.sentence_box import SentenceBox
from salesdesk.ui.widgets.fields.field import FieldMessage
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.workplace import Workplace

LEAD, LINE, NAME_LIMIT = 64, 32, 200


class RuleFields(QWidget):
    """form() as it stands. `edited` at every change."""

    edited = Signal()

    def __init__(self, workplace: Workplace, form: RuleForm) -> None:
        super().__init__()
        self._workplace = workplace
        self.offers = RuleOffers(workplace)
        self.trigger = TriggerLine(self.offers)
        self.effects = EffectLines(self.offers)
        self.sentence = SentenceBox()
        self.name = LineField(_('Name'), text=form.name)
        self._missing, self._nothing = FieldMessage(self), FieldMessage(self)
        self._ifs = QVBoxLayout()
        self._ifs.setSpacing(0)
        self.conditions = self._put_conditions(form.conditions)
        self._arrange()
        self.trigger.show_trigger(form.trigger)
        self.effects.show_effects(form.effects)
        self._connect()
        self._follow()

    def form(self) -> RuleForm:
        said = RuleForm('', self.trigger.trigger(), self.conditions.conditions(), self.effects.effects())
        return RuleForm(self.name.text() or self._own_name(said), said.trigger, said.conditions, said.effects)

    def parts(self) -> Mapping[str, Kept]:
        """For a draft."""
        return {
            'name': Kept(self.name.text, self.name.set_text),
            'trigger': Kept(lambda: trigger_to_json(self.trigger.trigger()), self._restore_trigger),
            'conditions': Kept(lambda: rule_conditions_to_json(self.conditions.conditions()), self._restore_conditions),
            'effects': Kept(lambda: effects_to_json(self.effects.effects()), self._restore_effects),
        }

    def complain(self, lacking: Sequence[str]) -> QWidget | None:
        """Says beside each line what it lacks, by the codes of RuleController.lacking; the first one to be mended."""
        sentence = _('Fill in what is missing in this line.')
        wrong = [self.trigger.say(sentence) or self.trigger.kind] if 'trigger' in lacking else []
        open_ = [row for row in self.conditions.rows if row.is_readable and not row.condition().is_complete]
        self._missing.tell(_('Fill in the condition, or remove it.') if open_ else '', wrong=True)
        wrong += [row.field for row in open_]
        for at, line in enumerate(self.effects.lines):
            if f'effect:{at}' in lacking:
                impossible = line.line.kind.current() not in self._possible()
                said = _('After this, the deal is closed: choose something else.') if impossible else sentence
                wrong.append(line.line.say(said) or line.line.kind)
        self._nothing.tell(_('Say what the rule is to do.') if 'effects' in lacking else '', wrong=True)
        wrong += [self.effects.add] if 'effects' in lacking else []
        return wrong[0] if wrong else None

    def _possible(self) -> list[EffectKind]:
        return self._workplace.rules.possible_effects(self.trigger.trigger())

    def _own_name(self, said: RuleForm) -> str:
        """What it is called where she gives it no name: what it does first."""
        if not said.effects:
            return ''
        words = self.offers.reading.phrase(said.effects[0])
        return (words[:1].upper() + words[1:])[:NAME_LIMIT]

    def _follow(self) -> None:
        form = self.form()
        self.effects.offer(self._possible())
        self.sentence.show_sentence(self.offers.reading.parts(form))
        self.name.line.setPlaceholderText(self._own_name(form))

    def _tell(self, *_said: object) -> None:
        self._follow()
        self._missing.tell('', wrong=False)
        self._nothing.tell('', wrong=False)
        self.edited.emit()

    def _put_conditions(self, conditions: Sequence[Condition]) -> ConditionRows:
        rows = ConditionRows(Editing(self._workplace, 0), conditions)
        rows.changed.connect(self._tell)
        self._ifs.insertWidget(0, rows)
        return rows

    def _restore_trigger(self, text: str) -> None:
        self.trigger.show_trigger(trigger_from_json(text))
        self._follow()

    def _restore_conditions(self, text: str) -> None:
        self._ifs.removeWidget(self.conditions)
        self.conditions.deleteLater()
        self.conditions = self._put_conditions(rule_conditions_from_json(text))
        self._follow()

    def _restore_effects(self, text: str) -> None:
        self.effects.show_effects(effects_from_json(text))
        self._follow()

    def _arrange(self) -> None:
        self._ifs.addWidget(self._missing)
        thens = QVBoxLayout()
        thens.setSpacing(0)
        thens.addWidget(self.effects)
        thens.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(18)
        for lead, part in ((_('When'), self.trigger), (_('if'), self._ifs), (_('then'), thens)):
            row = QHBoxLayout()
            row.setSpacing(8)
            words = Label(lead, weight='semibold')
            words.setFixedSize(LEAD, LINE)
            row.addWidget(words, 0, Qt.AlignmentFlag.AlignTop)
            if isinstance(part, QWidget):
                row.addWidget(part, 1)
            else:
                row.addLayout(part, 1)
            column.addLayout(row)
        column.addWidget(self.sentence)
        column.addWidget(self.name)
        # What is to spare stays beneath, not between the lines of the sentence.
        column.addStretch(1)

    def _connect(self) -> None:
        self.trigger.changed.connect(self._tell)
        self.effects.changed.connect(self._tell)
        self.name.edited.connect(self._tell)
