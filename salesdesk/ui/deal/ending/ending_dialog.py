"""What the dialogs that close a deal share: a mark, the way back, and words that survive a crash."""

from PySide6.QtWidgets import QWidget

from salesdesk.ui.deal.ending.header_mark import HeaderMark, Paint
from salesdesk.ui.deal.ending.undo_note import UndoNote
from salesdesk.ui.deal.frames.drafted_dialog import DraftedDialog
from salesdesk.ui.workplace import Workplace

WIDTH = 800


class EndingDialog(DraftedDialog):
    """See DraftedDialog."""

    def __init__(
        self, window: QWidget, workplace: Workplace, title: str, verb: str, *, subtitle: str, amount: str,
        cancel: str, variant: str, mark: Paint, draft: str,
    ) -> None:  # fmt: skip
        super().__init__(
            window, workplace, title, verb, draft=draft, subtitle=subtitle, amount=amount, cancel=cancel,
            variant=variant, width=WIDTH,
        )  # fmt: skip
        self.footer.add_note(UndoNote())
        HeaderMark(self.header, mark)
