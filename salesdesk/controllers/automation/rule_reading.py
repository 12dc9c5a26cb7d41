"""Rules read as sentences, with the names that stand in the database today."""

from typing import Any

from salesdesk.automation.sentences.condition_words import condition_clause
from salesdesk.automation.sentences.effect_words import effect_phrase
from salesdesk.automation.sentences.rule_sentence import Said, rule_sentence
from salesdesk.automation.sentences.trigger_words import trigger_clause
from salesdesk.automation.sentences.words import Part, parts, plain
from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.cadences.cadence import Cadence
from salesdesk.domain.closing.competitor import Competitor
from salesdesk.domain.closing.won_reason import WonReason
from salesdesk.domain.conditions.condition import Condition
from salesdesk.domain.conditions.deal_fields import DealField, own_field
from salesdesk.domain.deals.tag import Tag
from salesdesk.domain.errors import NotFound
from salesdesk.domain.process.lost_reason import LostReason
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.rules.rule import Effect, Trigger
from salesdesk.i18n.translator import _, current_language

_CHOICES: dict[str, type[Any]] = {
    DealField.TAGS: Tag,
    DealField.LOST_REASON: LostReason,
    DealField.WON_REASON: WonReason,
    DealField.COMPETITOR: Competitor,
}


class RuleReading:
    """Made for one look at a list: names are read once. It is the Names that the sentences ask."""

    def __init__(self, workspace: Workspace, book: ProcessBook) -> None:
        self._work = workspace.reading()
        self._book = book
        self._known: dict[tuple[type[Any], int], str] = {}
        self._missed = False

    def sentence(self, rule: Said) -> str:
        return plain(rule_sentence(rule, self))

    def parts(self, rule: Said) -> list[Part]:
        """Piece by piece, what she chose marked."""
        return parts(rule_sentence(rule, self))

    def is_complete(self, rule: Said) -> bool:
        """Whether all that it names is still there."""
        self._missed = False
        rule_sentence(rule, self)
        return not self._missed

    def clause(self, asked: Trigger | Condition) -> str:
        """What sets it off, or one condition: 'the amount is over €10,000'."""
        marked = trigger_clause(asked, self) if isinstance(asked, Trigger) else condition_clause(asked, self)
        return plain(marked)

    def phrase(self, effect: Effect) -> str:
        """One thing it does: 'plan a call in 2 working days'."""
        return plain(effect_phrase(effect, self))

    def stage(self, stage_id: int) -> str:
        """With its pipeline where another one has a stage of that name."""
        stage = self._book.find_stage(stage_id)
        if stage is None:
            return self._gone()
        name = stage.name.read(current_language())
        processes = self._book.processes
        named = [one for process in processes.values() for one in process.active if one.name.means(name)]
        if len({one.pipeline_id for one in named} | {stage.pipeline_id}) > 1:
            pipeline = processes[stage.pipeline_id].pipeline.name.read(current_language())
            name = _('{name} ({place})').format(name=name, place=pipeline)
        return name if stage.archived_at is None else _('{name} (removed)').format(name=name)

    def pipeline(self, pipeline_id: int) -> str:
        process = self._book.processes.get(pipeline_id)
        return process.pipeline.name.read(current_language()) if process is not None else self._gone()

    def tag(self, tag_id: int) -> str:
        return self._name(Tag, tag_id)

    def cadence(self, cadence_id: int) -> str:
        return self._name(Cadence, cadence_id)

    def field(self, key: str) -> str:
        own = own_field(key)
        field = self._book.own_fields.get(own[0]) if own is not None else None
        return field.name if field is not None else self._gone()

    def choice(self, key: str, value: str) -> str:
        if not value.isdecimal():
            return ''
        if key == DealField.STAGE:
            return self.stage(int(value))
        return self._name(_CHOICES[key], int(value)) if key in _CHOICES else ''

    def _name(self, kind: type[Any], record_id: int) -> str:
        if (kind, record_id) not in self._known:
            self._known[kind, record_id] = self._read(kind, record_id)
        return self._known[kind, record_id] or self._gone()

    def _gone(self) -> str:
        self._missed = True
        return ''

    def _read(self, kind: type[Any], record_id: int) -> str:
        try:
            record = self._work.get(kind, record_id)
        except NotFound:
            return ''
        if getattr(record, 'deleted_at', None) is not None:
            return ''
        return record.name.read(current_language()) if isinstance(record.name, Wording) else str(record.name)
