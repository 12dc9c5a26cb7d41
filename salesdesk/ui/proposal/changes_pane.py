"""What the offer in hand changes against one of its earlier versions."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.domain.proposals.line_item import LineItem
from salesdesk.domain.proposals.proposal import Proposal
from salesdesk.domain.proposals.versions import difference
from salesdesk.i18n.translator import _
from salesdesk.ui.proposal.diff_view import DiffView, diff_rows
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.fields.select_field import SelectField

SELECT_WIDTH = 360
LinesOf = Callable[[int], Sequence[LineItem]]


class ChangesPane(QWidget):
    """`versions`: those before it, the last one first; lines_of reads one of them."""

    def __init__(self, versions: Sequence[Proposal], lines_of: LinesOf) -> None:
        super().__init__()
        self._lines_of = lines_of
        self._now: tuple[Sequence[LineItem], str] = ((), 'fr')
        options = [Option(str(one.id), version_name(one)) for one in versions]
        self.against = SelectField(_('Compared with'), options, current=options[0].key)
        self.against.setMaximumWidth(SELECT_WIDTH)
        self.view = DiffView()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.against)
        column.addWidget(self.view, 1)
        self.against.chosen.connect(lambda _key: self._show())

    def show_against(self, lines: Sequence[LineItem], language: str) -> None:
        """The lines as they stand now."""
        self._now = (lines, language)
        self._show()

    def _show(self) -> None:
        lines, language = self._now
        before = self._lines_of(int(self.against.current()))
        self.view.show_rows(diff_rows(difference(before, lines), language))


def version_name(proposal: Proposal) -> str:
    """'v2, Offre toit'."""
    number = _('v{number}').format(number=proposal.number)
    return f'{number}, {proposal.title}' if proposal.title else number
