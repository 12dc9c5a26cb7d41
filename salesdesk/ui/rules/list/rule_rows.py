"""What the list of rules shows of each: its sentence, and what it has done."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, tzinfo

from salesdesk.controllers.automation.rule_controller import RuleController
from salesdesk.controllers.automation.rule_form import RuleForm
from salesdesk.controllers.automation.rule_reading import RuleReading
from salesdesk.domain.rules.rule import Rule
from salesdesk.i18n.formats import deals_text, moment_text, number_text
from salesdesk.i18n.translator import _, ngettext
from salesdesk.ui.rules.sentence.sentence_spans import sentence_spans
from salesdesk.ui.widgets.text.span_line import Span


@dataclass(frozen=True)
class RuleRow:
    """A rule. acted: '24 acts on 12 deals', last: when it did so last; '' for one that never did."""

    rule: Rule
    place: int
    count: int
    sentence: tuple[Span, ...]
    acted: str
    last: str
    is_whole: bool
    names_all: bool

    @property
    def id(self) -> int:
        return self.rule.id

    @property
    def flaw(self) -> str:
        """Why it cannot be switched on, or cannot do all it says; '' for none."""
        if not self.rule.is_known:
            return _('written by a newer version')
        if not self.is_whole:
            return _('something is missing')
        return '' if self.names_all else _('names what is gone')

    @property
    def words(self) -> str:
        return ''.join(span.text for span in self.sentence)

    @property
    def accessible_text(self) -> str:
        state = _('on') if self.rule.is_on else _('off')
        lacks = self.flaw
        return ', '.join(part for part in (self.rule.name, state, self.words, self.acted, lacks) if part)


def rule_rows(rules: RuleController, reading: RuleReading, today: date, zone: tzinfo | None) -> list[RuleRow]:
    """All of them, in her order."""
    found, figures = rules.rules(), rules.figures()
    rows = []
    for place, rule in enumerate(found):
        told = figures.get(rule.id)
        acted = acted_words(told.acts, told.deals) if told else ''
        last = moment_text(told.last_at.astimezone(zone), today) if told else ''
        whole = not rules.lacking(RuleForm.of(rule))
        rows.append(
            RuleRow(
                rule,
                place,
                len(found),
                sentence_spans(reading.parts(rule)),
                acted,
                last,
                whole,
                reading.is_complete(rule),
            )
        )
    return rows


def acted_words(acts: int, deals: int) -> str:
    said = ngettext('acted {count} time', 'acted {count} times', acts).format(count=number_text(acts))
    return _('{acts} on {deals}').format(acts=said, deals=deals_text(deals))


def rules_words(rows: Sequence[RuleRow]) -> str:
    """'5 rules, 3 on'."""
    count, on = len(rows), sum(row.rule.is_on for row in rows)
    said = ngettext('{count} rule', '{count} rules', count).format(count=number_text(count))
    return _('{rules}, {count} on').format(rules=said, count=number_text(on)) if count else ''
