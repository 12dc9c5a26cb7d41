"""The next action within a form: out of the way until it is wanted."""

from datetime import date

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.domain.activity import NewAction
from salesdesk.domain.agenda.working_calendar import DayMove
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.action_editor import ActionEditor
from salesdesk.ui.deal.asking.deal_texts import action_line
from salesdesk.ui.domain_texts import ACTIVITY_ICONS
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.text.label import Label

HEIGHT, PADDING, ICON, GAP = 34, 11, 16, 8


class PlannedRow(QWidget):
    """The action in a line, to change or to take off. Signals: change_asked(), drop_asked()."""

    change_asked = Signal()
    drop_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = ''
        self.setFixedHeight(HEIGHT)
        self.words = Label('')
        self.change = IconButton('pencil', _('Change the action'), size='sm')
        self.drop = IconButton('x', _('Take the action off'), size='sm')
        self.change.clicked.connect(self.change_asked)
        self.drop.clicked.connect(self.drop_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(PADDING + ICON + GAP, 0, 4, 0)
        row.setSpacing(2)
        row.addWidget(self.words, 1)
        row.addWidget(self.change)
        row.addWidget(self.drop)

    def show_action(self, action: NewAction, today: date) -> None:
        self._icon = ACTIVITY_ICONS[action.kind]
        self.words.setText(action_line(action, today))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), theme()
        paint_box(painter, QRectF(self.rect()), radius=tokens().radius['control'], border=look.color('border-strong'))
        if self._icon:
            spot = QRectF(PADDING, (self.height() - ICON) / 2, ICON, ICON)
            paint_icon(painter, spot, self._icon, look.color('text-2'))


class ActionSection(QWidget):
    """A button where nothing is planned, a line where something is, the editor while it is changed."""

    submitted = Signal()

    def __init__(self, today: date, working_day: DayMove, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._action: NewAction | None = None
        self.plan = Button(_('Plan an action'), size='sm', icon='calendar-plus')
        self.planned = PlannedRow()
        self.editor = ActionEditor(today, working_day)
        self.none = Button(_('No action'), 'ghost', size='sm')
        self.plan.clicked.connect(self._open_editor)
        self.planned.change_asked.connect(self._open_editor)
        for signal in (self.planned.drop_asked, self.none.clicked):
            signal.connect(self._drop)
        self.editor.submitted.connect(self.submitted)
        self._arrange()
        self.set_action(None)

    def action(self) -> NewAction | None:
        """What is to be planned; call validate() first."""
        return self._action if self.editor.isHidden() else self.editor.action()

    def set_action(self, action: NewAction | None) -> None:
        self._action = action
        self._show_only(self.planned if action else self.plan)
        if action is not None:
            self.planned.show_action(action, self._today)

    def validate(self) -> bool:
        return self.editor.isHidden() or self.editor.validate()

    def typed(self) -> object:
        return self._action if self.editor.isHidden() else self.editor.typed()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(Label(_('Next action'), 'small', 'text-2', weight='medium'), 1)
        head.addWidget(self.none)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.plan, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.planned)
        column.addWidget(self.editor)

    def _show_only(self, part: QWidget) -> None:
        for other in (self.plan, self.planned, self.editor):
            other.setVisible(other is part)
        self.none.setVisible(part is self.editor)

    def _open_editor(self) -> None:
        # From what is planned each time: an editor that was folded away must not come back with half a thought.
        self.editor.set_action(self._action)
        self._show_only(self.editor)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self) -> None:
        self.set_action(None)
        self.plan.setFocus(Qt.FocusReason.OtherFocusReason)
