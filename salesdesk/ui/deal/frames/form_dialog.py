"""A dialog with a form: faults are said inside it, and nothing typed is lost without her word."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from salesdesk.domain.errors import SalesDeskError, WorldFault
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.frames.header_line import add_subtitle
from salesdesk.ui.deal.frames.leave_question import LeaveQuestion
from salesdesk.ui.deal.frames.side_pane import SidePane
from salesdesk.ui.feedback import sentence_of
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.feedback.banner import Banner
from salesdesk.ui.widgets.floating.modal_dialog import ModalDialog
from salesdesk.ui.widgets.focus.tab_order import follow_layout

SIDE = 20


class FormDialog(ModalDialog):
    """Fill `form`; override submit() and typed(). Escape and the cross ask before they throw changes away."""

    def __init__(
        self, window: QWidget, title: str, verb: str, *, subtitle: str = '', amount: str = '', cancel: str = '',
        icon: str = '', variant: str = 'primary', width: int = 516,
    ) -> None:  # fmt: skip
        super().__init__(window, title, icon=icon, width=width)
        add_subtitle(self.header, subtitle, amount)
        self._untouched: object = None
        self._asked_at: QWidget | None = None
        self._pane: SidePane | None = None
        self.fault = Banner('error', '')
        self.retry = self.fault.add_button(_('Try again'))
        self.cancel = Button(cancel or _('Cancel'))
        self.main = Button(verb, variant, key_hint='Ctrl+Return')
        self.question = LeaveQuestion()
        self.form = QVBoxLayout()
        self._halves = QHBoxLayout()
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        self.form.setContentsMargins(SIDE, 16, SIDE, 18)
        self.form.setSpacing(16)
        self.form.addWidget(self.fault)
        self._halves.setSpacing(0)
        self._halves.addLayout(self.form, 1)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addLayout(self._halves)
        for frame in (self.header, self.footer):
            # What is to spare in height belongs to the form between them.
            frame.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for button in (self.cancel, self.main):
            self.footer.add_button(button)
        self.footer.row.addWidget(self.question, 1)
        for later in (self.fault, self.question):
            later.hide()

    def _connect(self) -> None:
        for button in (self.main, self.retry):
            button.clicked.connect(self.submit)
        self.cancel.clicked.connect(self.leave)
        self.question.kept.connect(self._keep)
        self.question.dropped.connect(self.leave)

    def add_side(self, pane: SidePane) -> None:
        """Puts what is known beside the form."""
        self._halves.addWidget(pane)
        self._pane = pane

    def typed(self) -> object:
        """Everything as it stands in the fields, comparable with ==."""
        return None

    def open_dialog(self, focus: QWidget | None = None) -> None:
        # As it stands now, filled in by the program: only what she changes from here on is hers.
        self._untouched = self.typed()
        follow_layout(self)
        super().open_dialog(focus)

    def is_touched(self) -> bool:
        """Whether she has changed anything since it was opened."""
        return self.typed() != self._untouched

    def may_be_left(self) -> bool:
        """The window’s cross throws nothing away either: it asks, as Escape does."""
        if self.is_touched() and not self.question.isVisibleTo(self):
            self._ask()
        return not self.is_touched()

    def reject(self) -> None:
        """Escape and the cross: unsaved changes are asked about first; a second Escape goes back to the form."""
        # Escape is pressed twice out of impatience; that must not throw anything away.
        if self.question.isVisibleTo(self):
            self._keep()
        elif self.is_touched():
            self._ask()
        else:
            self.leave()

    def leave(self) -> None:
        """Closes without saving."""
        super().reject()

    def attempt(self, act: Callable[[], None]) -> bool:
        """Does it and says True; what stands in the way is said in a banner and the form stays as typed."""
        self._answer_question()
        try:
            act()
        except SalesDeskError as error:
            self.show_fault(error)
            return False
        return True

    def show_fault(self, error: SalesDeskError) -> None:
        """The world’s fault may pass, so it can be tried again; a refusal comes again."""
        self.fault.say(_('Could not save.'), sentence_of(error))
        self.retry.setVisible(isinstance(error, WorldFault))
        self.fault.show()
        reveal(self.fault)

    def clear_fault(self) -> None:
        self.fault.hide()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002
        # What was added since (a tag, a sentence) stands last in Qt's own chain.
        follow_layout(self)
        moved = super().focusNextPrevChild(next)
        focused = self.window().focusWidget()
        if focused is not None:
            reveal(focused)
        return moved

    def paintEvent(self, event: QPaintEvent) -> None:
        """The grey of the pane goes on under the scroll bar."""
        super().paintEvent(event)
        if self._pane is not None:
            left = self._pane.mapTo(self, QPoint(0, 0)).x()
            grey = QRect(QPoint(left, self.header.geometry().bottom() + 2), self.footer.geometry().topRight())
            QPainter(self).fillRect(grey.adjusted(1, 0, 0, -2), theme().color('canvas'))

    def _ask(self) -> None:
        self._asked_at = self.window().focusWidget()
        self._show_question(shown=True)
        # With its ring, however she came here: Enter must visibly be the harmless answer.
        self.question.keep.setFocus(Qt.FocusReason.TabFocusReason)

    def _keep(self) -> None:
        self._answer_question()
        if self._asked_at is not None:
            self._asked_at.setFocus(Qt.FocusReason.OtherFocusReason)

    def _answer_question(self) -> None:
        if self.question.isVisibleTo(self):
            self._show_question(shown=False)

    def _show_question(self, *, shown: bool) -> None:
        """The question takes the place of the foot, whose parts come back as they were."""
        row = self.footer.row
        for number in range(row.count()):
            item = row.itemAt(number)
            part = item.widget() if item is not None else None
            if part is not None:
                part.setVisible(shown == (part is self.question))
            else:
                row.setStretch(number, 0 if shown else 1)


def reveal(widget: QWidget) -> None:
    """Scrolls what holds the widget until it can be seen, once the sentences that have come up have their room."""
    QTimer.singleShot(0, widget, lambda: _scroll_to(widget))


def _scroll_to(widget: QWidget) -> None:
    if widget.isHidden():
        # It was not asked for after all, and has no place.
        return
    holder = widget.parentWidget()
    while holder is not None and not isinstance(holder, QScrollArea):
        holder = holder.parentWidget()
    if isinstance(holder, QScrollArea):
        holder.ensureWidgetVisible(widget, 0, SIDE)
