"""The sheet as it will be, beside the words that go into it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy

from salesdesk.exchange.papers.hand_over_text import hand_over_text
from salesdesk.exchange.papers.told_hand_over import ToldHandOver
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.frames.side_pane import SIDE, SidePane
from salesdesk.ui.entrusting.hand_over_sheet import hand_over_sheet
from salesdesk.ui.paper.logo import logo_of
from salesdesk.ui.paper.sheet_stack import PAPER, SheetStack
from salesdesk.ui.settings.parts.look_options import language_options
from salesdesk.ui.widgets.choices.segmented_control import SegmentedControl
from salesdesk.ui.widgets.text.label import Label

WIDTH = 404


class SheetPicture(SheetStack):
    """One page, as wide as the pane."""

    def __init__(self) -> None:
        super().__init__(gap=0)
        self.set_zoom((WIDTH - 2 * SIDE - 1) / PAPER.width())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_('Preview of the hand-over sheet'))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class SheetPane(SidePane):
    """`language_chosen(key)`: that of the sheet."""

    language_chosen = Signal(str)

    def __init__(self, language: str) -> None:
        super().__init__(WIDTH)
        self.language = SegmentedControl(_('Language of the sheet'), language_options())
        self.language.choose(language)
        self.language.chosen.connect(self.language_chosen)
        self.sheet = SheetPicture()
        self.column.addWidget(Label(_('The sheet that is kept with the deal'), weight='semibold'))
        self.column.addSpacing(8)
        self.column.addWidget(self.language, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addSpacing(10)
        self.column.addWidget(self.sheet)
        self.column.addStretch(1)

    def show_told(self, told: ToldHandOver) -> None:
        self.sheet.show_sheets([hand_over_sheet(hand_over_text(told), logo_of(told.letterhead.logo))])
