"""The filters on their own: each choice is told at once, in her own currency, and the same filter is not told twice."""

from collections.abc import Iterator

import pytest
from building import Desk
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.controllers.preferences_controller import PreferencesController
from salesdesk.domain.views.board import BoardFilter
from salesdesk.domain.views.deal_card import Attention
from salesdesk.i18n.translator import use_language
from salesdesk.ui.board.filter_popover import FilterPopover
from salesdesk.ui.deal.asking.typed_values import AmountField
from salesdesk.ui.widgets.choices.pick_chip import PickChip
from salesdesk.ui.workplace import Workplace

ENTER = Qt.Key.Key_Return


class Asking:
    """The popover open over a window, and every filter it told."""

    def __init__(self, window: QWidget, workplace: Workplace, asked: BoardFilter) -> None:
        self.popover = FilterPopover(window, workplace, asked)
        self.told: list[BoardFilter] = []
        self.popover.changed.connect(self.told.append)
        self.popover.open_at(QRect(400, 20, 90, 32), 'below')

    def chips(self) -> dict[str, PickChip]:
        return {chip.caption(): chip for chip in self.popover.findChildren(PickChip) if chip.isCheckable()}

    def enter(self, field: AmountField, text: str) -> None:
        field.line.setFocus()
        field.line.setText(text)
        QTest.keyClick(field.line, ENTER)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(1180, 720)
    host.show()
    host.activateWindow()
    qtbot.waitUntil(host.isActiveWindow)
    return host


@pytest.fixture
def workplace(desk: Desk) -> Iterator[Workplace]:
    """With deals of two tags."""
    desk.put('Toit', tags=('Neuf', 'Été'), owner='Élodie Bérard')
    desk.put('Mur', tags=('Neuf',), owner='Éric Noël')
    made = Workplace(desk.workspace)
    yield made
    made.signals.stop()


@pytest.fixture
def asking(window: QWidget, workplace: Workplace, desk: Desk) -> Iterator[Asking]:
    own = Asking(window, workplace, desk.filter(text='toit', attention=frozenset((Attention.LATE,))))
    yield own
    own.popover.close_popover()


@pytest.mark.parametrize(
    ('least', 'most', 'bounds'),
    [
        ('500', '', (50_000, None)), ('', '1 200,50 €', (None, 120_050)), ('1,5 k', '2 k', (150_000, 200_000)),
        ('0', '', (0, None)), ('5000', '100', (500_000, 10_000)),
    ],
)  # fmt: skip
def test_bounds_are_told_as_they_are_typed(
    asking: Asking, least: str, most: str, bounds: tuple[int | None, int | None]
) -> None:
    asking.enter(asking.popover.least, least)
    asking.enter(asking.popover.most, most)
    assert (asking.told[-1].amount_from, asking.told[-1].amount_to) == bounds


@pytest.mark.parametrize(
    ('language', 'typed', 'said'),
    [
        ('fr', '500 $', 'Saisissez ce montant en EUR.'), ('en', '9000 JPY', 'Enter this amount in EUR.'),
        ('fr', '500 GBP', 'Saisissez ce montant en EUR.'),
    ],
)  # fmt: skip
def test_a_bound_in_another_currency_is_no_bound_of_hers(asking: Asking, language: str, typed: str, said: str) -> None:
    use_language(language)
    asking.enter(asking.popover.least, typed)
    assert asking.popover.least.error() == said
    assert asking.told == []
    asking.enter(asking.popover.least, '500')
    assert asking.popover.least.error() == ''
    assert asking.told[-1].amount_from == 50_000


def test_her_own_currency_may_have_no_cents(window: QWidget, desk: Desk) -> None:
    PreferencesController(desk.workspace).change(currency='JPY')
    workplace = Workplace(desk.workspace)
    own = Asking(window, workplace, desk.filter(amount_to=9_000))
    assert own.popover.most.text().startswith('9\u202f000')
    own.enter(own.popover.least, '500')
    assert (own.told[-1].amount_from, own.told[-1].amount_to, own.told[-1].amount_currency) == (500, 9_000, 'JPY')
    assert 'JPY' in own.popover.least.line.toolTip()
    own.popover.close_popover()
    workplace.signals.stop()


def test_bounds_keep_the_currency_they_were_set_in(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    own = Asking(window, workplace, desk.filter(amount_from=9_000, amount_currency='JPY'))
    own.enter(own.popover.most, '20000')
    assert (own.told[-1].amount_from, own.told[-1].amount_to, own.told[-1].amount_currency) == (9_000, 20_000, 'JPY')
    own.enter(own.popover.most, '')
    own.enter(own.popover.least, '')
    assert own.told[-1] == desk.filter()
    own.popover.close_popover()


@pytest.mark.parametrize('typed', ['beaucoup', '12 %', '9' * 20])
def test_what_is_no_amount_narrows_nothing_and_says_why(asking: Asking, typed: str) -> None:
    asking.enter(asking.popover.most, typed)
    assert asking.popover.most.error()
    assert asking.told == []


def test_the_same_filter_is_told_once(asking: Asking) -> None:
    for _time in range(3):
        asking.enter(asking.popover.least, '500')
    assert len(asking.told) == 1


def test_search_and_attention_stay_as_they_are(asking: Asking) -> None:
    asking.chips()['Neuf'].click()
    assert (asking.told[-1].text, asking.told[-1].attention) == ('toit', frozenset((Attention.LATE,)))


def test_tags_add_up_and_come_off_one_by_one(asking: Asking) -> None:
    chips = asking.chips()
    for name in ('Neuf', 'Été', 'Neuf'):
        chips[name].click()
    assert [len(told.tag_ids) for told in asking.told] == [1, 2, 1]


def test_an_owner_is_proposed_whatever_the_accents(asking: Asking) -> None:
    owner = asking.popover.owner
    owner.line.setFocus()
    QTest.keyClicks(owner.line, 'elo')
    assert owner.is_open()
    QTest.keyClick(owner.line, Qt.Key.Key_Down)
    QTest.keyClick(owner.line, ENTER)
    assert asking.told[-1].owner == 'Élodie Bérard'


def test_cleared_only_search_and_attention_are_left(asking: Asking, desk: Desk) -> None:
    asking.chips()['Neuf'].click()
    asking.enter(asking.popover.least, '500')
    asking.enter(asking.popover.most, 'beaucoup')
    asking.popover.clear.click()
    assert asking.told[-1] == desk.filter(text='toit', attention=frozenset((Attention.LATE,)))
    assert [field.text() for field in (asking.popover.least, asking.popover.most)] == ['', '']
    assert asking.popover.most.error() == ''
    assert not any(chip.isChecked() for chip in asking.chips().values())


def test_opened_again_it_shows_what_holds(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    tag = next(tag for tag in workplace.deals.tags() if tag.name == 'Été')
    asked = desk.filter(tag_ids=frozenset((tag.id,)), amount_from=120_050, owner='Éric Noël')
    own = Asking(window, workplace, asked)
    assert own.popover.least.text() == '1\u202f200,50\u00a0€'
    assert own.popover.owner.text() == 'Éric Noël'
    assert [name for name, chip in own.chips().items() if chip.isChecked()] == ['Été']
    own.enter(own.popover.most, '')
    assert own.told == []
    own.popover.close_popover()


@pytest.mark.parametrize('currency', ['EUR', 'USD', 'CAD', 'AUD', 'CHF', 'JPY', 'XOF', 'XPF', 'KWD', 'SEK', 'MXN'])
@pytest.mark.parametrize('language', ['fr', 'en'])
def test_whatever_her_currency_its_bound_is_not_read_as_another(
    window: QWidget, desk: Desk, currency: str, language: str
) -> None:
    use_language(language)
    PreferencesController(desk.workspace).change(currency=currency)
    workplace = Workplace(desk.workspace)
    own = Asking(window, workplace, desk.filter(amount_from=123_450))
    own.popover.least.line.setFocus()
    QTest.keyClick(own.popover.least.line, ENTER)
    own.enter(own.popover.most, '2000')
    assert (own.popover.least.error(), own.popover.most.error()) == ('', '')
    assert [told.amount_from for told in own.told] == [123_450]
    own.popover.close_popover()
    workplace.signals.stop()


@pytest.mark.parametrize('height', [420, 720, 1_400])
def test_it_keeps_within_a_window_of_any_height(
    qapp: QApplication, window: QWidget, workplace: Workplace, desk: Desk, height: int
) -> None:
    window.resize(1180, height)
    own = Asking(window, workplace, desk.filter())
    assert window.rect().contains(own.popover.geometry())
    own.popover.close_popover()


def test_it_has_room_for_what_is_wrong_with_an_amount(
    qtbot: QtBot, window: QWidget, workplace: Workplace, desk: Desk
) -> None:
    window.resize(1180, 1_000)
    own = Asking(window, workplace, desk.filter())
    before = own.popover.height()
    own.enter(own.popover.least, 'beaucoup')
    qtbot.waitUntil(lambda: own.popover.height() > before)
    assert own.popover._scroll.verticalScrollBar().maximum() == 0
    own.enter(own.popover.least, '500')
    qtbot.waitUntil(lambda: own.popover.height() == before)
    own.popover.close_popover()
