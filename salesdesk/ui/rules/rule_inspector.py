"""The right side of the rules: everything about the one that is chosen."""

from PySide6.QtCore import QPoint, QPointF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from salesdesk.i18n.translator import _
from salesdesk.ui.process.inspector.section import SIDE, Section
from salesdesk.ui.rules.list.rule_rows import RuleRow
from salesdesk.ui.settings.parts.scroll_column import ScrollColumn, TallContent
from salesdesk.ui.theme.painting.boxes import paint_line
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.choices.switch import Switch
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.widgets.text.rich_label import RichLabel

HEADER = 48


class RuleInspector(QWidget):
    """What is asked of the rule goes out by signals; `menu_asked(at)` for the rest."""

    edit_asked = Signal()
    preview_asked = Signal()
    switch_asked = Signal()
    step_asked = Signal(int)
    removal_asked = Signal()
    menu_asked = Signal(QPoint)

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(tokens().panel['inspector'])
        self.setAccessibleName(_('Rule'))
        self.name = Label('', 'title-s')
        self.more = IconButton('ellipsis', _('More to do with this rule'), size='sm')
        self.switch = Switch(_('The rule is on'))
        self.state = Label('', 'small', 'text-2', lines=0)
        self.sentence = RichLabel()
        self.edit = Button(_('Edit…'), size='sm', icon='pencil')
        self.preview = Button(_('Preview…'), size='sm', icon='list-checks')
        self.acted, self.last = Label('', lines=0), Label('', 'small', 'text-2', lines=0)
        self.up = IconButton('chevron-up', _('Move the rule up'), 'secondary', size='sm')
        self.down = IconButton('chevron-down', _('Move the rule down'), 'secondary', size='sm')
        self.remove = Button(_('Delete the rule'), 'danger-text', size='sm', icon='trash-2')
        self._arrange()
        self._connect()

    def show_row(self, row: RuleRow) -> None:
        self.name.setText(row.rule.name)
        self.switch.setChecked(row.rule.is_on)
        self.switch.setEnabled(row.is_whole or row.rule.is_on)
        self.state.setText(_state_words(row))
        self.sentence.set_spans(row.sentence)
        unknown = '' if row.rule.is_known else _('Written by a newer version of the program: it is kept as it is.')
        self.edit.set_disabled_reason(unknown)
        self.preview.set_disabled_reason('' if row.is_whole else unknown or _('Something is missing: edit it first.'))
        self.acted.setText(row.acted[:1].upper() + row.acted[1:] or _('It has not acted yet.'))
        self.last.setText(_('Last time: {moment}').format(moment=row.last) if row.last else '')
        self.last.setVisible(bool(row.last))
        self.up.setEnabled(row.place > 0)
        self.down.setEnabled(row.place < row.count - 1)

    def sizeHint(self) -> QSize:
        return QSize(tokens().panel['inspector'], 480)

    def _arrange(self) -> None:
        content = TallContent()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(1, 0, 0, 0)
        inner.setSpacing(0)
        for part in (self._said(), self._done()):
            inner.addWidget(part)
        inner.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header())
        column.addWidget(ScrollColumn(content), 1)
        column.addWidget(self._footer())

    def _header(self) -> QWidget:
        header = QWidget()
        header.setFixedHeight(HEADER)
        row = QHBoxLayout(header)
        row.setContentsMargins(SIDE, 0, SIDE - 6, 0)
        row.addWidget(self.name, 1)
        row.addWidget(self.more)
        return header

    def _said(self) -> Section:
        section = Section(_('The rule'), self.switch)
        # As high as its sentence needs at this width.
        section.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        section.column.addWidget(self.state)
        section.column.addSpacing(10)
        section.column.addWidget(self.sentence)
        section.column.addSpacing(12)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.edit, 1)
        row.addWidget(self.preview, 1)
        section.column.addLayout(row)
        section.column.addSpacing(4)
        return section

    def _done(self) -> Section:
        section = Section(_('What it has done'))
        section.column.addWidget(self.acted)
        section.column.addWidget(self.last)
        return section

    def _footer(self) -> Section:
        section = Section()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.up)
        row.addWidget(self.down)
        row.addWidget(self.remove, 1)
        section.column.addLayout(row)
        return section

    def _connect(self) -> None:
        self.edit.clicked.connect(self.edit_asked)
        self.preview.clicked.connect(self.preview_asked)
        self.switch.clicked.connect(self._ask_switch)
        self.up.clicked.connect(lambda: self.step_asked.emit(-1))
        self.down.clicked.connect(lambda: self.step_asked.emit(1))
        self.remove.clicked.connect(self.removal_asked)
        self.more.clicked.connect(lambda: self.menu_asked.emit(self.more.mapToGlobal(self.more.rect().bottomLeft())))

    def _ask_switch(self) -> None:
        # It shows what is stored: she is asked first, and the rule is read again when it was switched.
        self.switch.setChecked(not self.switch.isChecked())
        self.switch_asked.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color('surface'))
        paint_line(painter, QPointF(0, 0), QPointF(0, self.height()), theme().color('border'))


def _state_words(row: RuleRow) -> str:
    if row.flaw:
        return row.flaw[:1].upper() + row.flaw[1:]
    return _('On: it acts by itself.') if row.rule.is_on else _('Off: it does nothing.')
