"""The first row of the panel: where the deal stands in its column, and the buttons that fit its state."""

from datetime import date

import pytest
from bench import Bench, click, heard
from building import TODAY, in_days

from salesdesk.controllers.board.neighbour_controller import Neighbours
from salesdesk.domain.views.forecast import NO_DATE, OVERDUE, key_of_month
from salesdesk.i18n.translator import use_language
from salesdesk.ui.panel.head.panel_header import PanelHeader, PlaceLabel, _count_text, _place_text

NBSP, NARROW = '\u00a0', '\u202f'


def standing(position: int = 1, count: int = 6, column: int | None = None) -> Neighbours:
    return Neighbours(position=position, count=count, above=None, below=None, column=column)


@pytest.mark.parametrize(
    ('language', 'around', 'words'),
    [
        ('fr', standing(), '1 sur 6 en Qualification'),
        ('fr', standing(1_234, 5_678), f'1{NARROW}234 sur 5{NARROW}678 en Qualification'),
        ('en', standing(1_234, 5_678), '1,234 of 5,678 in Qualification'),
        ('fr', standing(0, 0), 'Qualification'),
        ('fr', standing(2, 3, key_of_month(date(2026, 8, 1))), '2 sur 3 en août'),
        ('fr', standing(2, 3, key_of_month(date(2027, 8, 1))), '2 sur 3 en août 2027'),
        ('en', standing(2, 3, key_of_month(date(2027, 8, 1))), '2 of 3 in August 2027'),
        ('fr', standing(1, 1, NO_DATE), '1 sur 1, Sans date'),
        ('fr', standing(1, 4, OVERDUE), '1 sur 4, Clôture dépassée'),
    ],
    ids=['its stage', 'thousands', 'English thousands', 'not among the cards', 'a month', 'next year', 'in English',
         'no date', 'overdue'],
)  # fmt: skip
def test_its_place_is_said_in_a_phrase(language: str, around: Neighbours, words: str) -> None:
    use_language(language)
    said = _place_text('Qualification', around, TODAY)
    use_language('en')
    assert said == words


@pytest.mark.parametrize(('around', 'words'), [(standing(1, 1_589), f'1 sur 1{NARROW}589'), (standing(0, 0), '')])
def test_the_short_form_has_the_numbers_alone(around: Neighbours, words: str) -> None:
    use_language('fr')
    said = _count_text(around)
    use_language('en')
    assert said == words


def test_the_place_gives_up_its_stage_before_a_number(bench: Bench) -> None:
    label = bench.put(PlaceLabel())
    label.show_place('1 sur 1 589 en Qualification approfondie', '1 sur 1 589')
    for width, words in ((400, '1 sur 1 589 en Qualification approfondie'), (80, '1 sur 1 589')):
        label.setFixedWidth(width)
        bench.settle()
        assert label.text() == words
    assert label.toolTip() == label.accessibleName() == '1 sur 1 589 en Qualification approfondie'


def test_the_tip_goes_once_everything_is_seen_again(bench: Bench) -> None:
    label = bench.put(PlaceLabel())
    label.show_place('1 sur 1 589 en Qualification', '1 sur 1 589')
    for width, tip in ((80, '1 sur 1 589 en Qualification'), (400, '')):
        label.setFixedWidth(width)
        bench.settle()
        assert label.toolTip() == tip


@pytest.fixture
def header(bench: Bench) -> PanelHeader:
    return bench.put(PanelHeader(bench.window))


def show(bench: Bench, header: PanelHeader, deal_id: int, around: Neighbours, hand_over: str = '') -> None:
    header.show_deal(bench.deal(deal_id), 'Qualification', around, hand_over, TODAY)


@pytest.mark.parametrize(
    ('above', 'below', 'enabled'),
    [(None, None, (False, False)), (1, None, (True, False)), (None, 2, (False, True)), (1, 2, (True, True))],
    ids=['alone', 'the last', 'the first', 'in the middle'],
)
def test_a_way_without_a_deal_is_off(
    bench: Bench, header: PanelHeader, above: int | None, below: int | None, enabled: tuple[bool, bool]
) -> None:
    around = Neighbours(position=1, count=3, above=above, below=below, column=None)
    show(bench, header, bench.ledger.put(), around)
    assert (header.previous.isEnabled(), header.following.isEnabled()) == enabled


def test_what_is_over_is_neither_won_nor_lost_again(bench: Bench, header: PanelHeader) -> None:
    deal_id = bench.ledger.put_ready(stage='closing')
    show(bench, header, deal_id, standing())
    assert (header.won.isVisible(), header.lost.isVisible()) == (True, True)
    bench.ledger.closing.win(deal_id, TODAY, None)
    show(bench, header, deal_id, standing())
    assert (header.won.isVisible(), header.lost.isVisible()) == (False, False)
    bench.ledger.closing.reopen(deal_id)
    show(bench, header, deal_id, standing())
    assert (header.won.isVisible(), header.lost.isVisible()) == (True, True)


@pytest.mark.parametrize(
    ('language', 'hand_over', 'caption'),
    [('fr', '', 'Gagnée'), ('fr', 'Vente R&D', 'Transmettre'), ('en', '', 'Won'), ('en', 'Sales', 'Hand over')],
)
def test_at_the_end_it_is_won_or_handed_over(bench: Bench, language: str, hand_over: str, caption: str) -> None:
    use_language(language)
    header = bench.put(PanelHeader(bench.window))
    show(bench, header, bench.ledger.put(), standing(), hand_over)
    assert (header.won.caption(), header.won.toolTip()) == (caption, hand_over)


def test_each_button_says_what_it_asks(header: PanelHeader) -> None:
    steps = heard(header.step_asked)
    header.previous.setEnabled(True)
    header.following.setEnabled(True)
    click(header.previous)
    click(header.following)
    told: list[str] = []
    for name, button, signal in (
        ('won', header.won, header.won_asked), ('lost', header.lost, header.lost_asked),
        ('out', header.close_button, header.close_asked),
    ):  # fmt: skip
        signal.connect(lambda name=name: told.append(name))
        button.click()
    assert (steps, told) == ([-1, 1], ['won', 'lost', 'out'])


def test_the_menu_opens_below_its_button(header: PanelHeader) -> None:
    (at,) = points(header)
    corner = header.more.mapToGlobal(header.more.rect().bottomLeft())
    assert (at.x(), at.y() - corner.y()) == (corner.x(), 4)


def points(header: PanelHeader) -> list[object]:
    told = heard(header.menu_asked)
    header.more.click()
    return told


@pytest.mark.parametrize('language', ['fr', 'en'])
def test_with_its_longest_words_nothing_is_pushed_out(bench: Bench, language: str) -> None:
    use_language(language)
    header = PanelHeader(bench.window)
    around = standing(12_345, 67_890, key_of_month(in_days(500)))
    show(bench, header, bench.ledger.put(), around, 'Suivi après-vente')
    header.setFixedWidth(459)
    bench.put(header)
    bench.settle()
    assert header.close_button.geometry().right() <= header.width() - 12
    assert header.won.width() >= header.won.sizeHint().width()
    assert header.place.text() in (_count_text(around), header.place.accessibleName())
