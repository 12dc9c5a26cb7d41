"""The editor that fits a question about a field."""

from collections.abc import Callable, Sequence

from salesdesk.domain.conditions.deal_fields import PERIODS, PRESENCE, Operator, ValueKind, value_kind
from salesdesk.i18n.translator import _
from salesdesk.ui.conditions.choice_options import ChoiceOptions
from salesdesk.ui.conditions.field_words import FieldWords
from salesdesk.ui.conditions.value_editors import (
    AmountsEditor,
    ChipsEditor,
    DaysEditor,
    NumbersEditor,
    ValueEditor,
    WordsEditor,
)
from salesdesk.ui.workplace import Workplace


class Editing:
    """Makes editors for one pipeline's deals."""

    def __init__(self, workplace: Workplace, pipeline_id: int) -> None:
        self.words = FieldWords(workplace)
        self._options = ChoiceOptions(workplace, self.words, pipeline_id)
        self._workplace = workplace

    def editor(self, key: str, operator: Operator, values: Sequence[str] = ()) -> ValueEditor | None:
        """None for a question without a value."""
        if operator in PRESENCE or operator in PERIODS:
            return None
        name, count = self.words.name(key), 2 if operator is Operator.BETWEEN else 1
        if operator in {Operator.LAST_DAYS, Operator.NEXT_DAYS}:
            return NumbersEditor(name, values, suffix=_('days'))
        makers: dict[ValueKind | None, Callable[[], ValueEditor]] = {
            ValueKind.TEXT: lambda: WordsEditor(name, values),
            ValueKind.CHOICE: lambda: ChipsEditor(name, self._options.of(key), values),
            ValueKind.MONEY: lambda: AmountsEditor(name, values, self._workplace.currency, count),
            ValueKind.NUMBER: lambda: NumbersEditor(name, values, count),
            ValueKind.DAY: lambda: DaysEditor(name, values, self._workplace.clock.today(), count),
        }
        return makers[value_kind(key)]()
