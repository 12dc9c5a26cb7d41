"""The fields or milestones a gate asks for: chips with a cross, advised or required by a click, added by a menu."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from salesdesk.domain.process.stage_gate import OWN, RequirementLevel, own_field_of
from salesdesk.i18n.translator import _
from salesdesk.ui.domain_texts import OwnFields
from salesdesk.ui.process.gate.gate_lines import Lines, default_key, key_of, line_about
from salesdesk.ui.process.gate.gate_texts import choices_for, is_put_away, subject_name
from salesdesk.ui.settings.parts.quiet_select import QuietSelect
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.buttons.flush_button import FlushButton
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.fields.flow_layout import FlowLayout
from salesdesk.ui.widgets.floating.menu import Menu

HEIGHT, GAP, CROSS, LEFT, RIGHT = 24, 6, 20, 3, 2


class FieldChip(QWidget):
    """`changed(key)` with another strictness, or '' when she takes it off."""

    changed = Signal(str)

    def __init__(self, subject: str, name: str, parent: QWidget, *, put_away: bool = False) -> None:
        super().__init__(parent)
        self._name, self._put_away = name, put_away
        self.level = QuietSelect(
            _('How “{name}” is asked for').format(name=self._name), choices_for(subject), self._words,
            weight='medium', ink='text-2', chevron=False,
        )  # fmt: skip
        self.level.setFixedHeight(HEIGHT)
        # Nothing is asked of it: how strictly is no question.
        self.level.setEnabled(not put_away)
        self.cross = IconButton('x', _('Remove {tag}').format(tag=self._name), size='xs')
        self.cross.setFixedSize(CROSS, CROSS)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(LEFT, 0, RIGHT, 0)
        row.setSpacing(0)
        row.addWidget(self.level)
        row.addWidget(self.cross, 0, Qt.AlignmentFlag.AlignVCenter)
        self.level.chosen.connect(self.changed)
        self.cross.clicked.connect(lambda: self.changed.emit(''))

    def show_key(self, key: str) -> None:
        if key:
            self.level.choose(key)
        self.setVisible(bool(key))

    def sizeHint(self) -> QSize:
        return QSize(LEFT + self.level.sizeHint().width() + CROSS + RIGHT, HEIGHT)

    def is_called(self, name: str, *, put_away: bool) -> bool:
        return (self._name, self._put_away) == (name, put_away)

    def _is_quiet(self) -> bool:
        return self._put_away or self.level.current().endswith(RequirementLevel.WARN)

    def _words(self, key: str) -> str:
        """What is only advised says so; the rest is required, as the title of the section says."""
        if self._put_away:
            return _('{field}, put away').format(field=self._name)
        return _('{field}, advised').format(field=self._name) if key.endswith(RequirementLevel.WARN) else self._name

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, quiet = theme(), self._is_quiet()
        fill = None if quiet else look.color('hover' if look.name == 'dark' else 'sunken')
        paint_box(
            QPainter(self),
            QRectF(self.rect()),
            radius=tokens().radius['chip'],
            fill=fill,
            border=look.color('border-control') if quiet else None,
        )


class FieldChips(QWidget):
    """`changed(subject, key)`. subjects: what may be asked; takes_own: and the fields of her own."""

    changed = Signal(str, str)

    def __init__(self, subjects: Iterable[str], add_name: str, *, takes_own: bool = False) -> None:
        super().__init__()
        self._subjects, self._takes_own = tuple(map(str, subjects)), takes_own
        self.chips = {subject: FieldChip(subject, subject_name(subject, {}), self) for subject in self._subjects}
        self._own: OwnFields = {}
        self.add = FlushButton(_('Add'), 'plus')
        self.add.setAccessibleName(add_name)
        self.add.clicked.connect(self._offer)
        self.menu = Menu(self)
        # The last part of the flow takes the rest of its line: the button itself keeps its width.
        self._end = QWidget(self)
        row = QHBoxLayout(self._end)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.add)
        row.addStretch(1)
        self._flow = FlowLayout(self, line=HEIGHT + 2, gap=GAP, least=self.add.sizeHint().width())
        self._flow.setContentsMargins(0, 0, 0, 0)
        self._flow.addWidget(self._end)
        for field, chip in self.chips.items():
            chip.changed.connect(partial(self.changed.emit, field))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_lines(self, lines: Lines, own: OwnFields) -> None:
        self._own = own
        if self._takes_own:
            self._make_own_chips(lines)
        for field, chip in self.chips.items():
            self._flow.removeWidget(chip)
            chip.show_key(key_of(line_about(lines, field)))
        shown = [chip for chip in self.chips.values() if not chip.isHidden()]
        # The layout counts hidden parts too: only what is shown is put into it.
        for at, chip in enumerate(shown):
            self._flow.insert(at, chip)
        # Of a full list not even the empty line stays.
        self._flow.removeWidget(self._end)
        is_room = bool(self._addable())
        for part in (self.add, self._end):
            part.setVisible(is_room)
        if is_room:
            self._flow.addWidget(self._end)
        self.updateGeometry()

    def _addable(self) -> list[str]:
        """What is not asked yet, then the fields of her own that are in use."""
        own = [f'{OWN}{field.id}' for field in self._own.values() if self._takes_own and field.archived_at is None]
        subjects = [*self._subjects, *own]
        return [subject for subject in subjects if subject not in self.chips or self.chips[subject].isHidden()]

    def _make_own_chips(self, lines: Lines) -> None:
        """One for each own field that is asked for, made anew where it was renamed or put away."""
        asked = [line.subject for line in lines if own_field_of(line.subject) is not None]
        for subject in dict.fromkeys((*asked, *(known for known in self.chips if own_field_of(known) is not None))):
            name, put_away = subject_name(subject, self._own), is_put_away(subject, self._own)
            known = self.chips.get(subject)
            if known is not None and (subject not in asked or not known.is_called(name, put_away=put_away)):
                self._flow.removeWidget(self.chips.pop(subject))
                known.hide()
                known.deleteLater()
            if subject in asked and subject not in self.chips:
                chip = self.chips[subject] = FieldChip(subject, name, self, put_away=put_away)
                chip.changed.connect(partial(self.changed.emit, subject))

    def _offer(self) -> None:
        self.menu.clear()
        for field in self._addable():
            self.menu.add(subject_name(field, self._own), partial(self.changed.emit, field, default_key(field)))
        self.menu.popup(self.add.mapToGlobal(QPoint(0, self.add.height() + 4)))
