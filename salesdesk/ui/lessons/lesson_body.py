"""The words of a lesson, set from Markdown: as high as they are, up to a limit from where on they scroll."""

from math import ceil

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser

from salesdesk.ui.widgets.text.markdown import NoteDocument, open_link, palette_of_text


class LessonBody(QTextBrowser):
    """Read only; links open where they are for. `most` is in px, None for as high as they are."""

    def __init__(self, document: NoteDocument, name: str, most: int | None = None) -> None:
        super().__init__()
        self._most = most
        if most is None:
            # A bar that comes up while it is laid out would take room from the lines, and so a reason to stay.
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
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
        document = self.document()
        shown = document.textWidth()
        document.setTextWidth(width)
        whole = ceil(document.size().height())
        # A layout asks for widths that it then does not give: the lines stay broken as they are shown.
        document.setTextWidth(shown)
        return whole if self._most is None else min(self._most, whole)

    def sizeHint(self) -> QSize:
        return QSize(300, self.heightForWidth(max(self.width(), 1)))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setFixedHeight(self.heightForWidth(self.width()))

    def _follow(self, link: QUrl) -> None:
        open_link(link.toString())
