"""What each understood part of a line is called, and its colour: the same under the line and beside its field."""

from PySide6.QtGui import QColor

from salesdesk.domain.capture.captured import Part
from salesdesk.i18n.translator import _, mark
from salesdesk.ui.theme.theme import theme

_COLORS = {
    Part.TITLE: 'stage-3',
    Part.ORGANIZATION: 'warning-fill',
    Part.CONTACT: 'tag-pink',
    Part.AMOUNT: 'tag-teal',
    Part.ACTION: 'tag-violet',
    Part.TAG: 'tag-slate',
    Part.EMAIL: 'tag-orange',
    Part.PHONE: 'success-fill',
}
_NAMES = {
    Part.TITLE: mark('Deal'),
    Part.ORGANIZATION: mark('Organisation'),
    Part.CONTACT: mark('Contact'),
    Part.AMOUNT: mark('Value'),
    Part.ACTION: mark('Action'),
    Part.TAG: mark('Tags'),
    Part.EMAIL: mark('E-mail'),
    Part.PHONE: mark('Phone'),
}


def part_color(part: Part) -> QColor:
    return theme().color(_COLORS[part])


def part_name(part: Part) -> str:
    return _(_NAMES[part])
