"""People from outside the program: a card or an e-mail dropped, a signature pasted, proposed in a form."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from salesdesk.controllers.people.people_forms import PersonForm
from salesdesk.domain.errors import SalesDeskError
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _
from salesdesk.on_demand import on_demand
from salesdesk.ui.contacts.people_commands import PeopleCommands
from salesdesk.ui.desk import Desk

if TYPE_CHECKING:
    from salesdesk.controllers.people.proposals import people_in_file, people_in_text
else:
    people_in_file = on_demand('salesdesk.controllers.people.proposals', 'people_in_file')
    people_in_text = on_demand('salesdesk.controllers.people.proposals', 'people_in_text')


class Outside(QObject):
    """One form after the other; what she does not create is not kept."""

    def __init__(self, desk: Desk, commands: PeopleCommands, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._commands = commands

    def take_file(self, path: Path) -> None:
        try:
            people = people_in_file(path)
        except SalesDeskError as error:
            self._desk.say_error(error)
            return
        if not people:
            self._desk.feedback.say(_('{file} says nothing about a person.').format(file=path.name))
        self._propose(people, _('From {file}').format(file=path.name))

    def paste(self) -> None:
        """What lies in the clipboard."""
        people = people_in_text(QGuiApplication.clipboard().text())
        if not people:
            self._desk.feedback.say(_('Copy a signature first: a name with an e-mail address or a phone.'))
        self._propose(people, _('From the clipboard'))

    def _propose(self, people: Sequence[PersonForm], source: str, done: int = 0) -> None:
        if not people:
            return
        total = done + len(people)
        count = f' ({number_text(done + 1)}/{number_text(total)})' if total > 1 else ''
        words = _('{source}{count}. Nothing is kept before you create it.').format(source=source, count=count)
        dialog = self._commands.propose(_spoken(people[0]), words)
        # The next one once this form has given the keyboard back.
        dialog.finished.connect(
            lambda _result: QTimer.singleShot(0, self, lambda: self._propose(people[1:], source, done + 1))
        )


def _spoken(form: PersonForm) -> PersonForm:
    """The labels of its points in her language."""
    return replace(form, points=tuple(replace(point, label=_(point.label) if point.label else '')
                                      for point in form.points))  # fmt: skip
