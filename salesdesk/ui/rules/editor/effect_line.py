"""One thing a rule does, as a line of its sentence."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from salesdesk.domain.conditions.deal_fields import DealField, ValueKind, value_kind
from salesdesk.domain.rules.rule import Effect, EffectKind
from salesdesk.i18n.translator import _, mark, mark_plural
from salesdesk.ui.rules.editor.blanks import Blank, after, choice, days, hour, line
from salesdesk.ui.rules.editor.choice_line import LINE, ChoiceLine, Tell, Values
from salesdesk.ui.rules.editor.own_blank import own_blank
from salesdesk.ui.rules.editor.rule_offers import RuleOffers
from salesdesk.ui.rules.editor.trigger_line import ACTIVITIES
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.choices.option import Option

WORKING_DAYS = mark_plural('working day', 'working days')
KINDS = {
    EffectKind.PLAN: mark('plan'),
    EffectKind.START_CADENCE: mark('start the cadence'),
    EffectKind.STOP_CADENCE: mark('stop the cadence that runs'),
    EffectKind.ADD_TAG: mark('add the tag'),
    EffectKind.SET_FIELD: mark('fill in'),
    EffectKind.MOVE: mark('move the deal to'),
    EffectKind.WARN: mark('show the warning'),
    EffectKind.START_DEAL: mark('start a deal in'),
}
SOON = '2'
# A month of working days, where a day is to be set.
MONTH = '20'
WARNING = 320


class EffectLine(QWidget):
    """`changed` and `grown` as of its line, `removed` when she takes it away."""

    changed = Signal()
    grown = Signal()
    removed = Signal()

    def __init__(self, offers: RuleOffers, effect: Effect) -> None:
        super().__init__()
        self.line = ChoiceLine(_('What is done'), (), partial(_blanks, offers), frozenset({'field'}))
        self.remove = IconButton('x', _('Remove this effect'), size='xs')
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.line, 1)
        # Beside the first line, whatever wraps into others.
        corner = QWidget()
        corner.setFixedHeight(LINE)
        end = QHBoxLayout(corner)
        end.setContentsMargins(0, 0, 0, 0)
        end.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(corner, 0, Qt.AlignmentFlag.AlignTop)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.offer(list(KINDS), effect.kind)
        self.line.show_values(str(effect.kind or ''), effect.values)
        self.line.changed.connect(self.changed)
        self.line.grown.connect(self.grown)
        self.remove.clicked.connect(self.removed)

    def offer(self, kinds: Sequence[EffectKind], kept: EffectKind | None = None) -> None:
        """Those that are possible; the one that is chosen stays, and is complained of where it cannot be."""
        kept = kept or EffectKind(self.line.kind.current())
        self.line.kind.set_options(
            [Option(kind, _(words)) for kind, words in KINDS.items() if kind in kinds or kind is kept]
        )

    def effect(self) -> Effect:
        """As it stands; it may be unfinished."""
        kind, values = EffectKind(self.line.kind.current()), self.line.values()
        if kind is EffectKind.SET_FIELD and 'days' not in values:
            # Nothing written is a value too: the field is emptied.
            values.setdefault('value', '')
        return Effect(kind, values)


def _blanks(offers: RuleOffers, kind: str, values: Values, tell: Tell) -> Sequence[Blank]:
    made = _MADE.get(EffectKind(kind))
    return made(offers, values, tell) if made is not None else ()


def _plan(_offers: RuleOffers, values: Values, tell: Tell) -> Sequence[Blank]:
    kinds = [Option(key, _(words)) for key, words in ACTIVITIES.items()]
    return (
        choice(_('Kind of activity'), 'kind', kinds, values.get('kind', 'call'), tell),
        line(_('Subject'), 'subject', values.get('subject', ''), tell, hint=_('What about')),
        after(_('in'), days(_('Working days'), 'days', 0, values.get('days', SOON), WORKING_DAYS, tell)),
        after(_('at'), hour(_('Hour'), 'minute', values.get('minute', ''), tell)),
    )


def _cadence(offers: RuleOffers, values: Values, tell: Tell) -> Sequence[Blank]:
    return (choice(_('Cadence'), 'cadence_id', offers.cadences(), values.get('cadence_id', ''), tell),)


def _tag(offers: RuleOffers, values: Values, tell: Tell) -> Sequence[Blank]:
    return (choice(_('Tag'), 'tag_id', offers.tags(), values.get('tag_id', ''), tell),)


def _field(offers: RuleOffers, values: Values, tell: Tell) -> Sequence[Blank]:
    key = values.get('field', str(DealField.OWNER))
    field = choice(_('Field'), 'field', offers.fields(), key, tell)
    if value_kind(key) is ValueKind.DAY and 'value' not in values:
        later = days(_('Working days'), 'days', 0, values.get('days', MONTH), WORKING_DAYS, tell)
        return field, after(_('with the day in'), later)
    return field, after(_('with'), own_blank(offers, key, values.get('value', ''), tell))


def _stage(offers: RuleOffers, values: Values, tell: Tell) -> Sequence[Blank]:
    return (choice(_('Stage'), 'stage_id', offers.stages(), values.get('stage_id', ''), tell),)


def _warning(_offers: RuleOffers, values: Values, tell: Tell) -> Sequence[Blank]:
    text, hint = values.get('text', ''), _('What she should look at')
    return (line(_('Warning'), 'text', text, tell, hint=hint, is_asked=True, width=WARNING),)


def _deal(offers: RuleOffers, values: Values, tell: Tell) -> Sequence[Blank]:
    return (
        choice(_('Pipeline'), 'pipeline_id', offers.pipelines(), values.get('pipeline_id', ''), tell),
        after(_('called'), line(_('Title'), 'title', values.get('title', ''), tell, hint=_('as this deal is'))),
    )


_MADE: dict[EffectKind, Callable[[RuleOffers, Values, Tell], Sequence[Blank]]] = {
    EffectKind.PLAN: _plan,
    EffectKind.START_CADENCE: _cadence,
    EffectKind.ADD_TAG: _tag,
    EffectKind.SET_FIELD: _field,
    EffectKind.MOVE: _stage,
    EffectKind.WARN: _warning,
    EffectKind.START_DEAL: _deal,
}
