"""What the seller does with people and companies: each command is one action and its toast."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtGui import QGuiApplication

from salesdesk.controllers.people.people_forms import PersonForm
from salesdesk.controllers.people.people_trash import PeopleTrash
from salesdesk.domain.errors import SalesDeskError
from salesdesk.domain.views.people_list import PersonRow
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _, ngettext
from salesdesk.ui.contacts.form.card_dialog import CardDialog
from salesdesk.ui.contacts.form.company_dialog import CompanyDialog
from salesdesk.ui.contacts.form.person_dialog import PersonDialog
from salesdesk.ui.contacts.table.listings import Row
from salesdesk.ui.desk import Desk
from salesdesk.ui.ids import ID


class PeopleCommands(QObject):
    """`person_shown(id)`, `company_shown(id)`: who was made, changed, or found instead of being made again."""

    person_shown = Signal(ID)
    company_shown = Signal(ID)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._trash = PeopleTrash(desk.workplace.workspace)

    def new_person(self) -> None:
        self._open(PersonDialog(self._desk.window, self._desk.workplace), self.person_shown)

    def propose(self, proposed: PersonForm, subtitle: str) -> PersonDialog:
        """The form of a new person with what was read from outside; near matches are looked for at once."""
        dialog = PersonDialog(self._desk.window, self._desk.workplace, subtitle=subtitle)
        dialog.propose(proposed)
        self._open(dialog, self.person_shown)
        dialog.near.look_now()
        return dialog

    def edit_person(self, id_: int) -> None:
        self._edit(lambda: PersonDialog(self._desk.window, self._desk.workplace, person_id=id_), self.person_shown)

    def new_company(self) -> None:
        self._open(CompanyDialog(self._desk.window, self._desk.workplace), self.company_shown)

    def edit_company(self, id_: int) -> None:
        self._edit(lambda: CompanyDialog(self._desk.window, self._desk.workplace, company_id=id_), self.company_shown)

    def delete(self, rows: Sequence[Row]) -> None:
        """People or companies, into the trash."""
        ids = [row.id for row in rows]
        if rows:
            act = self._trash.delete_people if isinstance(rows[0], PersonRow) else self._trash.delete_companies
            self.do(lambda: act(*ids))

    def restore(self, rows: Sequence[Row]) -> None:
        """Out of the trash."""
        ids = [row.id for row in rows]
        if rows:
            act = self._trash.restore_people if isinstance(rows[0], PersonRow) else self._trash.restore_companies
            self.do(lambda: act(*ids))

    def copy_emails(self, rows: Sequence[Row]) -> None:
        """The first address of each, as the field "To" of an e-mail takes them."""
        emails = [row.email for row in rows if isinstance(row, PersonRow) and row.email]
        if not emails:
            self._desk.feedback.say(_('No e-mail address here.'))
            return
        QGuiApplication.clipboard().setText(', '.join(emails))
        said = ngettext('{count} e-mail address copied.', '{count} e-mail addresses copied.', len(emails))
        self._desk.feedback.say(said.format(count=number_text(len(emails))))

    def do(self, act: Callable[[], object]) -> None:
        """One action and its toast, or why not."""
        try:
            act()
        except SalesDeskError as error:
            self._desk.say_error(error)
        else:
            self._desk.say_last()

    def _edit(self, made: Callable[[], CardDialog], shown: SignalInstance) -> None:
        try:
            dialog = made()
        except SalesDeskError as error:
            self._desk.say_error(error)
        else:
            self._open(dialog, shown)

    def _open(self, dialog: CardDialog, shown: SignalInstance) -> None:
        heard = self._desk.hear_until(dialog.finished)
        dialog.saved.connect(lambda _id: self._desk.say_last() if heard else None)
        dialog.saved.connect(shown)
        dialog.used.connect(shown)
        dialog.open_dialog()
