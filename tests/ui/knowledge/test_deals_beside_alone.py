"""The deals beside a lesson, alone: how each is told, how it ended, and which stand there."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from bench import Bench, click, entries, heard
from building import TODAY, euros
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel

from salesdesk.controllers.knowledge.lesson_reader import DealBeside
from salesdesk.domain.knowledge.lesson import LessonKind
from salesdesk.domain.money import Money
from salesdesk.i18n.translator import use_language
from salesdesk.ui.knowledge.beside.beside_pane import BesidePane
from salesdesk.ui.knowledge.beside.deal_tile import DealTile, end_text
from salesdesk.ui.knowledge.looks.kind_looks import kind_chip_width, kind_name, kinds_name
from salesdesk.ui.knowledge.looks.stage_tags import StageTags
from salesdesk.ui.widgets.floating.menu import Menu

PARIS, NEW_YORK = ZoneInfo('Europe/Paris'), ZoneInfo('America/New_York')
LATE = datetime(2026, 5, 20, 22, 30, tzinfo=UTC)


def beside(bench: Bench, organization: str = '', **fields: Any) -> DealBeside:
    deal = bench.deal(bench.ledger.put('Groupe scolaire', organization=organization, **fields))
    return DealBeside(deal, organization, (None, True, False, None))


@pytest.mark.parametrize(
    ('ended', 'zone', 'language', 'told'),
    [
        pytest.param({}, PARIS, 'fr', '', id='open'),
        pytest.param({'lost_at': LATE}, PARIS, 'fr', 'perdue le 21 mai', id='lost, next day in Paris'),
        pytest.param({'lost_at': LATE}, NEW_YORK, 'fr', 'perdue le 20 mai', id='lost, same day in New York'),
        pytest.param({'won_at': LATE}, PARIS, 'fr', 'gagnée le 21 mai', id='won'),
        pytest.param({'won_at': LATE.replace(year=2025)}, PARIS, 'fr', 'gagnée le 21 mai 2025', id='won last year'),
        pytest.param({'lost_at': LATE}, PARIS, 'en', 'lost on 21 May', id='lost, in English'),
    ],
)
def test_the_end_is_told_by_its_day_at_her_desk(
    bench: Bench, ended: dict[str, datetime], zone: ZoneInfo, language: str, told: str
) -> None:  # fmt: skip
    use_language(language)
    one = beside(bench)
    assert end_text(replace(one, deal=replace(one.deal, **ended)), TODAY, zone) == told


@pytest.mark.parametrize(
    ('organization', 'fields', 'told'),
    [
        pytest.param('', {}, 'Groupe scolaire', id='title alone'),
        pytest.param('Mairie d’Été', {}, 'Groupe scolaire, Mairie d’Été', id='organization'),
        pytest.param('', {'amount': euros(1_000)}, 'Groupe scolaire, 1\u202f000\u00a0€', id='euros'),
        pytest.param('', {'amount': Money(50_000, 'JPY')}, 'Groupe scolaire, 50\u202f000\u00a0JPY', id='yen'),
        pytest.param('', {'lost_at': LATE}, 'Groupe scolaire, perdue le 21 mai', id='lost'),
    ],
)
def test_a_tile_is_read_aloud_without_empty_parts(
    bench: Bench, organization: str, fields: dict[str, Any], told: str
) -> None:  # fmt: skip
    tile = bench.put(DealTile(bench.workplace, beside(bench, organization, **fields)))
    assert tile.accessibleName() == told
    assert tile.toolTip().split('\n') == ['Groupe scolaire', *([organization] if organization else [])]


def pane_with(bench: Bench, linked: int, open_deals: int) -> tuple[BesidePane, int]:
    """A lesson of a stage, some deals that taught it, and open ones it is for."""
    lesson = bench.ledger.put_lesson('Budget', stage_id=bench.ledger.stage('qualification').id)
    for number in range(linked):
        bench.workplace.lessons.link(lesson, bench.ledger.put(f'Liée {number}'))
    for number in range(open_deals):
        bench.ledger.put(f'Ouverte {number}', 'qualification', given='y')
    pane = bench.put(BesidePane(bench.workplace, bench.window))
    pane.show_lesson(bench.workplace.knowledge.read(lesson))
    return pane, lesson


@pytest.mark.parametrize(
    ('linked', 'open_deals', 'tiles', 'told'),
    [
        pytest.param(0, 0, 0, ['Affaires liées', 'Aucune affaire n’est encore liée.'], id='none'),
        pytest.param(1, 0, 1, ['Affaires liées'], id='one linked'),
        pytest.param(
            0, 1, 1, ['Affaires liées', 'Aucune affaire n’est encore liée.', 'À vérifier maintenant', '1 ouverte'],
            id='one open',
        ),
        pytest.param(
            2, 6, 6, ['Affaires liées', 'À vérifier maintenant', '6 ouvertes'], id='more open ones than are shown',
        ),
    ],
)  # fmt: skip
def test_the_pane_says_which_deals_there_are(
    bench: Bench, linked: int, open_deals: int, tiles: int, told: list[str]
) -> None:  # fmt: skip
    pane, _lesson = pane_with(bench, linked, open_deals)
    assert len(pane.tiles) == tiles
    assert [label.text() for label in pane.findChildren(QLabel) if label.text()] == told


def test_a_tile_stays_itself_until_the_deals_differ(bench: Bench) -> None:
    pane, lesson = pane_with(bench, 1, 0)
    (tile,) = pane.tiles
    bench.workplace.lessons.mark(lesson, useful=True)
    pane.show_lesson(bench.workplace.knowledge.read(lesson))
    assert pane.tiles == [tile]
    bench.workplace.lessons.unlink(lesson, tile.beside.deal.id)
    pane.show_lesson(bench.workplace.knowledge.read(lesson))
    assert pane.tiles == []
    bench.ledger.workspace.undo()
    pane.show_lesson(bench.workplace.knowledge.read(lesson))
    assert [one.caption() for one in pane.tiles] == ['Liée 0']
    pane.show_nothing()
    assert pane.tiles == []


def test_a_click_opens_the_deal_and_the_menu_unlinks_only_linked_ones(bench: Bench) -> None:
    pane, _lesson = pane_with(bench, 1, 1)
    linked, open_one = pane.tiles
    opened, unlinked = heard(pane.deal_asked), heard(pane.unlink_asked)
    click(open_one)
    assert opened == [open_one.beside.deal.id]
    linked.customContextMenuRequested.emit(QPoint(5, 5))
    open_one.customContextMenuRequested.emit(QPoint(5, 5))
    (menu,) = pane.findChildren(Menu)
    assert entries(menu) == ['Ouvrir l’affaire', 'Délier']
    menu.actions()[-1].trigger()
    assert unlinked == [linked.beside.deal.id]
    menu.close()


def test_every_stage_knows_its_place_in_its_own_pipeline(bench: Bench) -> None:
    tags = StageTags(bench.workplace.book)
    assert tags.of(None) is tags.of(999_999) is None
    for process in bench.workplace.book.processes.values():
        found = [tags.of(stage.id) for stage in process.active]
        assert [tag.place for tag in found if tag] == list(range(len(process.active)))
        assert {tag.count for tag in found if tag} == {len(process.active)}


@pytest.mark.parametrize('language', ['fr', 'en'])
def test_every_kind_has_a_name_of_its_own_and_a_chip_as_wide_as_it(bench: Bench, language: str) -> None:
    use_language(language)
    names = [kind_name(kind) for kind in LessonKind]
    assert len(set(names)) == len({kinds_name(kind) for kind in LessonKind}) == len(names)
    by_width = sorted(LessonKind, key=kind_chip_width)
    assert len(kind_name(by_width[0])) < len(kind_name(by_width[-1]))
