"""Other words for a note."""

from PySide6.QtCore import Signal

from salesdesk.domain.deals.timeline import TimelineEntry
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.draft_keeper import DraftKeeper
from salesdesk.ui.deal.frames.form_popover import FormPopover
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.widgets.fields.text_area import TextArea


class NotePopover(FormPopover):
    """What is typed is kept as a draft until it is saved: leaving asks nothing and loses nothing."""

    saved = Signal()

    def __init__(self, shown: PanelDeal, entry: TimelineEntry) -> None:
        super().__init__(shown.desk.window, _('Edit the note'), _('Save'))
        self._shown, self._entry = shown, entry
        self.text = TextArea(_('Note'), min_lines=4, max_lines=14)
        self._drafts = DraftKeeper(shown.workplace.drafts, self.text.text, shown.desk.say_error, self)
        self.text.set_text(self._drafts.follow(f'note/{entry.id}') or entry.text)
        self.text.edited.connect(lambda _text: self._drafts.touch())
        self.content.addWidget(self.text)
        self.closed.connect(self._drafts.flush)

    def submit(self) -> None:
        notes, text = self._shown.workplace.notes, self.text.text()
        # The timer must not write the draft back after the note has dropped it.
        self._drafts.flush()
        if self.attempt(lambda: notes.edit(self._entry.id, text, self._drafts.key)):
            self._shown.desk.say_last()
            self.saved.emit()
