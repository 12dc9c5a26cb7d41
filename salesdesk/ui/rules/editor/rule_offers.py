"""What can be chosen from in the sentence of a rule: stages, tags, cadences, pipelines, fields."""

from datetime import date

from salesdesk.controllers.automation.rule_reading import RuleReading
from salesdesk.controllers.cadences.cadence_controller import CadenceController
from salesdesk.domain.conditions.deal_fields import DealField, own_key
from salesdesk.domain.custom_field import CustomField, Entity
from salesdesk.i18n.translator import _
from salesdesk.ui.conditions.field_words import FieldWords
from salesdesk.ui.domain_texts import name_of
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.workplace import Workplace

# What a rule may write into; title, amount and people are hers alone.
SETTABLE = (DealField.OWNER, DealField.PRODUCT, DealField.EXPECTED_CLOSE)


class RuleOffers:
    """Asked once per editor."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace
        self._words = FieldWords(workplace)
        self._cadences = CadenceController(workplace.workspace)
        self.reading = RuleReading(workplace.workspace, workplace.book)
        self.own: dict[str, CustomField] = {own_key(one): one for one in workplace.own_fields.fields(Entity.DEAL)}

    @property
    def today(self) -> date:
        return self._workplace.clock.today()

    @property
    def currency(self) -> str:
        return self._workplace.currency

    def stages(self) -> list[Option]:
        """In the order of the pipelines; where there are several, each with its own."""
        processes = [one for one in self._workplace.book.processes.values() if one.pipeline.archived_at is None]
        return [
            Option(str(stage.id), _placed(name_of(stage), name_of(process.pipeline), several=len(processes) > 1))
            for process in processes
            for stage in process.active
        ]

    def pipelines(self) -> list[Option]:
        book = self._workplace.book
        return [Option(str(one.id), name_of(one)) for one in book.pipelines if one.archived_at is None]

    def tags(self) -> list[Option]:
        return [Option(str(tag.id), tag.name) for tag in self._workplace.deals.tags()]

    def cadences(self) -> list[Option]:
        return [Option(str(one.id), self.reading.cadence(one.id)) for one in self._cadences.all()]

    def fields(self) -> list[Option]:
        return [Option(key, self._words.name(key)) for key in (*SETTABLE, *self.own)]


def _placed(name: str, place: str, *, several: bool) -> str:
    return _('{name} ({place})').format(name=name, place=place) if several else name
