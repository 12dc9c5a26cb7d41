"""The first sheet of an offer as it would look with her letterhead."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from salesdesk.domain.proposals.proposal_paper import ProposalPaper
from salesdesk.i18n.translator import _
from salesdesk.ui.paper.sheet_stack import GAP, PAPER, SheetStack
from salesdesk.ui.proposal.paper.offer_pdf import sheets_of
from salesdesk.ui.settings.parts.look_options import language_options
from salesdesk.ui.widgets.choices.segmented_control import SegmentedControl

WIDTH = 620
EDGE = 16


class FirstSheet(SheetStack):
    """Only the first one, as wide as fits here."""

    def __init__(self) -> None:
        super().__init__()
        self.set_zoom((WIDTH - 2 * GAP) / PAPER.width())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_('Preview of a proposal'))

    def show_paper(self, paper: ProposalPaper) -> None:
        self.show_sheets(sheets_of(paper)[:1])
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class PaperPreview(QWidget):
    """`language_chosen(key)`: papers are shown in it."""

    language_chosen = Signal(str)

    def __init__(self, language: str) -> None:
        super().__init__()
        self.language = SegmentedControl(_('Language of the preview'), language_options())
        self.language.choose(language)
        self.language.chosen.connect(self.language_chosen)
        self.sheet = FirstSheet()
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, EDGE, EDGE, 0)
        column.setSpacing(0)
        column.addWidget(self.language, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.sheet, 0, Qt.AlignmentFlag.AlignHCenter)
