"""The inside of a tag field: the chips, then the line to type the next one."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesdesk.ui.widgets.fields.flow_layout import FlowLayout
from salesdesk.ui.widgets.fields.line_edit import LIFT, LineEdit
from salesdesk.ui.widgets.fields.tag_chip import HEIGHT, TagChip

GAP, LEAST_LINE = 4, 72


class TagBox(QWidget):
    """As high as the chips need at its width."""

    def __init__(self, line: LineEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, line=HEIGHT, gap=GAP, least=LEAST_LINE)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self._flow.addWidget(line)
        line.setTextMargins(4, 0, 0, LIFT)
        self._chips: list[TagChip] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(line)

    def chips(self) -> list[TagChip]:
        return list(self._chips)

    def add(self, chip: TagChip) -> None:
        self._flow.insert(len(self._chips), chip)
        self._chips.append(chip)
        chip.show()
        self._refit()

    def remove(self, chip: TagChip) -> None:
        self._chips.remove(chip)
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()
        self._refit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._refit()

    def _refit(self) -> None:
        self.setFixedHeight(self._flow.heightForWidth(self.width()))
