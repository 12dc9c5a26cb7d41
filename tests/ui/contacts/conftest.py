"""The page of contacts in the program's window; and its parts alone, over a desk, in French."""

from collections.abc import Iterator

import pytest
from building import Desk
from contact_seat import HELENE, LUC, ContactSeat
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from seat import Seat

from salesdesk.controllers.people.people_controller import PeopleController
from salesdesk.i18n.translator import use_language
from salesdesk.ui.desk import Desk as UiDesk
from salesdesk.ui.feedback import Feedback
from salesdesk.ui.job_runner import JobRunner
from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.workplace import Workplace


@pytest.fixture
def people(desk: Desk) -> PeopleController:
    return PeopleController(desk.workspace)


@pytest.fixture
def contacts(seat: Seat, desk: Desk, people: PeopleController) -> ContactSeat:
    """Hélène, who has a deal, and Luc, who has none."""
    ids = [people.create_person(form) for form in (HELENE, LUC)]
    desk.put('Relamping', organization='Menuiserie Lefèvre', contact='Hélène Marchais', action=1)
    own = ContactSeat(seat, *ids)
    own.page.arrive()
    return own


@pytest.fixture
def french() -> Iterator[None]:
    use_language('fr')
    yield
    use_language('en')


@pytest.fixture
def workplace(desk: Desk, french: None) -> Iterator[Workplace]:
    """For a part that is tried without the window around it."""
    made = Workplace(desk.workspace)
    yield made
    made.signals.stop()


@pytest.fixture
def host(qtbot: QtBot, qapp: QApplication) -> QWidget:
    """A plain window with a column, for one part."""
    apply_theme(qapp, 'light', animations=False)
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(900, 700)
    QVBoxLayout(widget).setContentsMargins(0, 0, 0, 0)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()
    return widget


@pytest.fixture
def ui_desk(workplace: Workplace, host: QWidget) -> Iterator[UiDesk]:
    """What a part is given that speaks and starts jobs, in that window."""
    jobs = JobRunner(host)
    yield UiDesk(host, workplace, Feedback(host, workplace.workspace.undo), jobs)
    jobs.stop_all()
