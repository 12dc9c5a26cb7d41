"""The sections of the settings."""

from pathlib import Path

from building import euros, in_days
from priced import DAY
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from scenes.form_scenes import all_kinds
from seat import Seat

from salesdesk.controllers.proposals.price_list import ProductForm
from salesdesk.controllers.time_settings.days_off_controller import DaysOffController
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.proposals.product import Billing

SECTIONS = (
    'general', 'currencies', 'prices', 'letterhead', 'working_time', 'fields', 'reasons', 'won_reasons', 'competitors',
    'backups', 'data', 'schedules', 'calendar', 'shortcuts', 'about',
)  # fmt: skip
UPKEEP = Wording('Maintenance préventive et curative', 'Preventive and corrective upkeep')


def section(key: str, seat: Seat, _qtbot: QtBot, _folder: Path) -> QWidget:
    seat.window.show_page('settings').open_section(key)
    return seat.window


def own_settings(seat: Seat, qtbot: QtBot, folder: Path) -> QWidget:
    all_kinds(seat.office.desk.workplace)
    return section('fields', seat, qtbot, folder)


def prices(seat: Seat, qtbot: QtBot, folder: Path) -> QWidget:
    """Three products, one of them put away."""
    known = seat.office.desk.workplace.offers.price_list
    form = ProductForm(UPKEEP, euros(1_240), 2_000, Billing.QUARTERLY, DAY, 'MNT', 60_000)
    for _number in range(3):
        put_away = known.add(form)
    known.archive(put_away)
    return section('prices', seat, qtbot, folder)


def days_off(seat: Seat, qtbot: QtBot, folder: Path) -> QWidget:
    """Some, of which one is being changed."""
    days = DaysOffController(seat.desk.workspace)
    for first, last, name in ((3, 3, 'Salon de Rennes'), (60, 74, 'Congés')):
        days.add(in_days(first), in_days(last), name)
    return section('working_time', seat, qtbot, folder)
