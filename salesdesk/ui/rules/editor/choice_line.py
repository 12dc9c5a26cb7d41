"""A line of the sentence: what happens or is done, chosen from a list, and the blanks that go with it."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.ui.rules.editor.blanks import Blank
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.fields.field import FieldMessage
from salesdesk.ui.widgets.fields.flow_layout import FlowLayout
from salesdesk.ui.widgets.fields.select import Select

Values = Mapping[str, str]
Tell = Callable[[], object]
# The blanks of a kind as they are filled in; the last one is called when one of them is.
MakeBlanks = Callable[[str, Values, Tell], Sequence[Blank]]
LINE, GAP = 32, 8


class ChoiceLine(QWidget):
    """`changed` when it may say something else, `grown` when its height is another.

    turning: the keys of blanks that decide which others there are.
    """

    changed = Signal()
    grown = Signal()

    def __init__(self, name: str, options: Iterable[Option], make: MakeBlanks, turning: frozenset[str]) -> None:
        super().__init__()
        self._make, self._turning = make, turning
        self.kind = Select(name, options)
        self.blanks: list[Blank] = []
        self._message = FieldMessage(self)
        self._holder = QWidget()
        self._flow = FlowLayout(self._holder, line=LINE, gap=GAP, least=0)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self._flow.addWidget(self.kind)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._holder)
        column.addWidget(self._message)
        self.kind.chosen.connect(lambda _kind: self._turn({}))

    def show_values(self, kind: str, values: Values) -> None:
        """Silently."""
        self.kind.choose(kind)
        self._put_blanks(values)

    def values(self) -> dict[str, str]:
        """What is filled in."""
        read = {blank.key: blank.read() for blank in self.blanks if blank.key}
        return {key: value for key, value in read.items() if value}

    def say(self, sentence: str) -> QWidget | None:
        """What is wrong with it, '' for nothing; the blank that is to be filled in."""
        self._message.tell(sentence, wrong=bool(sentence))
        wrong = [blank for blank in self.blanks if blank.is_wrong] if sentence else []
        for blank in self.blanks:
            blank.show_error(blank in wrong)
        self._grow()
        return wrong[0].widget if wrong else None

    def _turn(self, values: Values) -> None:
        self._put_blanks(values)
        self._tell()

    def _put_blanks(self, values: Values) -> None:
        held = self._holder.focusWidget()
        had = next((blank.key for blank in self.blanks if held is not None and blank.widget is held), '')
        for blank in self.blanks:
            self._flow.removeWidget(blank.widget)
            blank.widget.hide()
            blank.widget.deleteLater()
        # The last part of a flow takes the rest of its line: better nothing than a field.
        self.blanks = [*self._make(self.kind.current(), values, self._tell_of), Blank(QWidget())]
        for blank in self.blanks:
            self._flow.addWidget(blank.widget)
            blank.widget.show()
            if had and blank.key == had:
                blank.widget.setFocus(Qt.FocusReason.OtherFocusReason)
        self._known = {blank.key: blank.read() for blank in self.blanks if blank.key in self._turning}
        self._grow()

    def _grow(self) -> None:
        self.updateGeometry()
        self.grown.emit()

    def _tell_of(self) -> None:
        """One of them was filled in: it may ask for others."""
        turned = {blank.key: blank.read() for blank in self.blanks if blank.key in self._turning}
        if turned != self._known:
            self._turn({key: value for key, value in self.values().items() if key in self._turning})
        else:
            self._tell()

    def _tell(self) -> None:
        fault = next((blank.fault() for blank in self.blanks if blank.fault()), '')
        if self._message.sentence() != fault:
            self.say('')
            self._message.tell(fault, wrong=True)
            self._grow()
        self.changed.emit()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        message = self._message.sizeHint().height() if self._message.sentence() else 0
        return self._flow.heightForWidth(width) + message

    def sizeHint(self) -> QSize:
        return QSize(320, LINE)
