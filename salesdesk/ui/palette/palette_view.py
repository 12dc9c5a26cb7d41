"""What the palette shows: the line, the deal it would make, who is there already, the rows, and the keys."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.do_not_contact import Go, SilentQuestion
from salesdesk.ui.palette.capture_line import CaptureLine
from salesdesk.ui.palette.chip_label import ChipLabel
from salesdesk.ui.palette.field_row import field_rows
from salesdesk.ui.palette.key_footer import KeyFooter
from salesdesk.ui.palette.lead_icon import LeadIcon
from salesdesk.ui.palette.near_banner import NearBanner
from salesdesk.ui.palette.palette_row import PaletteRow
from salesdesk.ui.palette.parsed_fields import ParsedFields
from salesdesk.ui.palette.reading import Reading
from salesdesk.ui.palette.row_list import RowList
from salesdesk.ui.palette.spoken_choice import speak
from salesdesk.ui.widgets.text.separator import Separator

# The deal itself, before the first row.
CREATE = -1
LINE_HEIGHT, LOW = 30, 4
SIDE, BELOW = 16, 14


class PaletteView(QWidget):
    """Keeps which row is chosen; what it does is the palette's affair. `changed` when the height may be another."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.line = CaptureLine()
        self.chip = ChipLabel()
        self._lead = LeadIcon()
        self.fields = ParsedFields()
        self.banner = NearBanner()
        self.silence = SilentQuestion(side=SIDE, below=BELOW)
        self.list = RowList()
        self._reading: Reading | None = None
        # Its height is given by what it shows, never by Qt's idea of a list.
        self.list.setFixedHeight(0)
        self._rules = Separator(), Separator()
        self._column = QVBoxLayout(self)
        self._arrange()
        self.list.pointed.connect(self._show_choice)

    def show_reading(self, reading: Reading, rows: Sequence[PaletteRow], today: date) -> None:
        """Everything anew, with what Enter does first chosen."""
        self._reading = reading
        self.silence.hide()
        self.line.show_spans(reading.captured.spans)
        self.fields.show_fields(field_rows(reading.captured, reading.owners, reading.met, today))
        self.fields.setVisible(bool(reading.line))
        self._rules[0].setVisible(bool(reading.line))
        if reading.met is not None:
            self.banner.show_met(reading.met)
        self.banner.setVisible(reading.met is not None)
        self.list.show_rows(rows)
        self._rules[1].setVisible(self.list.count() > 0)
        # A command that is called by its name is meant, where nothing else is.
        named = not reading.is_deal and not reading.found
        first = self.list.count() > 0 and (named or not reading.creates_first)
        self.list.choose(0 if first else CREATE)
        self._show_choice()
        self.changed.emit()

    def ask_title(self, text: str = '', error: str = '') -> None:
        """The deal is what she is at now, whatever was chosen."""
        self.list.choose(CREATE)
        self._show_choice()
        self.fields.ask_title(text, error)

    def ask_about(self, silent: str, go_on: Go) -> None:
        """Before an action is planned with somebody who does not want to be contacted; '' goes on at once."""
        self.silence.before(silent, _('Plan anyway'), go_on)
        self.changed.emit()

    def step(self, by: int) -> None:
        """Round the end by single steps, up to the end by larger ones; the deal comes before the rows."""
        low, high = (CREATE if self.line.text().strip() else 0), self.list.count() - 1
        at = self.list.choice() + by
        if abs(by) == 1 and not low <= at <= high:
            at = low if at > high else high
        if low <= high:
            self.list.choose(min(max(at, low), high))
            self._show_choice()

    def height_within(self, width: int, most: int) -> int:
        """As high as everything, at most so high: then the rows scroll."""
        self._column.invalidate()
        # Only the banner's words wrap: without it there is no height for a width.
        wraps = self._column.hasHeightForWidth()
        fixed = self._column.totalHeightForWidth(width) if wraps else self._column.totalSizeHint().height()
        fixed -= self.list.minimumHeight()
        height = min(fixed + self.list.wanted_height(), most)
        self.list.setFixedHeight(max(0, height - fixed))
        return height

    def _arrange(self) -> None:
        self.line.setAccessibleName(_('Create, search or act'))
        self.line.setPlaceholderText(_('Create, search or act'))
        self.line.setFixedHeight(LINE_HEIGHT)
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 16, 12)
        head.setSpacing(10)
        head.addWidget(self._lead)
        head.addWidget(self.line, 1)
        head.addWidget(self.chip)
        column = self._column
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._rules[0])
        column.addWidget(self.fields)
        column.addWidget(self.banner)
        column.addWidget(self.silence)
        column.addWidget(self._rules[1])
        column.addWidget(self.list)
        column.addSpacing(LOW)
        column.addWidget(Separator())
        column.addWidget(KeyFooter())

    def _show_choice(self) -> None:
        """Says what Enter does, in signs and in words."""
        row, reading = self.list.chosen(), self._reading
        creates = row is None and reading is not None and bool(reading.line)
        self.fields.show_enter(shown=creates and self.banner.isHidden())
        self._lead.show_icon('plus' if creates else 'search')
        self.chip.say(_('New deal') if creates else _doing(row))
        speak(self.line, row.spoken if row else self._spoken_deal() if creates else '')

    def _spoken_deal(self) -> str:
        banner = '' if self.banner.isHidden() else self.banner.accessibleName()
        return '. '.join(part for part in (_('New deal'), self.fields.accessibleName(), banner) if part)


def _doing(row: PaletteRow | None) -> str:
    if row is None:
        return ''
    return _('Command') if row.is_command else _('Open it')
