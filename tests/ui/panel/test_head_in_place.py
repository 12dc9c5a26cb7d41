"""Title, amount, close day and tags at a bench: kept once, refused in place, taken back, whatever the currency."""

from dataclasses import replace

import pytest
from bench import Bench, click, press
from building import TODAY, euros, in_days
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from salesdesk.domain.deals.deal import TITLE_LIMIT
from salesdesk.domain.money import Money
from salesdesk.i18n.translator import use_language
from salesdesk.ui.deal.form.tag_choice import TagChoice
from salesdesk.ui.panel.head.in_place import InPlace
from salesdesk.ui.panel.head.title_block import TitleBlock
from salesdesk.ui.widgets.fields.line_field import LineField

Key = Qt.Key


def head_on(bench: Bench, deal_id: int) -> TitleBlock:
    shown = bench.shown(deal_id)
    head = TitleBlock(shown)
    head.refresh()
    bench.follow(shown, head)
    return bench.put(head)


@pytest.fixture
def head(bench: Bench) -> TitleBlock:
    return head_on(
        bench, bench.ledger.put('Atelier', amount=euros(12_400), expected_close_on=in_days(45), tags=('Salon', 'Été'))
    )


def field(part: InPlace) -> LineField:
    part.edit()
    assert part.field is not None
    return part.field


def typed(part: InPlace, text: str, key: Qt.Key = Key.Key_Return) -> None:
    own = field(part)
    own.line.setText(text)
    press(own.line, key)


@pytest.mark.parametrize(
    ('amount', 'language', 'words'),
    [
        (Money(1_240_000, 'EUR'), 'fr', '12\u202f400\u00a0€'),
        (Money(1_240_050, 'EUR'), 'fr', '12\u202f400,50\u00a0€'),
        (Money(500, 'JPY'), 'fr', '500\u00a0JPY'),
        (Money(1_250, 'KWD'), 'en', 'KWD\u00a01.250'),
        (Money(-5_000, 'GBP'), 'en', '-£50'),
        (Money(0, 'EUR'), 'fr', '0\u00a0€'),
        (None, 'fr', 'Montant'),
        (None, 'en', 'Amount'),
    ],
    ids=[
        'euros',
        'with cents',
        'no cents there are',
        'three decimals',
        'a credit',
        'nothing',
        'none',
        'none in English',
    ],
)
def test_an_amount_is_shown_as_it_is_written_there(
    bench: Bench, amount: Money | None, language: str, words: str
) -> None:
    use_language(language)
    head = head_on(bench, bench.ledger.put(amount=amount))
    assert head.amount.words.caption() == words
    typed(head.amount, field(head.amount).line.text())
    assert (bench.deal(head._shown.id).amount, bench.ledger.undo_key()) == (amount, '')


@pytest.mark.parametrize(
    ('text', 'amount'),
    [('13 500', euros(13_500)), ('12,5k', euros(12_500)), ('$5', Money(500, 'USD')), ('900 CHF', Money(90_000, 'CHF')),
     ('', None), ('0', euros(0)), ('1\u202f234,56\u00a0€', Money(123_456, 'EUR'))],
)  # fmt: skip
def test_an_amount_she_types_is_kept(bench: Bench, head: TitleBlock, text: str, amount: Money | None) -> None:
    typed(head.amount, text)
    assert bench.deal(head._shown.id).amount == amount


def test_a_bare_number_stays_in_the_currency_of_the_deal(bench: Bench) -> None:
    head = head_on(bench, bench.ledger.put(amount=Money(90_000, 'CHF')))
    typed(head.amount, '1000')
    assert bench.deal(head._shown.id).amount == Money(100_000, 'CHF')


@pytest.mark.parametrize(
    ('part', 'text'),
    [('title', '   '), ('amount', 'beaucoup'), ('amount', '9' * 20), ('close_day', '31/02/2027'), ('close_day', 'x')],
)
def test_what_cannot_be_kept_stands_there_with_its_reason(bench: Bench, head: TitleBlock, part: str, text: str) -> None:
    before = bench.ledger.dump()
    typed(getattr(head, part), text)
    own = getattr(head, part).field
    assert (own.line.text(), bool(own.error()), bench.ledger.dump()) == (text, True, before)
    press(own.line, Key.Key_Escape)
    assert (getattr(head, part).field, getattr(head, part).words.hasFocus()) == (None, True)


@pytest.mark.parametrize('part', ['title', 'amount', 'close_day'])
def test_what_cannot_be_kept_is_forgotten_when_another_deal_comes(bench: Bench, head: TitleBlock, part: str) -> None:
    before = bench.ledger.dump()
    own = field(getattr(head, part))
    own.line.setText('' if part == 'title' else 'n’importe quoi')
    head.leave()
    assert (getattr(head, part).field, bench.ledger.dump()) == (None, before)


@pytest.mark.parametrize('part', ['title', 'amount', 'close_day'])
def test_left_as_it_was_it_is_no_step(bench: Bench, head: TitleBlock, part: str) -> None:
    press(field(getattr(head, part)).line, Key.Key_Return)
    assert (bench.ledger.undo_key(), getattr(head, part).field) == ('', None)


def test_a_title_is_no_longer_than_a_title_may_be(bench: Bench, head: TitleBlock) -> None:
    own = field(head.title)
    own.line.clear()
    own.line.insert('é' * (TITLE_LIMIT + 40))
    press(own.line, Key.Key_Return)
    assert bench.deal(head._shown.id).title == 'é' * TITLE_LIMIT


@pytest.mark.parametrize(
    ('days', 'language', 'words'),
    [(0, 'fr', 'clôture aujourd’hui'), (1, 'fr', 'clôture demain'), (45, 'fr', 'clôture 24 juil.'),
     (400, 'en', 'close 14 Jul 2027'), (None, 'fr', 'Clôture prévue')],
)  # fmt: skip
def test_the_close_is_said_as_one_says_it(bench: Bench, days: int | None, language: str, words: str) -> None:
    use_language(language)
    head = head_on(bench, bench.ledger.put(expected_close_on=in_days(days) if days is not None else None))
    assert head.close_day.words.caption() == words


@pytest.mark.parametrize(('text', 'day'), [('demain', in_days(1)), ('', None), ('1/7', in_days(22))])
def test_a_close_day_is_typed_as_she_says_it(bench: Bench, head: TitleBlock, text: str, day: object) -> None:
    typed(head.close_day, text)
    assert bench.deal(head._shown.id).expected_close_on == day


def test_a_day_chosen_in_the_calendar_is_kept_at_once_and_once(bench: Bench, head: TitleBlock) -> None:
    own = field(head.close_day)
    own.set_day(TODAY)  # type: ignore[attr-defined]
    own.changed.emit(TODAY)  # type: ignore[attr-defined]
    assert (bench.deal(head._shown.id).expected_close_on, head.close_day.field) == (TODAY, None)
    bench.ledger.workspace.undo()
    assert (bench.deal(head._shown.id).expected_close_on, bench.ledger.undo_key()) == (in_days(45), '')


def test_while_one_is_typed_the_other_makes_room(head: TitleBlock) -> None:
    field(head.title)
    assert not head.amount.isVisible()
    head.title.end()
    field(head.amount)
    assert (head.title.isVisible(), head.amount.isVisible()) == (False, True)


def test_changed_elsewhere_while_she_types_her_words_stay(bench: Bench, head: TitleBlock) -> None:
    own = field(head.title)
    own.line.setText('À moi')
    head._shown.change(owner='Anne', amount=euros(7))
    assert (head.title.field is own, own.line.text()) == (True, 'À moi')
    press(own.line, Key.Key_Return)
    deal = bench.deal(head._shown.id)
    assert (deal.title, deal.amount, deal.owner) == ('À moi', euros(7), 'Anne')


def test_an_ampersand_is_an_ampersand(bench: Bench) -> None:
    head = head_on(bench, bench.ledger.put('R&D <b>Lefèvre</b>'))
    assert head.title.words.caption() == 'R&D <b>Lefèvre</b>'
    assert head.title.words.accessibleName() == 'Titre: R&D <b>Lefèvre</b>'


def tags_of(bench: Bench, head: TitleBlock) -> list[str]:
    return sorted(tag.name for tag in bench.ledger.deals.details(head._shown.id).tags)


def tag_field(head: TitleBlock) -> TagChoice:
    head.tags.edit()
    assert head.tags.field is not None
    return head.tags.field


def test_a_tag_half_typed_is_one_she_meant(bench: Bench, head: TitleBlock) -> None:
    tag_field(head).line.setText('À suivre')
    head.leave()
    assert tags_of(bench, head) == ['Salon', 'À suivre', 'Été']


def test_escape_takes_all_tags_back(bench: Bench, head: TitleBlock) -> None:
    own = tag_field(head)
    own.set_tags(['Neuf'])
    press(own.line, Key.Key_Escape)
    assert (tags_of(bench, head), head.tags.field, head.tags.words.hasFocus()) == (['Salon', 'Été'], None, True)


def test_the_same_tags_in_another_order_are_no_step(bench: Bench, head: TitleBlock) -> None:
    own = tag_field(head)
    own.set_tags(['Été', 'Salon'])
    press(own.line, Key.Key_Return)
    assert (bench.ledger.undo_key(), bench.toasts()) == ('', [])


def test_all_tags_are_taken_off_and_come_back(bench: Bench, head: TitleBlock) -> None:
    own = tag_field(head)
    own.set_tags([])
    press(own.line, Key.Key_Return)
    assert (tags_of(bench, head), head.tags.words.accessibleName()) == ([], 'Ajouter une étiquette')
    bench.ledger.workspace.undo()
    assert tags_of(bench, head) == ['Salon', 'Été']


def test_tags_left_by_a_click_are_kept(qtbot: QtBot, bench: Bench, head: TitleBlock) -> None:
    elsewhere = bench.put(QPushButton('ailleurs'))
    own = tag_field(head)
    own.set_tags(['Neuf'])
    elsewhere.setFocus()
    qtbot.waitUntil(lambda: head.tags.field is None)
    assert tags_of(bench, head) == ['Neuf']


@pytest.mark.parametrize('width', [418, 300, 160])
@pytest.mark.parametrize('count', [0, 1, 9])
def test_tags_take_as_many_lines_as_they_need(head: TitleBlock, width: int, count: int) -> None:
    words = head.tags.words
    sample = head._shown.details.tags[0]
    words.show_tags(tuple(replace(sample, name=f'Étiquette {number}') for number in range(count)))
    places = words._places(width)
    assert len(places) == count + 1
    assert len({(place.x(), place.y()) for place in places}) == count + 1
    assert words.heightForWidth(width) > places[-1].y()


def test_pressed_the_tags_turn_into_their_field(head: TitleBlock) -> None:
    click(head.tags.words)
    assert (head.tags.words.isVisible(), tag_field(head).tags()) == (False, ('Salon', 'Été'))
