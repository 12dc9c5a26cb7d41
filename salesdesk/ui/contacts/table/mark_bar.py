"""What can be done with the marked rows together."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _, ngettext
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.text.label import Label

HEIGHT = 40


class MarkBar(QWidget):
    """Hidden while nothing is marked. Signals: merge_asked, removal_asked, restore_asked, copy_asked,
    cleared."""

    merge_asked = Signal()
    removal_asked = Signal()
    copy_asked = Signal()
    restore_asked = Signal()
    cleared = Signal()

    def __init__(self, *, can_copy: bool) -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self._words = Label('', weight='medium', shrinks=False)
        self.merge = Button(_('Merge'), size='sm', icon='copy-check')
        self.copy = Button(_('Copy the e-mail addresses'), size='sm', icon='mail')
        self.remove = Button(_('Move to the trash'), 'danger-text', size='sm', icon='trash-2')
        self.restore = Button(_('Restore'), size='sm', icon='undo-2')
        self.clear = Button(_('Clear the marks'), 'ghost', size='sm')
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self._words)
        row.addSpacing(8)
        for button in (self.merge, self.copy, self.remove, self.restore):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.clear)
        # Not before it has a parent: a part without one would show as a window of its own.
        self._can_copy = can_copy
        self.show_trash(shown=False)
        self.merge.clicked.connect(self.merge_asked)
        self.copy.clicked.connect(self.copy_asked)
        self.remove.clicked.connect(self.removal_asked)
        self.restore.clicked.connect(self.restore_asked)
        self.clear.clicked.connect(self.cleared)
        self.hide()

    def show_trash(self, *, shown: bool) -> None:
        """What lies in the trash can only be taken out of it."""
        for button in (self.merge, self.remove):
            button.setVisible(not shown)
        self.copy.setVisible(self._can_copy and not shown)
        self.restore.setVisible(shown)

    def show_count(self, count: int) -> None:
        self._words.setText(ngettext('{count} marked', '{count} marked', count).format(count=number_text(count)))
        self.merge.set_disabled_reason('' if count == 2 else _('Mark two records to merge them.'))
        self.setVisible(count > 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme().color('accent-soft'))
