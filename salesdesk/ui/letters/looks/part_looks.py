"""How the parts of a letter look: what is missing is amber, what no deal can fill is red, all else is plain."""

from PySide6.QtGui import QTextCharFormat

from salesdesk.domain.letters.filling import Part, PartKind
from salesdesk.domain.letters.template import TemplateKind, TextTemplate
from salesdesk.i18n.letter_sentences import letter_field_text
from salesdesk.i18n.translator import _, mark
from salesdesk.ui.theme.theme import theme

KIND_ICONS = {TemplateKind.EMAIL: 'mail', TemplateKind.CALL: 'phone'}
_KINDS = {TemplateKind.EMAIL: mark('E-mail'), TemplateKind.CALL: mark('Call script')}
_MISSING = ('warning-soft', 'warning')
_LOOKS = {
    PartKind.EMPTY: _MISSING,
    PartKind.BLANK: _MISSING,
    PartKind.UNKNOWN: ('danger-soft', 'danger'),
    PartKind.BROKEN: ('danger-soft', 'danger'),
}


def kind_text(kind: TemplateKind) -> str:
    return _(_KINDS[kind])


def spoken_name(template: TextTemplate, language: str) -> str:
    """The name with its kind: a letter and a script may be called alike."""
    return _('{name}, {kind}').format(name=template.name.read(language), kind=kind_text(template.kind))


def part_format(kind: PartKind) -> QTextCharFormat:
    """Of a finished letter."""
    written = QTextCharFormat()
    ground, ink = _LOOKS.get(kind, ('', 'text'))
    written.setForeground(theme().color(ink))
    if ground:
        written.setBackground(theme().color(ground))
    return written


def part_text(part: Part) -> str:
    """An empty field as its title in brackets; what only she knows is in brackets already."""
    return f'[{letter_field_text(part.field)}]' if part.field and part.kind is PartKind.EMPTY else part.text


def missing_text(part: Part) -> str:
    """What is asked for, as the title of a field to fill in."""
    words = letter_field_text(part.field) if part.field else part.blank
    return words[:1].upper() + words[1:]


def fault_text(part: Part) -> str:
    """Why a part can never be filled."""
    if part.kind is PartKind.UNKNOWN:
        return _('{field} is no field. Choose one from the list.').format(field=part.text)
    return _('A brace {brace} stands alone.').format(brace=part.text)
