"""All possible duplicates of the base, each to be compared or told apart."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.controllers.people.duplicates_controller import DuplicatePair
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _, ngettext
from salesdesk.ui.contacts.doubles.twin_texts import banner_lead, kind_word, pair_text
from salesdesk.ui.contacts.doubles.twin_watch import TwinWatch
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.feedback.progress_row import ProgressRow
from salesdesk.ui.widgets.floating.modal_dialog import ModalDialog, open_dialog_of
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.widgets.text.separator import Separator

WIDTH = 760
# Nobody compares more in one sitting; the next ones come when these are done.
MOST_SHOWN = 40


class TwinsDialog(ModalDialog):
    """`compare_asked(pair)`, `apart_asked(pair)`; it follows what the watch finds."""

    compare_asked = Signal(object)
    apart_asked = Signal(object)

    def __init__(self, window: QWidget, watch: TwinWatch) -> None:
        super().__init__(window, _('Possible duplicates'), width=WIDTH)
        self._watch = watch
        self.progress = ProgressRow(_('Looking through all people and organisations'))
        self.summary = Label('', color='text-2', lines=0)
        self.rows: list[TwinRow] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.body.addWidget(self.progress)
        self.body.addWidget(self.summary)
        self.body.addLayout(self._list)
        self.body.addStretch(1)
        self.again = Button(_('Look again'))
        self.close_ = Button(_('Close'), 'primary')
        for button in (self.again, self.close_):
            self.footer.add_button(button)
        self.again.clicked.connect(self._look)
        self.close_.clicked.connect(self.reject)
        self.progress.stopped.connect(watch.stop)
        watch.progressed.connect(self.progress.show_progress)
        watch.ended.connect(self.refresh)
        watch.changed.connect(self.refresh)
        self.refresh()

    def open_dialog(self, focus: QWidget | None = None) -> None:
        self._look()
        super().open_dialog(focus or self.close_)

    def focus_room(self) -> QWidget:
        # The pair that had the keyboard was dealt with: the next one is what she came for, not the cross.
        return next(iter(self.rows), self)

    def refresh(self) -> None:
        """Shows the pairs as they are now."""
        pairs = self._watch.pairs
        self.progress.setVisible(self._watch.is_looking)
        self.again.setEnabled(not self._watch.is_looking)
        self.summary.setText(self._summary(len(pairs)))
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [TwinRow(pair) for pair in pairs[:MOST_SHOWN]]
        for row in self.rows:
            row.compare.clicked.connect(lambda _on=False, pair=row.pair: self.compare_asked.emit(pair))
            row.apart.clicked.connect(lambda _on=False, pair=row.pair: self.apart_asked.emit(pair))
            self._list.addWidget(row)
        if open_dialog_of(self.window()) is self:
            self.hold_focus()

    def _look(self) -> None:
        self.progress.stop.setEnabled(True)
        self._watch.look()
        self.refresh()

    def _summary(self, count: int) -> str:
        """What was stopped is not known to have found everything, least of all that there is nothing."""
        if self._watch.is_looking and not count:
            return ''
        broke_off = self._watch.broke_off and not self._watch.is_looking
        parts = [banner_lead(count) if count else '' if broke_off else _('No possible duplicates.')]
        if count > MOST_SHOWN:
            rest = ngettext('The first {count} is shown.', 'The first {count} are shown.', MOST_SHOWN)
            parts.append(rest.format(count=number_text(MOST_SHOWN)))
        if broke_off:
            parts.append(_('The search was stopped before its end.'))
        return ' '.join(filter(None, parts))


class TwinRow(QWidget):
    """One pair: who, why, and what to do."""

    def __init__(self, pair: DuplicatePair) -> None:
        super().__init__()
        self.pair = pair
        self.compare = Button(_('Compare'), size='sm')
        self.apart = Button(_('They are not the same'), 'ghost', size='sm')
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(pair_text(pair), lines=0))
        words.addWidget(Label(kind_word(pair), 'small', 'text-3'))
        line = QHBoxLayout()
        line.setContentsMargins(0, 8, 0, 8)
        line.setSpacing(8)
        line.addLayout(words, 1)
        line.addWidget(self.compare)
        line.addWidget(self.apart)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Separator())
        column.addLayout(line)
        for button in (self.compare, self.apart):
            button.setAccessibleDescription(pair_text(pair))
