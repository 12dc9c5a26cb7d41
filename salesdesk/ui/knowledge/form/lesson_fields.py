"""The fields of a lesson."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.controllers.knowledge.lesson_form import LessonForm
from salesdesk.domain.errors import FieldInvalid
from salesdesk.domain.knowledge.lesson import AmountBand, LessonKind
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.typed_values import day_field
from salesdesk.ui.deal.form.tag_choice import TagChoice
from salesdesk.ui.deal.frames.drafted_dialog import Kept
from salesdesk.ui.feedback import sentence_of
from salesdesk.ui.knowledge.form.proposed_bodies import proposed_body, written_body
from salesdesk.ui.knowledge.looks.kind_looks import kind_name
from salesdesk.ui.lessons.reason_texts import band_text
from salesdesk.ui.stage_options import ANY, stage_options
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.fields.select_field import SelectField
from salesdesk.ui.widgets.fields.suggest_field import SuggestField
from salesdesk.ui.widgets.fields.text_area import TextArea
from salesdesk.ui.widgets.floating.option_model import Offer
from salesdesk.ui.workplace import Workplace

GAP, LINES, MOST_LINES = 16, 9, 14


class LessonFields(QWidget):
    """Signal: edited(), at every change she makes."""

    edited = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        read = workplace.knowledge
        self._workplace = workplace
        self._kind = LessonKind.LOST
        self.kind = SelectField(_('Kind'), [Option(str(kind), kind_name(kind)) for kind in LessonKind])
        self.title = LineField(_('Title'), placeholder=_('What is to be remembered, in a line'))
        self.body = TextArea(
            _('Text'), hint=_('Markdown: ## for a heading, - for a list, - [ ] for a line to tick.'),
            min_lines=LINES, max_lines=MOST_LINES,
        )  # fmt: skip
        self.stage = SelectField(_('Stage'))
        self.sector = SuggestField(_('Sector'), lambda typed: [Offer(name) for name in read.sectors_like(typed)])
        bands = [Option(ANY, _('Any amount')), *(Option(str(band), band_text(band)) for band in AmountBand)]
        self.band = SelectField(_('Amount'), bands)
        self.competitor = SuggestField(
            _('Competitor'), lambda typed: [Offer(name) for name in read.competitors_like(typed)]
        )
        self.tags = TagChoice(workplace.deals.tags())
        self.review = day_field(_('Review on'), workplace.clock.today())
        self._arrange()
        self._listen()

    def fill(self, form: LessonForm) -> None:
        self._kind = form.kind
        self.kind.choose(str(form.kind))
        self.title.set_text(form.title)
        self.body.set_text(form.body)
        self.stage.set_options(stage_options(self._workplace, form.stage_id))
        self.stage.choose(str(form.stage_id or ANY))
        self.sector.set_text(form.sector)
        self.band.choose(str(form.band or ANY))
        self.competitor.set_text(form.competitor)
        self.tags.set_tags(form.tags)
        self.review.set_day(form.review_on)

    def form(self) -> LessonForm:
        self.tags.commit()
        kind, stage, band = LessonKind(self.kind.current()), self.stage.current(), self.band.current()
        return LessonForm(
            kind, self.title.text(), written_body(self.body.text(), kind), int(stage) if stage else None,
            self.sector.text(), AmountBand(band) if band else None, self.competitor.text(), self.tags.tags(),
            self.review.day(),
        )  # fmt: skip

    def parts(self) -> Mapping[str, Kept]:
        """As a draft keeps them."""
        return {
            'kind': Kept(self.kind.current, self._restore_kind),
            'title': Kept(self.title.text, self.title.set_text),
            'body': Kept(self.body.text, self.body.set_text),
            'stage': Kept(self.stage.current, self.stage.choose),
            'sector': Kept(self.sector.text, self.sector.set_text),
            'band': Kept(self.band.current, self.band.choose),
            'competitor': Kept(self.competitor.text, self.competitor.set_text),
            'tags': Kept(lambda: list(self.tags.tags()), self.tags.set_tags),
            'review': Kept(
                lambda: day.isoformat() if (day := self.review.day()) else '',
                lambda told: self.review.set_day(date.fromisoformat(told) if told else None),
            ),
        }

    def first_wrong(self) -> QWidget | None:
        """Says what cannot be kept, and gives the first such field."""
        if not self.title.text():
            self.title.set_error(sentence_of(FieldInvalid('lesson', 'empty')))
            return self.title
        return None if self.review.validate() else self.review

    def _restore_kind(self, kind: str) -> None:
        self._kind = LessonKind(kind)
        self.kind.choose(kind)

    def _take_kind(self, chosen: str) -> None:
        """Headings nobody has written under become those of the other kind."""
        if not written_body(self.body.text(), self._kind).strip():
            self.body.set_text(proposed_body(LessonKind(chosen)))
        self._kind = LessonKind(chosen)
        self.edited.emit()

    def _listen(self) -> None:
        self.kind.chosen.connect(self._take_kind)
        for signal in (
            self.title.edited, self.body.edited, self.stage.chosen, self.sector.edited, self.sector.picked,
            self.band.chosen, self.competitor.edited, self.competitor.picked, self.tags.changed, self.review.changed,
        ):  # fmt: skip
            signal.connect(lambda *_told: self.edited.emit())

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for line in (
            ((self.kind, 1), (self.title, 3)), ((self.body, 1),), ((self.stage, 1), (self.sector, 1)),
            ((self.band, 1), (self.competitor, 1)), ((self.tags, 1), (self.review, 1)),
        ):  # fmt: skip
            row = QHBoxLayout()
            row.setSpacing(GAP)
            for part, share in line:
                row.addWidget(part, share, Qt.AlignmentFlag.AlignTop)
            column.addLayout(row)
