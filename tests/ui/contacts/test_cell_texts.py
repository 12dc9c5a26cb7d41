"""What the cells of the two tables say, and what stands below them, in both languages."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from building import NOW, PARIS, TODAY, euros, in_days
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from salesdesk.domain.activity import ActivityKind
from salesdesk.domain.money import Money
from salesdesk.domain.next_action import NextAction
from salesdesk.domain.views.people_list import OrganizationRow, PeopleFilter, PeopleSort, PersonRow
from salesdesk.i18n.translator import use_language
from salesdesk.ui.contacts.near.reason_words import reason_words
from salesdesk.ui.contacts.table.row_texts import action_chip_of, cell_text, past_day_text, short_amount, tip_of
from salesdesk.ui.contacts.table.sheet_texts import SheetTexts, filter_words
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.feedback.empty_state import EmptyState
from salesdesk.ui.widgets.text.label import Label

ANNE = PersonRow(1, 'Anne Roy', '', None, '', '', '', False, 0, (), None, None)
ROY = OrganizationRow(2, 'Roy', '', '', False, 0, 0, (), None, None)
TOKYO, AUCKLAND = ZoneInfo('Asia/Tokyo'), ZoneInfo('Pacific/Auckland')
LATE = datetime(2026, 6, 8, 22, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def in_french() -> Iterator[None]:
    use_language('fr')
    yield
    use_language('en')


def cells(row: PersonRow | OrganizationRow) -> dict[str, str]:
    return {str(sort): cell_text(row, sort, TODAY, PARIS) for sort in PeopleSort}


def test_a_person_of_whom_nothing_is_known_has_dashes_where_something_could_be_said() -> None:
    assert cells(ANNE) == {
        'name': 'Anne Roy', 'organization': '–', 'job_title': '–', 'open_amount': '–', 'last_contact': '',
        'next_action': '',
    }  # fmt: skip


def test_a_company_says_its_sector_in_the_place_of_a_job() -> None:
    assert cells(ROY)['job_title'] == '–'
    assert cells(replace(ROY, sector='Bois'))['job_title'] == 'Bois'
    assert cells(ROY)['organization'] == '–'


@pytest.mark.parametrize(
    ('sums', 'shown', 'short', 'tip'),
    [
        ((), '–', '–', '–'),
        ((euros(0),), '0\u00a0€', '0\u00a0€', '0\u00a0€'),
        ((euros(12_400),), '12\u202f400\u00a0€', '12,4\u00a0k€', '12\u202f400\u00a0€'),
        ((Money(90, 'JPY'),), '90\u00a0JPY', '90\u00a0JPY', '90\u00a0JPY'),
        ((euros(500), Money(90_000, 'USD')), '500\u00a0€', '500\u00a0€', '500\u00a0€\n900\u00a0$US'),
    ],
    ids=['no deal', 'a deal of nothing', 'thousands', 'no cents', 'two currencies'],
)
def test_an_amount_is_that_of_the_largest_currency_and_the_tip_has_all(
    sums: tuple[Money, ...], shown: str, short: str, tip: str
) -> None:
    row = replace(ANNE, open_deals=len(sums), sums=sums)
    assert cells(row)['open_amount'] == shown
    assert short_amount(row) == short
    assert tip_of(row, PeopleSort.OPEN_AMOUNT, shown) == tip
    assert tip_of(row, PeopleSort.NAME, 'Anne Roy') == 'Anne Roy'


@pytest.mark.parametrize(
    ('action', 'deals', 'text', 'kind'),
    [
        pytest.param(None, 0, '', '', id='no deal to act for'),
        pytest.param(None, 1, 'aucune action', 'outlined', id='a deal without a next step'),
        pytest.param(NextAction(ActivityKind.CALL, TODAY), 1, 'aujourd’hui', 'today', id='today'),
        pytest.param(NextAction(ActivityKind.CALL, TODAY, 540), 1, '9:00', 'today', id='today at nine'),
        pytest.param(NextAction(ActivityKind.CALL, in_days(1)), 2, 'demain', 'neutral', id='tomorrow'),
        pytest.param(NextAction(ActivityKind.EMAIL, in_days(-3)), 1, '3\u00a0j de retard', 'late', id='late'),
        pytest.param(NextAction(ActivityKind.CALL, in_days(1)), 0, '', '', id='an action without a deal'),
    ],
)
def test_the_next_action_is_that_of_open_deals(action: NextAction | None, deals: int, text: str, kind: str) -> None:
    row = replace(ANNE, open_deals=deals, next_action=action)
    chip = action_chip_of(row, TODAY)
    assert (chip.text if chip else '', chip.kind if chip else '') == (text, kind)
    assert cells(row)['next_action'] == text


@pytest.mark.parametrize(
    ('at', 'zone', 'text'),
    [
        pytest.param(None, PARIS, '', id='never'),
        pytest.param(NOW, PARIS, 'aujourd’hui', id='this morning'),
        pytest.param(LATE, PARIS, 'aujourd’hui', id='after midnight in Paris'),
        pytest.param(LATE, UTC, 'hier', id='before midnight in Greenwich'),
        pytest.param(datetime(2026, 6, 8, 14, 59, tzinfo=UTC), TOKYO, 'hier', id='yesterday in Tokyo'),
        pytest.param(datetime(2026, 6, 7, 9, tzinfo=UTC), PARIS, '7 juin', id='before yesterday'),
        pytest.param(datetime(2026, 1, 1, tzinfo=UTC), PARIS, '1er janv.', id='the first of this year'),
        pytest.param(datetime(2025, 12, 31, 22, 59, tzinfo=UTC), PARIS, '31 déc. 2025', id='the last of another'),
        pytest.param(datetime(2025, 12, 31, 23, tzinfo=UTC), PARIS, '1er janv.', id='another year in Greenwich only'),
        pytest.param(datetime(2025, 12, 31, 11, tzinfo=UTC), AUCKLAND, '1er janv.', id='a new year in Auckland'),
        pytest.param(datetime(2026, 3, 28, 23, 30, tzinfo=UTC), PARIS, '29 mars', id='the night of summer time'),
    ],
)
def test_the_last_contact_is_told_by_the_day_of_her_own_zone(at: datetime | None, zone: ZoneInfo, text: str) -> None:
    shown = past_day_text(at, TODAY, zone)
    assert shown.replace('janvier', 'janv.').replace('décembre', 'déc.') == text


def test_in_english_the_same_day_is_said_in_english() -> None:
    use_language('en')
    assert past_day_text(LATE, TODAY, UTC) == 'yesterday'
    assert cell_text(replace(ANNE, sums=(euros(12_400),)), PeopleSort.OPEN_AMOUNT, TODAY, PARIS) == '€12,400'


def sheet(*, people: bool, asked: list[str] | None = None) -> SheetTexts:
    heard = asked if asked is not None else []
    return SheetTexts('', people, str, lambda: heard.append('create'), lambda: heard.append('widen'))


@pytest.mark.parametrize(
    ('language', 'shown', 'whole', 'wanted', 'text'),
    [
        ('fr', 0, 0, PeopleFilter(), '0 personne'),
        ('fr', 1, 1, PeopleFilter(), '1 personne'),
        ('fr', 1240, 1240, PeopleFilter(), '1\u202f240 personnes'),
        ('en', 1240, 1240, PeopleFilter(), '1,240 people'),
        (
            'fr',
            2,
            128,
            PeopleFilter(with_open_deals=True),
            '2 personnes sur 128, filtre\u00a0: avec une affaire en cours',
        ),
        ('en', 1, 128, PeopleFilter(source='Fair'), '1 person of 128, filter: source Fair'),
        ('fr', 3, 128, PeopleFilter(deleted=True), '3 personnes, filtre\u00a0: à la corbeille'),
    ],
)
def test_the_footer_counts_and_says_by_what_it_is_narrowed(
    language: str, shown: int, whole: int, wanted: PeopleFilter, text: str
) -> None:
    use_language(language)
    assert sheet(people=True).footer(shown, whole, wanted) == text


def test_companies_are_counted_as_such() -> None:
    assert sheet(people=False).footer(1, 1, PeopleFilter()) == '1 organisation'
    assert sheet(people=False).footer(2, 2, PeopleFilter()) == '2 organisations'


@pytest.mark.parametrize('language', ['fr', 'en'])
def test_each_way_to_narrow_has_words_of_its_own(language: str) -> None:
    use_language(language)
    every = PeopleFilter('roy', True, True, True, 'Salon', True)
    said = filter_words(every)
    assert len(set(said)) == len(said) == 6
    assert (filter_words(PeopleFilter()), any('Salon' in word for word in said)) == ([], True)


@pytest.mark.parametrize(
    ('people', 'wanted', 'text', 'button', 'asked'),
    [
        (True, PeopleFilter(), 'Les personnes que vous rencontrez apparaîtront ici.', 'Nouveau contact', 'create'),
        (False, PeopleFilter(), None, 'Nouvelle organisation', 'create'),
        (True, PeopleFilter(text='x'), None, 'Effacer les filtres', 'widen'),
        (True, PeopleFilter(deleted=True), 'La corbeille est vide.', 'Effacer les filtres', 'widen'),
        (False, PeopleFilter(deleted=True, text='x'), None, 'Effacer les filtres', 'widen'),
    ],
)
def test_an_empty_sheet_says_why_and_has_one_way_on(
    qtbot: QtBot, people: bool, wanted: PeopleFilter, text: str | None, button: str, asked: str
) -> None:
    heard: list[str] = []
    empty = sheet(people=people, asked=heard).nobody(wanted)
    qtbot.addWidget(empty)
    (action,) = _buttons(empty)
    action.click()
    assert (action.caption(), heard) == (button, [asked])
    assert text is None or text in [label.text() for label in empty.findChildren(Label)]


def _buttons(part: QWidget) -> list[Button]:
    assert isinstance(part, EmptyState)
    return part.findChildren(Button)


@pytest.mark.parametrize(
    ('codes', 'words'),
    [
        ((), ''),
        (('same_phone',), 'même téléphone'),
        (('same_phone', 'similar_name'), 'même téléphone, nom proche'),
        (('of_a_newer_program', 'same_city'), 'même ville'),
        (('of_a_newer_program',), ''),
    ],
)
def test_reasons_are_told_in_words_and_unknown_ones_left_out(codes: tuple[str, ...], words: str) -> None:
    assert reason_words(codes) == words


def test_a_day_to_come_is_told_by_its_date() -> None:
    """A clock that was set back: it must not be told as past."""
    assert past_day_text(datetime(2026, 6, 12, 9, tzinfo=UTC), date(2026, 6, 9), PARIS) == '12 juin'
