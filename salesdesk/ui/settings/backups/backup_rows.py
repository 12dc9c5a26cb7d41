"""The copies there are, one line each, with the way back to any of them."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedLayout, QWidget

from salesdesk.controllers.safety.backup_controller import Backup
from salesdesk.i18n.formats import moment_text, size_text
from salesdesk.i18n.translator import _
from salesdesk.ui.settings.parts.chip_label import ChipLabel
from salesdesk.ui.settings.parts.pane import SIDE, Pane
from salesdesk.ui.theme.painting.chips import Chip
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.text.label import Label

ROW, SIZE, STATE = 44, 80, 110


class BackupRow(QWidget):
    """When, how large, whether it is intact. `confirmed()` when she has said twice that she wants it back."""

    confirmed = Signal()

    def __init__(self, backup: Backup, when: str) -> None:
        super().__init__()
        self.when = when
        self.state = ChipLabel(Chip(_('being checked'), 'plain'))
        self.restore = Button(_('Restore…'), 'ghost', size='sm', icon='undo-2')
        self.restore.setAccessibleName(_('Restore the copy: {moment}').format(moment=self.when))
        self.yes = Button(_('Restore'), 'danger', size='sm')
        self.no = Button(_('Cancel'), size='sm')
        self.setFixedHeight(ROW)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._faces = QStackedLayout(self)
        self._faces.addWidget(self._made_line(backup))
        self._faces.addWidget(self._made_question())
        self.restore.clicked.connect(self._ask)
        self.no.clicked.connect(self._take_back)
        self.yes.clicked.connect(self.confirmed)

    def show_verdict(self, intact: bool | None) -> None:
        """None: nobody has looked yet."""
        if intact is not None:
            good = Chip(_('intact'), 'ok', 'check')
            self.state.show_chip(good if intact else Chip(_('damaged'), 'late', 'triangle-alert'))
            self.restore.set_disabled_reason('' if intact else _('A damaged copy cannot be restored.'))

    def is_asking(self) -> bool:
        return self._faces.currentIndex() == 1

    def _ask(self) -> None:
        self._faces.setCurrentIndex(1)
        # Enter, pressed once too often, must not restore.
        self.no.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_back(self) -> None:
        self._faces.setCurrentIndex(0)
        self.restore.setFocus(Qt.FocusReason.OtherFocusReason)

    def _made_line(self, backup: Backup) -> QWidget:
        line = QWidget()
        row = _row_of(line)
        row.addWidget(Label(self.when[:1].upper() + self.when[1:]), 1)
        size = Label(size_text(backup.size), color='text-2', shrinks=False)
        size.setMinimumWidth(SIZE)
        row.addWidget(size)
        state = QWidget()
        state.setMinimumWidth(STATE)
        holder = QHBoxLayout(state)
        holder.setContentsMargins(0, 0, 0, 0)
        holder.addWidget(self.state)
        holder.addStretch(1)
        row.addWidget(state)
        row.addWidget(self.restore)
        return line

    def _made_question(self) -> QWidget:
        question = QWidget()
        row = _row_of(question)
        words = _('Go back to the copy of {moment}? What is there now is kept as a copy.').format(moment=self.when)
        row.addWidget(Label(words, weight='medium', lines=2), 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.no)
        row.addWidget(self.yes)
        return question


def _moments(backups: Sequence[Backup], today: date) -> list[str]:
    """When each was made, to the minute; to the second where two copies of one minute would look alike."""
    moments = [moment_text(backup.made_at, today) for backup in backups]
    return [
        f'{moment}:{backup.made_at.second:02d}' if moments.count(moment) > 1 else moment
        for backup, moment in zip(backups, moments, strict=True)
    ]


def _row_of(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout(widget)
    row.setContentsMargins(SIDE, 0, 10, 0)
    row.setSpacing(10)
    return row


class BackupPane(Pane):
    """`restore_asked(Backup)`, confirmed."""

    restore_asked = Signal(Backup)

    def __init__(self) -> None:
        super().__init__(_('Copies'))
        self.rows: dict[Path, BackupRow] = {}

    def show_backups(self, backups: Sequence[Backup], verdicts: Mapping[Path, bool], today: date) -> None:
        """Newest first. The same list keeps its rows: a question that is open stays open."""
        if [backup.path for backup in backups] != list(self.rows):
            self._fill(backups, today)
        for path, row in self.rows.items():
            row.show_verdict(verdicts.get(path))

    def _fill(self, backups: Sequence[Backup], today: date) -> None:
        self.clear()
        moments = _moments(backups, today)
        self.rows = {backup.path: BackupRow(backup, when) for backup, when in zip(backups, moments, strict=True)}
        for backup in backups:
            row = self.rows[backup.path]
            row.confirmed.connect(partial(self.restore_asked.emit, backup))
            self.add_row(row)
