"""The blank for the value that a rule writes into a field, by what that field holds."""

from salesdesk.domain.conditions.deal_fields import ValueKind, value_kind
from salesdesk.domain.custom_field import CustomField, FieldKind
from salesdesk.domain.money import exponent_of
from salesdesk.i18n.own_values import value_as_read
from salesdesk.i18n.translator import _
from salesdesk.ui.own_fields.made_fields import made_field
from salesdesk.ui.rules.editor.blanks import LONG, Blank, choice, line, word
from salesdesk.ui.rules.editor.choice_line import Tell
from salesdesk.ui.rules.editor.rule_offers import RuleOffers
from salesdesk.ui.widgets.choices.option import Option

_CHOSEN = frozenset((FieldKind.YES_NO, FieldKind.CHOICE, FieldKind.CHOICES))
_MEASURED = frozenset((FieldKind.NUMBER, FieldKind.MONEY))


def own_blank(offers: RuleOffers, key: str, value: str, tell: Tell) -> Blank:
    """Nothing in it empties the field."""
    field = offers.own.get(key)
    if value_kind(key) is ValueKind.DAY:
        # A day of the calendar is not offered here, where a rule is for years; one that was written is kept.
        return word(value_as_read(FieldKind.DATE, value, exponent_of))._replace(key='value', read=lambda: value)
    if field is not None and field.kind in _CHOSEN:
        return choice(_('Value'), 'value', _options(field, value), value, tell, any_=_('nothing'))
    if field is not None and field.kind in _MEASURED:
        return _measured(offers, field, value, tell)
    return line(_('Value'), 'value', value, tell, hint=_('nothing'))


def _options(field: CustomField, value: str) -> list[Option]:
    if field.kind is FieldKind.YES_NO:
        return [Option('yes', _('yes')), Option('no', _('no'))]
    several = [Option(value, value_as_read(FieldKind.CHOICES, value, exponent_of))] if '\n' in value else []
    return [*(Option(one, one) for one in field.choices), *several]


def _measured(offers: RuleOffers, field: CustomField, value: str, tell: Tell) -> Blank:
    made = made_field(field, today=offers.today, currency=offers.currency, value=value)
    made.inner.label.hide()
    made.setFixedWidth(LONG)
    made.changed.connect(lambda _value: tell())

    def read() -> str:
        return made.value() if made.validate() else ''

    return Blank(made, 'value', read)
