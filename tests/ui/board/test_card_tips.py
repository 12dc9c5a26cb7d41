"""What a card says when the pointer rests on it: the criteria over its dots, all of it where something is cut."""

from collections.abc import Callable
from typing import Any

import pytest
from building import TODAY, in_days
from made_cards import card, tags
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QHelpEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QListView, QStyleOptionViewItem, QToolTip
from pytestqt.qtbot import QtBot

from salesdesk.domain.process.criterion import AnswerValue
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.views.deal_card import CloseMark, DealCard
from salesdesk.i18n.translator import use_language
from salesdesk.ui.board.cards.card_layout import BLEED, DENSE_HEIGHT, HEIGHT, ITEM_MARGIN, TAGS_ROW, TITLE_LINE
from salesdesk.ui.board.cards.card_painter import CardState
from salesdesk.ui.board.cards.deal_card_delegate import CARD_ROLE, DealCardDelegate, card_rect
from salesdesk.ui.theme.apply import apply_theme

WIDTH = 213
LONG = 'Remplacement de l’éclairage public des quatre communes de la communauté de communes du Haut-Poitou'
CLOSE = CloseMark(in_days(10), Wording('Qualification', 'Qualification'), 1, 6)
BEFORE = 'before'
Tip = Callable[..., str]


class Shelf(QListView):
    """A view of one card."""

    def __init__(self, shown: DealCard) -> None:
        super().__init__()
        self.resize(WIDTH + 2 * BLEED + 4, 400)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        model = QStandardItemModel(self)
        item = QStandardItem(shown.title)
        item.setData(shown, CARD_ROLE)
        model.appendRow(item)
        self.setModel(model)
        self.delegate = DealCardDelegate(self, lambda: TODAY, lambda _row: CardState(), lambda _row: 0.0)
        self.setItemDelegate(self.delegate)

    def option(self) -> QStyleOptionViewItem:
        option = QStyleOptionViewItem()
        size = self.delegate.sizeHint(option, self.model().index(0, 0))
        option.rect = QRect(0, 0, size.width(), size.height())  # type: ignore[attr-defined]
        return option


@pytest.fixture
def tip(qtbot: QtBot) -> Tip:
    """The tip over a point of the card, counted from its top left corner."""

    def over(shown: DealCard, x: float, y: float, row: int = 0) -> str:
        shelf = Shelf(shown)
        qtbot.addWidget(shelf)
        shelf.show()
        option = shelf.option()
        at = (card_rect(option.rect).topLeft() + QPointF(x, y)).toPoint()  # type: ignore[attr-defined]
        event = QHelpEvent(QEvent.Type.ToolTip, at, shelf.mapToGlobal(QPoint(20, 20)))
        # A tip goes away a moment later: one of before is told apart by what it says.
        QToolTip.showText(QPoint(0, 0), BEFORE, shelf)
        assert shelf.delegate.helpEvent(event, shelf, option, shelf.model().index(row, 0))
        return QToolTip.text().replace(BEFORE, '')

    return over


MIXED = (AnswerValue.YES, AnswerValue.NO, AnswerValue.UNKNOWN, AnswerValue.YES)


@pytest.mark.parametrize(
    ('language', 'answers'),
    [('fr', ['oui', 'non', 'sans réponse', 'oui']), ('en', ['yes', 'no', 'no answer yet', 'yes'])],
)
def test_over_the_dots_the_criteria_are_named(tip: Tip, language: str, answers: list[str]) -> None:
    use_language(language)
    lines = tip(card(answers=MIXED), 195, 58).split('\n')
    assert len(lines) == 4
    assert all(line.casefold().endswith(answer) for line, answer in zip(lines, answers, strict=True))


@pytest.mark.parametrize(('x', 'y'), [(20, 58), (120, 58), (195, 90), (20, 90)])
def test_beside_the_dots_a_short_card_has_nothing_to_add(tip: Tip, x: int, y: int) -> None:
    assert tip(card(), x, y) == ''


def test_over_a_title_that_is_cut_stands_all_of_it(tip: Tip) -> None:
    said = tip(card(title=LONG), 40, 20).replace('\n', ' ')
    assert said == f'{LONG} Garage Poitevin'


def test_over_an_organisation_that_is_cut_too(tip: Tip) -> None:
    said = tip(card(organization=LONG), 40, 36).replace('\n', ' ')
    assert said == f'Atelier mécanique {LONG}'


@pytest.mark.parametrize('organization', ['', 'Garage Poitevin'])
def test_a_deal_of_no_organisation_has_no_empty_line(tip: Tip, organization: str) -> None:
    said = tip(card(title=LONG, organization=organization), 40, 20)
    assert '' not in said.split('\n')
    assert said.endswith(organization or LONG.rsplit(maxsplit=1)[-1])


def test_what_fits_is_not_said_twice(tip: Tip) -> None:
    assert tip(card(), 40, 20) == ''


@pytest.mark.parametrize(
    ('language', 'said'),
    [('fr', 'Qualification, clôture prévue le 19 juin 2026'), ('en', 'Qualification, close expected on 19 Jun 2026')],
)
def test_in_the_forecast_the_row_of_the_stage_says_it_in_full(tip: Tip, language: str, said: str) -> None:
    use_language(language)
    assert tip(card(close=CLOSE), 40, 58).replace('\n', ' ') == said
    assert tip(card(close=CLOSE), 40, 100) == ''


def test_a_dense_card_says_its_stage_in_the_row_it_has(tip: Tip, qapp: QApplication) -> None:
    apply_theme(qapp, 'light', animations=False, dense=True)
    assert tip(card(close=CLOSE), 40, 36).startswith('Qualification')
    assert tip(card(title=LONG, close=CLOSE), 40, 14).replace('\n', ' ').startswith(LONG)
    assert tip(card(answers=MIXED), 195, 36) == ''


def test_the_mark_of_a_late_promise_says_what_it_is(tip: Tip, qapp: QApplication) -> None:
    said = 'Promesse du client en retard'
    assert tip(card(is_owed=True), WIDTH - 20, 36) == said
    assert tip(card(is_owed=True), 40, 36) == tip(card(), WIDTH - 20, 36) == ''
    apply_theme(qapp, 'light', animations=False, dense=True)
    assert tip(card(is_owed=True), 20, 36) == said
    assert tip(card(is_owed=True, close=CLOSE), 20, 36).split('\n')[0] == said


def test_beside_the_cards_there_is_no_tip(tip: Tip) -> None:
    assert tip(card(title=LONG), 40, 20, row=5) == ''


@pytest.mark.parametrize(
    ('fields', 'dense', 'height'),
    [
        ({}, False, HEIGHT), ({'tags': tags('Neuf')}, False, HEIGHT + TAGS_ROW),
        ({'title': LONG}, False, HEIGHT + TITLE_LINE), ({'title': ''}, False, HEIGHT),
        ({'title': LONG, 'tags': tags('Neuf'), 'close': CLOSE}, False, HEIGHT + TITLE_LINE + TAGS_ROW),
        ({'title': LONG, 'tags': tags('Neuf')}, True, DENSE_HEIGHT),
    ],
)  # fmt: skip
def test_an_item_is_its_card_and_the_room_around_it(
    qtbot: QtBot, qapp: QApplication, fields: dict[str, Any], dense: bool, height: int
) -> None:
    apply_theme(qapp, 'light', animations=False, dense=dense)
    shelf = Shelf(card(**fields))
    qtbot.addWidget(shelf)
    option = shelf.option()
    rect: QRect = option.rect  # type: ignore[attr-defined]
    assert rect.height() == height + 2 * ITEM_MARGIN
    assert card_rect(rect).height() == height
    assert card_rect(rect).left() - rect.left() == BLEED
