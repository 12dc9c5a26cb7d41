"""The two ways out of the welcome page."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.i18n.translator import _
from salesdesk.ui.start.onboarding_choice import StartKind
from salesdesk.ui.widgets.buttons.button import Button

SIDE, TOP, BOTTOM, TIGHT_BOTTOM = 48, 16, 32, 20
# The one button of the page is a little wider than its words ask for.
EXTRA = 8


class WelcomeFooter(QWidget):
    """`begin` says what will happen next."""

    def __init__(self) -> None:
        super().__init__()
        self.open_file = Button(_('Open an existing file'), 'ghost', size='lg', icon='folder-open')
        self.begin = Button('', 'primary', size='lg', icon_after='arrow-right')
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.open_file)
        self._row.addStretch(1)
        self._row.addWidget(self.begin)
        self.set_tight(tight=False)

    def show_start(self, start: StartKind) -> None:
        self.begin.set_caption(_('Choose the CSV file') if start is StartKind.IMPORT else _('Open the board'))
        self.begin.setMinimumWidth(self.begin.sizeHint().width() + EXTRA)

    def set_tight(self, *, tight: bool) -> None:
        # The ghost button has no edge: its icon stands on the line of the page.
        left = SIDE + 1 - self.open_file.measures.padding
        self._row.setContentsMargins(left, TOP, SIDE + 1, TIGHT_BOTTOM if tight else BOTTOM)
