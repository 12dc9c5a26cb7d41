"""How near the sheets are, and which one is looked at."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.i18n.formats import percent_text
from salesdesk.i18n.translator import _
from salesdesk.ui.paper.sheets_view import ZOOMS, SheetsView
from salesdesk.ui.theme.painting.text import text_size
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.text.label import Label


class ZoomBar(QWidget):
    """Nearer, farther, as wide as the window; follows the view, whose keys do the same."""

    def __init__(self, view: SheetsView) -> None:
        super().__init__()
        self._view = view
        self.nearer = IconButton('plus', _('Larger'), size='sm')
        self.farther = IconButton('minus', _('Smaller'), size='sm')
        self.fit = Button(_('Fit the width'), 'ghost', size='sm')
        self.percent = Label('', 'small', 'text-2', shrinks=False)
        # The buttons stay where they are while the number changes.
        self.percent.setMinimumWidth(text_size(percent_text(round(ZOOMS[-1] * 100)), 'small'))
        self.sheet = Label('', 'small', 'text-2', shrinks=False)
        self.nearer.clicked.connect(view.zoom_in)
        self.farther.clicked.connect(view.zoom_out)
        self.fit.clicked.connect(view.fit_width)
        view.zoomed.connect(self._show_zoom)
        view.sheet_changed.connect(self.show_sheet)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for part in (self.farther, self.percent, self.nearer, self.fit):
            row.addWidget(part)
        row.addSpacing(8)
        row.addWidget(self.sheet)

    def show_sheet(self, number: int) -> None:
        pages = self._view.stack.count
        self.sheet.setText(_('{page} of {pages}').format(page=number, pages=pages))

    def _show_zoom(self, percent: int) -> None:
        self.percent.setText(percent_text(percent))
        zoom = self._view.stack.zoom
        self.farther.setEnabled(zoom > ZOOMS[0])
        self.nearer.setEnabled(zoom < ZOOMS[-1])
