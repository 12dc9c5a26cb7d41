"""What can be chosen from in a condition on a field of that kind."""

from collections.abc import Callable

from salesdesk.domain.activity import ActivityKind
from salesdesk.domain.conditions.deal_fields import CRITERIA, DealField, own_field
from salesdesk.domain.custom_field import FieldKind
from salesdesk.domain.deals.deal import DealStatus
from salesdesk.domain.process.qualification import AnswerValue
from salesdesk.i18n.translator import _
from salesdesk.ui.conditions.field_words import FieldWords, status_word
from salesdesk.ui.domain_texts import activity_name, answer_word, name_of, read
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.workplace import Workplace


class ChoiceOptions:
    """Asked once per editor, so that a tag made meanwhile is offered."""

    def __init__(self, workplace: Workplace, words: FieldWords, pipeline_id: int) -> None:
        self._workplace = workplace
        self._words = words
        self._pipeline_id = pipeline_id
        self._deal: dict[DealField, Callable[[], list[tuple[str, str]]]] = {
            DealField.TAGS: self._tags,
            DealField.STAGE: self._stages,
            DealField.STATUS: lambda: [(status, status_word(status)) for status in DealStatus],
            DealField.NEXT_ACTION_KIND: lambda: [(kind, activity_name(kind)) for kind in ActivityKind],
            DealField.LOST_REASON: self._reasons,
            DealField.WON_REASON: self._won_reasons,
            DealField.COMPETITOR: self._competitors,
            DealField.CURRENCY: self._currencies,
        }

    def of(self, key: str) -> list[Option]:
        if own_field(key) is not None:
            return self._own(key)
        if key in CRITERIA:
            return [Option(value, answer_word(value)) for value in AnswerValue]
        asked = self._deal.get(DealField(key))
        return [Option(value, text) for value, text in asked()] if asked is not None else []

    def _stages(self) -> list[tuple[str, str]]:
        """Of the pipeline; of all of them where none is looked at."""
        processes = self._workplace.book.processes
        shown = [processes[self._pipeline_id]] if self._pipeline_id else processes.values()
        return [(str(stage.id), name_of(stage)) for process in shown for stage in process.stages]

    def _tags(self) -> list[tuple[str, str]]:
        return [(str(tag.id), tag.name) for tag in self._workplace.deals.tags()]

    def _reasons(self) -> list[tuple[str, str]]:
        return [(str(id_), read(name)) for id_, name in self._workplace.reference.reason_names().items()]

    def _won_reasons(self) -> list[tuple[str, str]]:
        return [(str(id_), read(name)) for id_, name in self._workplace.reference.won_reasons.reason_names().items()]

    def _competitors(self) -> list[tuple[str, str]]:
        return [(str(one.id), one.name) for one in self._workplace.reference.competitors()]

    def _currencies(self) -> list[tuple[str, str]]:
        return [(code, code) for code in self._workplace.lists.currencies(self._workplace.currency)]

    def _own(self, key: str) -> list[Option]:
        field = self._words.own.get(key)
        if field is None:
            return []
        if field.kind is FieldKind.YES_NO:
            return [Option('yes', _('yes')), Option('no', _('no'))]
        return [Option(choice, choice) for choice in field.choices]
