"""Amount with currency, tags with colours, and the parts of a form that fold."""

import pytest
from building import TODAY, WEEKDAYS, Desk, call, euros
from filling import captions, click, fill, focused, press, put, type_into
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from salesdesk.domain.deals.tag import TAG_COLORS, Tag
from salesdesk.domain.money import Money
from salesdesk.i18n.currencies import ISO_CODES
from salesdesk.i18n.translator import use_language
from salesdesk.ui.deal.form.action_section import ActionSection
from salesdesk.ui.deal.form.money_pair import MoneyPair
from salesdesk.ui.deal.form.more_section import MoreSection
from salesdesk.ui.deal.form.tag_choice import TagChoice
from salesdesk.ui.widgets.fields.tag_chip import TagChip
from salesdesk.ui.workplace import Workplace

KNOWN = (Tag(1, 'Industrie', 'slate'), Tag(2, 'Tertiaire', 'blue'), Tag(3, 'Prioritaire', 'orange'))


@pytest.fixture
def pair(window: QWidget) -> MoneyPair:
    return put(window, MoneyPair('CHF'))


@pytest.fixture
def tags(window: QWidget) -> TagChoice:
    return put(window, TagChoice(KNOWN))


@pytest.fixture
def action(window: QWidget) -> ActionSection:
    return put(window, ActionSection(TODAY, WEEKDAYS), 520)


def codes(pair: MoneyPair) -> list[str]:
    select = pair.currency.select
    return [select.itemData(row) for row in range(select.count())]


def test_her_own_currency_comes_first_then_the_usual_ones(pair: MoneyPair) -> None:
    assert codes(pair)[:4] == ['CHF', 'EUR', 'USD', 'GBP']
    assert set(codes(pair)) >= ISO_CODES
    assert len(codes(pair)) == len(set(codes(pair)))


def test_a_bare_number_is_in_the_chosen_currency(pair: MoneyPair) -> None:
    fill(pair.field, '12400')
    assert (pair.amount(), pair.field.text()) == (Money(1_240_000, 'CHF'), '12,400')


def test_a_currency_that_is_typed_is_chosen(pair: MoneyPair) -> None:
    fill(pair.field, '500 USD')
    assert (pair.amount(), pair.typed()) == (Money(50_000, 'USD'), ('500', 'USD'))


def test_another_currency_keeps_the_number(pair: MoneyPair) -> None:
    fill(pair.field, '12400.50')
    pair.currency.select.choose('EUR')
    pair.currency.select.chosen.emit('EUR')
    assert pair.amount() == Money(1_240_050, 'EUR')
    pair.currency.select.chosen.emit('JPY')
    assert (pair.amount(), pair.field.text()) == (Money(12_401, 'JPY'), '12,401')


def test_a_number_not_yet_left_counts_for_the_new_currency(pair: MoneyPair) -> None:
    type_into(pair.field, '70')
    pair.currency.select.chosen.emit('KWD')
    assert pair.amount() == Money(70_000, 'KWD')


def test_a_deals_amount_is_shown_in_its_currency(pair: MoneyPair) -> None:
    pair.set_amount(euros(18_900))
    assert (pair.typed(), pair.amount()) == (('18,900', 'EUR'), euros(18_900))


@pytest.mark.parametrize('language', ['fr', 'en'])
def test_no_currency_is_cut(window: QWidget, language: str) -> None:
    use_language(language)
    pair = put(window, MoneyPair('EUR'), 271)
    select = pair.currency.select
    for code in ISO_CODES:
        select.choose(code)
        room = select.width() - 2 * 11 - 16 - 7
        assert select.fontMetrics().horizontalAdvance(select.currentText()) <= room + 1


def test_known_tags_are_proposed_those_that_begin_so_first(tags: TagChoice) -> None:
    assert [offer.text for offer in tags._offers('t')] == ['Tertiaire', 'Industrie', 'Prioritaire']
    fill(tags, 'Tertiaire')
    assert [offer.text for offer in tags._offers('t')] == ['Industrie', 'Prioritaire']


def colors(tags: TagChoice) -> list[str]:
    return [chip._color for chip in tags.findChildren(TagChip)]


def test_a_known_tag_wears_its_colour(tags: TagChoice) -> None:
    tags.set_tags(['prioritaire', 'Industrie'])
    assert colors(tags) == ['tag-orange', 'tag-slate']


def test_a_new_tag_shows_the_colour_it_will_have(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    desk.put(tags=('Un', 'Deux'))
    tags = put(window, TagChoice(workplace.deals.tags()))
    tags.set_tags(['Neuf', 'Autre'])
    shown = colors(tags)
    desk.put('Autre affaire', tags=('Neuf', 'Autre'))
    kept = {tag.name: f'tag-{tag.color}' for tag in workplace.deals.tags()}
    assert shown == [kept['Neuf'], kept['Autre']]
    assert set(shown) <= {f'tag-{color}' for color in TAG_COLORS}


def test_nothing_planned_is_a_button(action: ActionSection) -> None:
    assert captions(action) == ['Plan an action']
    assert action.action() is None


def test_planning_unfolds_the_editor(action: ActionSection) -> None:
    click(action.plan)
    assert (action.editor.isVisible(), action.plan.isVisible()) == (True, False)
    assert focused() is action.editor.kinds.chips['call']
    assert action.action() == call(1)


def test_planning_can_be_called_off(action: ActionSection) -> None:
    click(action.plan)
    click(action.none)
    assert (action.action(), focused()) == (None, action.plan)


def test_a_planned_action_is_a_line_to_change_or_take_off(action: ActionSection) -> None:
    action.set_action(call(2, 600, 'Devis'))
    assert action.planned.words.text() == 'Call, Thu 11 10:00, Devis'
    click(action.planned.change)
    assert action.action() == call(2, 600, 'Devis')
    click(action.none)
    assert action.action() is None


def test_a_wrong_hour_stops_the_form(action: ActionSection) -> None:
    assert action.validate()
    click(action.plan)
    type_into(action.editor.hour, '25h')
    assert not action.validate()


@pytest.fixture
def more(window: QWidget, workplace: Workplace) -> MoreSection:
    return put(window, MoreSection(workplace, 16), 520)


def test_details_are_folded_away(more: MoreSection) -> None:
    assert not more.owner.isVisible()
    assert more.unfold.accessibleDescription() == 'folded'


def test_they_unfold_by_the_keyboard(more: MoreSection) -> None:
    more.unfold.setFocus()
    press(Qt.Key.Key_Return)
    assert focused() is more.owner.line
    assert more.unfold.accessibleDescription() == 'unfolded'
    click(more.unfold)
    assert not more.owner.isVisible()


@pytest.mark.parametrize('filled', [{'owner': 'Lea'}, {'product': 'LED'}, {'note': 'Rappeler'}])
def test_they_are_unfolded_where_they_hold_something(more: MoreSection, desk: Desk, filled: dict[str, str]) -> None:
    more.fill(desk.deal(desk.put(**filled)))
    assert more.owner.isVisible()
    assert [text for text in more.typed() if text] == list(filled.values())
