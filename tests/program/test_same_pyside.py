"""What PySide says of wrong calls, and of itself, is the same whether it was loaded quickly or as it loads itself."""

import subprocess
import sys

QUICKLY = 'import salesdesk.ui.quick_pyside\n'
ASKS = """
from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QApplication, QLabel, QWidget
import PySide6.support.signature as signature

app = QApplication(['test', '-platform', 'offscreen'])

class Speaker(QWidget):
    said = Signal(int)

speaker = Speaker()
for ask in (
    lambda: QPoint('a', 'b'), lambda: QWidget().resize('a'), lambda: QLabel('x', nonsense=1),
    lambda: QTimer(interval=3).interval(), lambda: QPoint.setX.__doc__, lambda: QWidget.__doc__,
    lambda: QColor(1, 2, 3, object()), lambda: QPainter().drawText(1), lambda: QObject().nothing,
    lambda: QWidget().setCursor(3), lambda: QWidget().setFocusPolicy('x'), lambda: Qt.AlignmentFlag('x'),
    lambda: speaker.said.emit('a', 'b'), lambda: QTimer.singleShot('x'), lambda: speaker.setProperty(),
    lambda: sorted(name for name in vars(signature) if not name.startswith('_')),
    lambda: len(signature.mapping.type_map), lambda: signature.parser.using_snake_case(),
    lambda: signature.layout.SimplifyingEnum, lambda: signature.lib.enum_sig.ExactEnumerator.__name__,
    lambda: callable(signature.lib.pyi_generator.generate_pyi),
):
    try:
        print(ask())
    except Exception as error:
        print(type(error).__name__, error)
"""


def said(program: str) -> str:
    command = [sys.executable, '-c', program]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert done.stderr == ''
    return done.stdout


def test_wrong_calls_are_refused_in_the_same_words() -> None:
    as_ever = said(ASKS)
    assert 'QPoint.__init__(xpos: int, ypos: int, /)' in as_ever
    assert said(QUICKLY + ASKS) == as_ever
