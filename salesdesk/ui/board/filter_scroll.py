"""What a popover holds, scrolling only where the window is too low for all of it."""

from PySide6.QtCore import QSize

from salesdesk.ui.settings.parts.scroll_column import ScrollColumn, TallContent


class FilterScroll(ScrollColumn):
    """As high as its content asks at the width it has, up to `most` px."""

    def __init__(self, content: TallContent, most: int) -> None:
        super().__init__(content)
        self._content, self._most = content, most

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        asked = self._content.heightForWidth(width)
        # -1 where nothing in it wraps, as before the first tag is made.
        return min(asked if asked >= 0 else self._content.sizeHint().height(), self._most)

    def sizeHint(self) -> QSize:
        return QSize(self._content.sizeHint().width(), self.heightForWidth(self.width()))

    # Else the frame's own least height would hold the popover open.
    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)
