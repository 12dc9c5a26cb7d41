"""One chip for the kinds of lesson beyond won and lost: a menu of them, so that the chips keep to two lines."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent

from salesdesk.domain.knowledge.lesson import LessonKind
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _
from salesdesk.ui.knowledge.looks.kind_looks import kind_icon, kinds_name
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.choices.filter_chip import GAP, PADDING, FilterChip
from salesdesk.ui.widgets.floating.menu import Menu

CHEVRON = 12


class OtherKindsChip(FilterChip):
    """Signal: `picked(LessonKind)`. It says the kind that is chosen, or 'Others'."""

    picked = Signal(object)

    def __init__(self) -> None:
        super().__init__(_('Others'))
        self._counts: Mapping[LessonKind, int] = {}
        self._chosen: LessonKind | None = None
        self.clicked.connect(self._open)

    def show_kinds(self, counts: Mapping[LessonKind, int], chosen: LessonKind | None) -> None:
        """counts: of the kinds behind it, in their order; chosen: None unless it is one of these."""
        self._counts, self._chosen = counts, chosen
        self.set_caption(kinds_name(chosen) if chosen else _('Others'))
        self.set_count(counts[chosen] if chosen else sum(counts.values()))
        self.setChecked(chosen is not None)

    def nextCheckState(self) -> None:
        """A press only opens the menu."""

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(GAP + CHEVRON, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        spot = QRectF(self.width() - PADDING - CHEVRON, (self.height() - CHEVRON) / 2, CHEVRON, CHEVRON)
        ink = 'accent-text' if self.isChecked() else 'text-3'
        paint_icon(QPainter(self), spot, 'chevron-down', theme().color(ink))

    def _open(self) -> None:
        menu = Menu(self)
        for kind, count in self._counts.items():
            words = f'{kinds_name(kind)}  {number_text(count)}'
            action = menu.add(words, lambda kind=kind: self.picked.emit(kind), icon=kind_icon(kind))  # type: ignore[misc]
            action.setCheckable(True)
            action.setChecked(kind is self._chosen)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))
