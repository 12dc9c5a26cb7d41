"""What a rule would do on today's data, before it is switched on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from salesdesk.controllers.automation.rule_form import RuleForm
from salesdesk.controllers.automation.rule_reading import RuleReading
from salesdesk.domain.rules.rule import Rule
from salesdesk.i18n.translator import _
from salesdesk.ui.desk import Desk
from salesdesk.ui.ids import ID
from salesdesk.ui.rules.preview.preview_list import PreviewList
from salesdesk.ui.rules.preview.preview_words import explained, line_words, would_sentence
from salesdesk.ui.rules.sentence.sentence_box import SentenceBox
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.floating.modal_dialog import ModalDialog
from salesdesk.ui.widgets.text.label import Label

WIDTH = 640


class PreviewDialog(ModalDialog):
    """`switched(at_once)` when she switches it on; `deal_asked(id)` for a deal of the list, which closes it."""

    switched = Signal(bool)
    deal_asked = Signal(ID)

    def __init__(self, desk: Desk, rule: Rule) -> None:
        title = _('What this rule does') if rule.is_on else _('Switch this rule on?')
        super().__init__(desk.window, title, subtitle=rule.name, width=WIDTH)
        workplace = desk.workplace
        reading, today = RuleReading(workplace.workspace, workplace.book), workplace.clock.today()
        preview = workplace.rules.preview(RuleForm.of(rule), rule.id)
        sentence = SentenceBox()
        sentence.show_sentence(reading.parts(rule))
        self.summary = Label(would_sentence(preview), 'read', weight='semibold', lines=0)
        self.explained = Label(explained(preview, rule.trigger.kind), 'small', 'text-2', lines=0)
        self.list = PreviewList(preview.lines, lambda line: line_words(line, reading, today)) if preview.lines else None
        told = QVBoxLayout()
        told.setSpacing(4)
        told.addWidget(self.summary)
        told.addWidget(self.explained)
        self.body.addWidget(sentence)
        self.body.addLayout(told)
        if self.list is not None:
            self.body.addWidget(self.list)
            self.list.deal_asked.connect(self._open)
        self._put_buttons(is_on=rule.is_on, has_acts=preview.acts > 0)

    def submit(self) -> None:
        self.main.click()

    def _put_buttons(self, *, is_on: bool, has_acts: bool) -> None:
        later = Button(_('Close') if is_on else _('Not now'))
        later.clicked.connect(self.reject)
        self.now = Button(_('Apply now') if is_on else _('Switch on and apply now'))
        self.now.clicked.connect(lambda: self._switch(at_once=True))
        self.main = later if is_on else Button(_('Switch on'), 'primary', key_hint='Ctrl+Return')
        self.footer.add_button(later)
        if has_acts:
            self.footer.add_button(self.now)
        if not is_on:
            self.main.clicked.connect(lambda: self._switch(at_once=False))
            self.footer.add_button(self.main)

    def _switch(self, *, at_once: bool) -> None:
        self.accept()
        self.switched.emit(at_once)

    def _open(self, deal_id: int) -> None:
        self.reject()
        self.deal_asked.emit(deal_id)
