"""The form of an activity: planned for a deal she chooses, or changed."""

from PySide6.QtWidgets import QWidget

from salesdesk.domain.agenda.agenda_line import AgendaLine
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.do_not_contact import SilentQuestion, silent_for
from salesdesk.ui.deal.frames.form_dialog import FormDialog, reveal
from salesdesk.ui.desk import Desk
from salesdesk.ui.domain_texts import money
from salesdesk.ui.today.activity.line_texts import deal_of
from salesdesk.ui.today.form.activity_fields import ActivityFields
from salesdesk.ui.today.form.deal_search import DealSearch
from salesdesk.ui.widgets.floating.option_model import Offer


class ActivityDialog(FormDialog):
    """`line` None: a new one. accepted() once it is kept."""

    def __init__(self, desk: Desk, line: AgendaLine | None) -> None:
        title = _('Plan an action') if line is None else _('Change the action')
        super().__init__(
            desk.window, title, _('Plan') if line is None else _('Save'), subtitle=deal_of(line) if line else '',
            amount=money(line.amount) if line else '',
        )  # fmt: skip
        self._workplace, self._activities, self._line = desk.workplace, desk.workplace.activities, line
        self.deal = DealSearch(desk.workplace) if line is None else None
        self.fields = ActivityFields(desk.workplace.clock.today(), desk.workplace.working_day)
        self.fields.submitted.connect(self.submit)
        if self.deal is not None:
            self.form.addWidget(self.deal)
            self.deal.picked.connect(self._take_deal)
        elif line is not None:
            self.fields.show_people(self._people(line))
            self.fields.show_activity(line.activity)
        self.form.addWidget(self.fields)
        self.silence = SilentQuestion()
        self.form.addWidget(self.silence)

    def submit(self) -> None:
        if self.deal is not None and not self.deal.validate():
            self.deal.line.setFocus()
            return
        action = self.fields.action() if self.fields.validate() else None
        deal_id = self._line.activity.deal_id if self._line else self.deal.deal_id() if self.deal else None
        if action is not None and deal_id is not None:
            silent = silent_for(self._workplace, deal_id, action)
            self.silence.before(silent, _('Plan anyway'), self._keep_action)
            # The form may be longer than the window: the question must be seen.
            reveal(self.silence)

    def _keep_action(self) -> None:
        action = self.fields.action()
        if action is None:
            return
        deal_id = self.deal.deal_id() if self.deal is not None else None
        if deal_id is not None and self.attempt(lambda: self._activities.plan(deal_id, action)):
            self.accept()
        line = self._line
        if line is not None and self.attempt(lambda: self._activities.edit(line.id, action)):
            self.accept()

    def typed(self) -> object:
        return self.deal.text() if self.deal is not None else '', self.fields.typed()

    def open_dialog(self, focus: QWidget | None = None) -> None:
        super().open_dialog(focus or self.deal)

    def _people(self, line: AgendaLine) -> list[tuple[int, str]]:
        """Whoever it is with now among them, wherever that person works today."""
        people, own = self._activities.people_of(line.activity.deal_id), line.activity.contact_id
        if own is not None and own not in dict(people):
            people = [(own, line.contact), *people]
        return people

    def _take_deal(self, offer: Offer) -> None:
        """Its people can be chosen; the main contact is proposed."""
        if isinstance(offer.key, int):
            people = self._activities.people_of(offer.key)
            self.fields.show_people(people)
            if people:
                self.fields.contact.choose(str(people[0][0]))
