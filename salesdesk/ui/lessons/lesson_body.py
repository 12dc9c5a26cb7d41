"""The words of a lesson, set from Markdown: as high as they are, up to a limit from where on they scroll."""

from math import ceil

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser

from salesdesk.ui.widgets.text.markdown import NoteDocument, open_link, palette_of_text


class LessonBody(QTextBrowser):
    """Read only; links open where they are for. `most` is in px."""

    def __init__(self, document: NoteDocument, name: str, most: int) -> None:
        super().__init__()
        self._most = most
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setPalette(palette_of_text(self.palette()))
        self.viewport().setAutoFillBackground(False)
        document.setParent(self)
        self.setDocument(document)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.anchorClicked.connect(self._follow)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        self.document().setTextWidth(width)
        return min(self._most, ceil(self.document().size().height()))

    def sizeHint(self) -> QSize:
        return QSize(300, self.heightForWidth(max(self.width(), 1)))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setFixedHeight(self.heightForWidth(self.width()))

    def _follow(self, link: QUrl) -> None:
        open_link(link.toString())
