"""The bar over the closed deals alone: what it shows of the filter, and what it passes on, in both languages."""

import pytest
from bench import Bench, click, heard
from PySide6.QtTest import QTest

from salesdesk.i18n.translator import use_language
from salesdesk.ui.archive.archive_bar import EVERY, ArchiveBar


@pytest.fixture
def bar(bench: Bench) -> ArchiveBar:
    bench.window.resize(1180, 200)
    return bench.put(ArchiveBar(bench.ledger.book.pipelines, bench.window))


def told_times(signal: object) -> list[bool]:
    told: list[bool] = []
    signal.connect(lambda: told.append(True))  # type: ignore[attr-defined]
    return told


@pytest.mark.parametrize(
    ('language', 'count', 'said'),
    [
        ('fr', 0, 'Filtres'), ('fr', 1, 'Filtres · 1'), ('fr', 12, 'Filtres · 12'), ('en', 0, 'Filters'),
        ('en', 3, 'Filters · 3'),
    ],
    ids=['fr-none', 'fr-one', 'fr-many', 'en-none', 'en-some'],
)  # fmt: skip
def test_filters_are_counted_on_their_button(bar: ArchiveBar, language: str, count: int, said: str) -> None:
    use_language(language)
    bar.show_state(EVERY, '', count, '')
    assert bar.filters.caption() == said


@pytest.mark.parametrize(
    ('name', 'said'),
    [
        ('', 'Vues enregistrées'), ('Perdues d’été', 'Vues enregistrées\u00a0: Perdues d’été'),
        ('{name}', 'Vues enregistrées\u00a0: {name}'),
    ],
    ids=['none', 'accents', 'braces'],
)  # fmt: skip
def test_the_view_in_front_is_told_by_its_name(bar: ArchiveBar, name: str, said: str) -> None:
    bar.show_state(EVERY, '', 0, name)
    assert bar.saved.accessibleName() == said


def test_every_tab_asks_for_its_own_pipeline(bench: Bench, bar: ArchiveBar) -> None:
    told = heard(bar.pipeline_chosen)
    for index in [*range(1, bar.tabs.count()), 0]:
        bar.tabs.setCurrentIndex(index)
    assert told == [*(pipeline.id for pipeline in bench.ledger.book.pipelines), EVERY]


def test_a_pipeline_shown_is_not_asked_for(bench: Bench, bar: ArchiveBar) -> None:
    told = heard(bar.pipeline_chosen)
    last = bench.ledger.book.pipelines[-1].id
    bar.show_state(last, '', 0, '')
    assert bar.tabs.currentIndex() == bar.tabs.count() - 1
    bar.show_state(999_999, '', 0, '')
    assert bar.tabs.currentIndex() == 0
    assert told == []


def test_every_letter_typed_is_searched_and_what_is_shown_is_not(bar: ArchiveBar) -> None:
    told = heard(bar.searched)
    QTest.keyClicks(bar.search.line, 'toit')
    assert told == ['t', 'to', 'toi', 'toit']
    bar.show_state(EVERY, 'Éco', 0, '')
    assert (bar.search.text(), len(told)) == ('Éco', 4)


def test_showing_what_she_types_leaves_her_cursor_where_it_is(bar: ArchiveBar) -> None:
    QTest.keyClicks(bar.search.line, 'toit')
    bar.search.line.setCursorPosition(1)
    bar.show_state(EVERY, 'toit', 0, '')
    assert bar.search.line.cursorPosition() == 1


@pytest.mark.parametrize(
    ('button', 'signal'),
    [('filters', 'filters_asked'), ('saved', 'views_asked'), ('board', 'board_asked')],
    ids=['filters', 'views', 'board'],
)
def test_a_button_asks_for_its_own_thing_alone(bar: ArchiveBar, button: str, signal: str) -> None:
    told = {name: told_times(getattr(bar, name)) for name in ('filters_asked', 'views_asked', 'board_asked')}
    click(getattr(bar, button))
    assert [name for name, times in told.items() if times] == [signal]
