"""Ctrl+K: one line that makes a deal, finds anything, or does a command."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from salesdesk.controllers.capture.capture_controller import Owners
from salesdesk.controllers.deals.silence import silent_in_form
from salesdesk.domain.capture.captured import Captured
from salesdesk.domain.errors import FieldInvalid, SalesDeskError
from salesdesk.domain.search import SearchHit
from salesdesk.i18n.translator import _
from salesdesk.ui.commands.command_list import Command, CommandList
from salesdesk.ui.desk import Desk
from salesdesk.ui.domain_texts import name_of
from salesdesk.ui.feedback import sentence_of
from salesdesk.ui.ids import ID
from salesdesk.ui.palette.found_rows import FoundRows, stage_mark
from salesdesk.ui.palette.kept_line import KeptLine
from salesdesk.ui.palette.palette_row import PaletteRow
from salesdesk.ui.palette.palette_view import PaletteView
from salesdesk.ui.palette.reading import Reading, read
from salesdesk.ui.widgets.floating.window_dialog import ENTER, MARGIN, WindowDialog

WIDTH, TOP = 640, 84
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -5, Qt.Key.Key_PageDown: 5}


@dataclass(frozen=True)
class PalettePlaces:
    """Where the palette leads: the pipeline a deal begins in, a hit, the page of an organisation by id and name."""

    pipeline_id: int
    open_hit: Callable[[SearchHit], object]
    show_company: Callable[[int, str], object]


class Palette(WindowDialog):
    """`created(deal)` once it is closed. What was typed and came to nothing is there when it opens again."""

    created = Signal(ID)

    def __init__(self, desk: Desk, commands: CommandList, places: PalettePlaces) -> None:
        super().__init__(desk.window, _('Create, search or act'))
        self._desk, self._commands, self._places = desk, commands, places
        self._workplace = desk.workplace
        self._workplace.capture.begin()
        self._found_rows = FoundRows(self._workplace.book, self._open_hit, self._workplace.clock.zone)
        self._kept = KeptLine(self._workplace.drafts, self)
        self.view = PaletteView(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.view)
        self._show_stage()
        self.view.line.setText(self._kept.read())
        self.view.line.selectAll()
        self.reading = self._read()
        self._connect()

    def place_in(self, room: QRect) -> QRect:
        width = min(WIDTH, room.width() - 2 * MARGIN)
        height = 2 + self.view.height_within(width - 2, room.height() - TOP - MARGIN - 2)
        return QRect((room.width() - width) // 2, TOP, width, height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the line did not want."""
        key = Qt.Key(event.key())
        if key in STEPS:
            self.view.step(STEPS[key])
        elif key in ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._enter()
        else:
            super().keyPressEvent(event)
        event.accept()

    def submit(self) -> None:
        """Ctrl+Enter: the deal as it was typed, whatever is chosen and whoever is there already."""
        if self.reading.line:
            self._make(self.reading.captured, self.reading.owners)

    def done(self, result: int) -> None:
        self._kept.keep()
        super().done(result)

    def _connect(self) -> None:
        self.view.line.textChanged.connect(self._type)
        self.view.changed.connect(lambda: None if self.isHidden() else self.fit())
        self.view.list.acted.connect(_act)
        self.view.fields.title_given.connect(self._make_titled)
        banner = self.view.banner
        banner.use.clicked.connect(self._make_with_met)
        banner.another.clicked.connect(self._make_with_another)
        banner.look.clicked.connect(self._look_at_met)

    def _show_stage(self) -> None:
        book = self._workplace.book
        first = book.process(self._places.pipeline_id).active[0]
        self.view.fields.show_stage(stage_mark(book, first.pipeline_id, first.id), name_of(first))

    def _type(self, text: str) -> None:
        self._kept.change(text)
        self.view.fields.stop_asking()
        self.reading = self._read()

    def _read(self) -> Reading:
        """Everything anew for the line as it is now."""
        reading = read(self._workplace, self.view.line.text())
        today = self._workplace.clock.today()
        found, commands = self._found_rows.rows(reading.found, today), self._command_rows(reading)
        # A lesson that has these words somewhere is not what she calls by its name.
        rows = [*commands, *found] if self._commands.called(reading.line) else [*found, *commands]
        self.view.show_reading(reading, rows, today)
        return reading

    def _command_rows(self, reading: Reading) -> list[PaletteRow]:
        """Those that the line names; below a deal that names none, what she may want instead."""
        named = self._commands.named(reading.line)
        shown = named or (self._commands.usual() if reading.is_deal else [])
        rows = [self._command_row(command) for command in shown]
        return [PaletteRow(_('Commands')), *rows] if rows else []

    def _command_row(self, command: Command) -> PaletteRow:
        return PaletteRow(
            command.shown, lambda: self._leave(command.act), icon=command.icon, keys=command.keys, is_command=True
        )

    def _enter(self) -> None:
        row = self.view.list.chosen()
        if row is not None:
            _act(row)
        elif self.reading.met is not None:
            self._make_with_met()
        else:
            self.submit()

    def _open_hit(self, hit: SearchHit) -> None:
        self._leave(lambda: self._places.open_hit(hit))

    def _look_at_met(self) -> None:
        met = self.reading.met
        if met is not None:
            self._leave(lambda: self._places.show_company(met.id, met.name))

    def _leave(self, act: Callable[[], object]) -> None:
        """A search has led to something and is over; a deal half noted waits for her to come back."""
        if not self.reading.is_deal and self.reading.met is None:
            self._kept.drop()
        self.accept()
        act()

    def _make_with_met(self) -> None:
        met = self.reading.met
        if met is not None:
            owners = replace(self.reading.owners, organization=met.name, organization_id=met.id)
            self._make(self.reading.captured, owners)

    def _make_with_another(self) -> None:
        named = self.reading.captured.organization
        if named is not None:
            self._make(self.reading.captured, replace(self.reading.owners, organization=named.text), as_another=True)

    def _make_titled(self, title: str) -> None:
        """The title she was asked for; the rest stays as it was understood."""
        self.reading = replace(self.reading, captured=replace(self.reading.captured, title=title))
        if self.reading.met is not None:
            self._make_with_met()
        else:
            self.submit()

    def _make(self, captured: Captured, owners: Owners, *, as_another: bool = False) -> None:
        if not captured.title:
            self.view.ask_title()
            return
        form = self._workplace.capture.form(captured, owners, as_another=as_another)
        silent = silent_in_form(self._workplace.workspace, form)
        self.view.ask_about(silent, lambda: self._make_anyway(captured, owners, as_another=as_another))

    def _make_anyway(self, captured: Captured, owners: Owners, *, as_another: bool) -> None:
        pipeline_id = self._places.pipeline_id
        try:
            deal_id = self._workplace.capture.create(pipeline_id, captured, owners, as_another=as_another)
        except FieldInvalid as error:
            self.view.ask_title(captured.title, sentence_of(error))
        except SalesDeskError as error:
            self._desk.say_error(error)
        else:
            self._kept.drop()
            self.accept()
            self.created.emit(deal_id)


def _act(row: PaletteRow) -> None:
    if row.act is not None:
        row.act()
