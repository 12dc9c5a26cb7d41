"""Corrects what was written about an activity that is done."""

from PySide6.QtCore import Signal

from salesdesk.controllers.activities.activity_controller import Done
from salesdesk.domain.activity import ActivityKind, ActivityResult
from salesdesk.domain.deals.timeline import TimelineEntry
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.frames.form_popover import FormPopover
from salesdesk.ui.domain_texts import activity_name
from salesdesk.ui.panel.composer.result_picks import ResultPicks
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.fields.text_area import TextArea

MOST_MINUTES = 24 * 60


class ActivityPopover(FormPopover):
    """Its outcome, its length, her words."""

    saved = Signal()

    def __init__(self, shown: PanelDeal, entry: TimelineEntry) -> None:
        kind = entry.activity or ActivityKind.TASK
        super().__init__(shown.desk.window, activity_name(kind), _('Save'), sentence=entry.subject)
        self._shown, self._entry = shown, entry
        self.results = ResultPicks()
        self.results.show_kind(str(kind), str(entry.result or ''))
        self.minutes = LineField(_('Length in minutes'), text=str(entry.minutes or ''))
        self.text = TextArea(_('What came of it'), text=entry.text)
        for part in (self.results, self.minutes, self.text):
            self.content.addWidget(part)
        self.results.setVisible(bool(self.results.picks))
        self.minutes.submitted.connect(self.submit)

    def submit(self) -> None:
        minutes = self._read_minutes()
        if minutes is None and self.minutes.text():
            self.minutes.set_error(_('Enter whole minutes, such as {example}.').format(example=15))
            return
        # An e-mail has no picks here, but an import may have given it an outcome.
        result = self.results.current() or (str(self._entry.result or '') if not self.results.picks else '')
        done = Done(ActivityResult(result) if result else None, self.text.text(), minutes)
        activities = self._shown.workplace.activities
        if self.attempt(lambda: activities.correct(self._entry.id, done)):
            self._shown.desk.say_last()
            self.saved.emit()

    def _read_minutes(self) -> int | None:
        text = self.minutes.text()
        return int(text) if text.isascii() and text.isdigit() and 0 < int(text) <= MOST_MINUTES else None
