"""What a painted widget really says: its words as they stand on the paper, with their place and ink, and its fills.

A picture in pixels cannot be read; the same painting sent to an SVG can: every drawn text is a text there. What is cut
with an ellipsis is cut here too. Clips are not kept: for those a picture in pixels is asked.
"""

import itertools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QRectF, QSize
from PySide6.QtGui import QPainter, QTransform
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

from salesdesk.ui.theme.painting.text import text_width
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens

NUMBER = re.compile(r'-?\d+(?:\.\d+)?(?:e-?\d+)?')


@dataclass(frozen=True)
class Word:
    """A text as it was drawn: where it starts and ends, the baseline it stands on, and its colour's value."""

    text: str
    left: float
    right: float
    baseline: float
    ink: str
    weight: int


@dataclass(frozen=True)
class Fill:
    """A filled shape: the box around it and its colour's value."""

    box: QRectF
    color: str


@dataclass(frozen=True)
class Printed:
    """A painting read back."""

    words: tuple[Word, ...]
    fills: tuple[Fill, ...]

    @property
    def texts(self) -> list[str]:
        """In the order in which they were drawn."""
        return [word.text for word in self.words]

    def word(self, start: str) -> Word:
        """The one that starts so."""
        return next(word for word in self.words if word.text.startswith(start))

    def ink_of(self, start: str) -> str:
        return self.word(start).ink

    def boxes(self, color: str) -> list[QRectF]:
        """Of everything filled with a colour of the theme, by its name."""
        value = theme().color(color).name()
        return [fill.box for fill in self.fills if fill.color == value]

    def overlapping(self) -> list[tuple[str, str]]:
        """Pairs of words on one line that run into each other."""
        ordered = sorted(self.words, key=lambda word: (word.baseline, word.left))
        pairs = itertools.pairwise(ordered)
        return [
            (one.text, other.text)
            for one, other in pairs
            if one.baseline == other.baseline and other.left < one.right - 0.5 and one.text and other.text
        ]

    def outside(self, width: float) -> list[str]:
        """Words that leave a paper so wide."""
        return [word.text for word in self.words if word.left < -0.5 or word.right > width + 0.5]


def printed(widget: QWidget) -> Printed:
    """A widget with its children as it is painted now, in its own size."""
    return printed_by(lambda painter: widget.render(painter, QPoint()), widget.size())


def printed_by(paint: Callable[[QPainter], object], size: QSize) -> Printed:
    """Whatever is painted by a function."""
    paper = QBuffer()
    paper.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(paper)
    generator.setSize(size)
    painter = QPainter(generator)
    try:
        paint(painter)
    finally:
        # A painter that outlives its paper ends the process.
        painter.end()
    groups = list(_groups(ET.fromstring(paper.data().data())))
    return Printed(
        tuple(word for group in groups for word in _words(group)),
        tuple(fill for group in groups for fill in _fills(group)),
    )


def _groups(root: ET.Element) -> Iterator[ET.Element]:
    return (element for element in root.iter() if element.tag.endswith('}g') and 'transform' in element.attrib)


def _moved(group: ET.Element) -> QTransform:
    a, b, c, d, e, f = (float(number) for number in NUMBER.findall(group.attrib['transform']))
    return QTransform(a, b, c, d, e, f)


def _words(group: ET.Element) -> Iterator[Word]:
    move = _moved(group)
    for element in group:
        if not element.tag.endswith('}text'):
            continue
        said, given = (element.text or '').strip('\n'), element.attrib
        left, baseline = move.map(float(given['x']), float(given['y']))
        weight = int(given['font-weight'])
        width = text_width(said, _role(float(given['font-size'])), _weight(weight))
        yield Word(said, left, left + width, round(baseline, 1), given['fill'], weight)


def _fills(group: ET.Element) -> Iterator[Fill]:
    move, color = _moved(group), group.attrib.get('fill', 'none')
    for element in group:
        box = _box(element)
        if box is not None and color != 'none':
            yield Fill(move.mapRect(box), color)


def _box(element: ET.Element) -> QRectF | None:
    given = element.attrib
    if element.tag.endswith('}rect'):
        return QRectF(*(float(given[name]) for name in ('x', 'y', 'width', 'height')))
    if element.tag.endswith('}path'):
        numbers = [float(number) for number in NUMBER.findall(given['d'])]
        across, down = numbers[::2], numbers[1::2]
        return QRectF(min(across), min(down), max(across) - min(across), max(down) - min(down))
    if element.tag.endswith(('}circle', '}ellipse')):
        x, y = float(given['cx']), float(given['cy'])
        across, down = float(given.get('r', given.get('rx', 0))), float(given.get('r', given.get('ry', 0)))
        return QRectF(x - across, y - down, 2 * across, 2 * down)
    return None


def _role(size: float) -> str:
    """The step of the scale that is nearest: a few texts are of no step."""
    return min(tokens().scale, key=lambda name: abs(tokens().scale[name].size - size))


def _weight(number: int) -> str:
    return min(tokens().weights, key=lambda name: abs(tokens().weights[name] - number))
