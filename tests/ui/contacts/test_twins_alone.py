"""What is said about pairs that may be one: in the banner, in the list of all, and while they are looked for."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from lone_parts import placed, toasts, words
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from salesdesk.controllers.clock import Clock
from salesdesk.controllers.people.duplicates_controller import DuplicatePair
from salesdesk.controllers.people.people_forms import CompanyForm, PersonForm
from salesdesk.domain.search import RecordType
from salesdesk.i18n.translator import use_language
from salesdesk.jobs.duplicates_job import find_duplicates
from salesdesk.jobs.job import Cancelled, Job, JobCancelled, Progress
from salesdesk.matching.match import Match, Reason
from salesdesk.storage.people.match_keys import Identity
from salesdesk.ui.contacts.doubles import twin_watch
from salesdesk.ui.contacts.doubles.merge_dialog import MergeDialog
from salesdesk.ui.contacts.doubles.twin_banner import TwinBanner
from salesdesk.ui.contacts.doubles.twin_texts import banner_lead, kind_word, pair_text
from salesdesk.ui.contacts.doubles.twin_watch import TwinWatch
from salesdesk.ui.contacts.doubles.twins import Twins
from salesdesk.ui.contacts.doubles.twins_dialog import MOST_SHOWN, TwinsDialog
from salesdesk.ui.desk import Desk as UiDesk
from salesdesk.ui.job_runner import Running

PHONE, CITY, NAME = Reason.SAME_PHONE, Reason.SAME_CITY, Reason.SIMILAR_NAME


@pytest.fixture(autouse=True)
def in_french() -> Iterator[None]:
    use_language('fr')
    yield
    use_language('en')


def pair(
    one: str, other: str, *reasons: Reason, firms: tuple[str, str] = ('', ''), kind: RecordType = RecordType.CONTACT,
    first: int = 1,
) -> DuplicatePair:  # fmt: skip
    made = [
        Identity(first + number, name, firm, (), (), (), '')
        for number, (name, firm) in enumerate(zip((one, other), firms, strict=True))
    ]
    return DuplicatePair(kind, made[0], made[1], Match(0.9, reasons or (PHONE,)))


A, B, C = (pair(f'{letter} Roux', f'{letter}. Roux', first=number) for letter, number in (('A', 1), ('B', 3), ('C', 5)))


@pytest.fixture
def watch(ui_desk: UiDesk, host: QWidget) -> TwinWatch:
    return TwinWatch(ui_desk, host)


@pytest.mark.parametrize(
    ('found', 'text'),
    [
        (
            pair('Bois Lefevre', 'Bois Lefèvre', PHONE, CITY),
            '«\u00a0Bois Lefevre\u00a0» ressemble à «\u00a0Bois Lefèvre\u00a0»\u00a0: même téléphone, même ville.',
        ),
        (
            pair('Anne', 'A.', PHONE, CITY, NAME),
            '«\u00a0Anne\u00a0» ressemble à «\u00a0A.\u00a0»\u00a0: même téléphone, même ville.',
        ),
        (
            pair('Anne', 'Anne', NAME, firms=('Roux', 'Zinc')),
            '«\u00a0Anne, Roux\u00a0» ressemble à «\u00a0Anne, Zinc\u00a0»\u00a0: nom proche.',
        ),
        (
            pair('Anne', 'Anne', NAME, firms=('Roux', '')),
            '«\u00a0Anne, Roux\u00a0» ressemble à «\u00a0Anne\u00a0»\u00a0: nom proche.',
        ),
        (
            pair('Anne', 'Ann', NAME, firms=('Roux', 'Zinc')),
            '«\u00a0Anne\u00a0» ressemble à «\u00a0Ann\u00a0»\u00a0: nom proche.',
        ),
    ],
    ids=['two reasons', 'two of three reasons', 'namesakes by their firms', 'one firm known', 'two names'],
)
def test_a_pair_is_told_in_one_sentence(found: DuplicatePair, text: str) -> None:
    assert pair_text(found) == text


@pytest.mark.parametrize(('count', 'lead'), [(1, '1 doublon possible.'), (2, '2 doublons possibles.')])
def test_how_many_there_may_be(count: int, lead: str) -> None:
    assert banner_lead(count) == lead


def test_what_they_are_is_said_in_a_word() -> None:
    assert kind_word(A) == 'Personne'
    assert kind_word(pair('Roux', 'Roux', kind=RecordType.ORGANIZATION)) == 'Organisation'


@pytest.mark.parametrize(
    ('first', 'then', 'shown'),
    [
        pytest.param([A], [A], False, id='the same one'),
        pytest.param([A, B], [A], False, id='one of those left'),
        pytest.param([A], [A, B], True, id='another one more'),
        pytest.param([A], [B], True, id='another one'),
        pytest.param([A], [], False, id='none any more'),
    ],
)
def test_ignored_the_banner_comes_back_for_others_only(
    host: QWidget, first: list[DuplicatePair], then: list[DuplicatePair], shown: bool
) -> None:
    banner = placed(host, TwinBanner())
    banner.show_pairs(first)
    assert banner.isVisible()
    banner.ignore.click()
    assert banner.isHidden()
    banner.show_pairs(then)
    assert banner.isVisible() is shown


def test_the_banner_that_comes_back_speaks_of_those_not_ignored(host: QWidget) -> None:
    banner = placed(host, TwinBanner())
    banner.show_pairs([A])
    banner.ignore.click()
    banner.show_pairs([A, B, C])
    said = banner.banner.accessibleName()
    assert said.startswith('2 doublons possibles.')
    assert 'B Roux' in said


def test_the_list_shows_each_pair_and_asks_for_it_alone(host: QWidget, watch: TwinWatch) -> None:
    watch.pairs = [A, B]
    dialog = TwinsDialog(host, watch)
    heard: list[tuple[str, object]] = []
    dialog.compare_asked.connect(lambda found: heard.append(('compare', found)))
    dialog.apart_asked.connect(lambda found: heard.append(('apart', found)))
    dialog.rows[1].compare.click()
    dialog.rows[0].apart.click()
    assert heard == [('compare', B), ('apart', A)]
    assert dialog.rows[0].compare.accessibleDescription() == pair_text(A)


@pytest.mark.parametrize(
    ('count', 'rows', 'summary'),
    [
        (0, 0, 'Aucun doublon possible.'),
        (1, 1, '1 doublon possible.'),
        (MOST_SHOWN, MOST_SHOWN, '40 doublons possibles.'),
        (MOST_SHOWN + 1, MOST_SHOWN, '41 doublons possibles. Les 40 premiers sont affichés.'),
    ],
)
def test_the_list_counts_them_all_and_shows_the_first(
    host: QWidget, watch: TwinWatch, count: int, rows: int, summary: str
) -> None:
    watch.pairs = [pair('Anne', 'A.', first=2 * number + 1) for number in range(count)]
    dialog = TwinsDialog(host, watch)
    assert (len(dialog.rows), dialog.summary.text()) == (rows, summary)


def test_a_pair_dealt_with_leaves_the_list_and_the_others_stay(host: QWidget, watch: TwinWatch) -> None:
    watch.pairs = [A, B, C]
    dialog = TwinsDialog(host, watch)
    watch.forget(B)
    assert [row.pair for row in dialog.rows] == [A, C]
    assert watch.ids_of(RecordType.CONTACT) == {1, 2, 5, 6}
    assert watch.ids_of(RecordType.ORGANIZATION) == frozenset()


@pytest.fixture
def told_to_go_on(monkeypatch: pytest.MonkeyPatch) -> Event:
    """No search comes to its end, stopped or not, before this is set."""
    go_on = Event()

    def held(path: Path, clock: Clock) -> Job[list[DuplicatePair]]:
        def job(progress: Progress, cancelled: Cancelled) -> list[DuplicatePair]:
            go_on.wait()
            return find_duplicates(path, clock)(progress, cancelled)

        return job

    monkeypatch.setattr(twin_watch, 'find_duplicates', held)
    return go_on


def test_while_it_looks_it_says_how_far_and_can_be_stopped(
    qtbot: QtBot, host: QWidget, watch: TwinWatch, told_to_go_on: Event
) -> None:
    dialog = TwinsDialog(host, watch)
    dialog.open_dialog()
    assert (watch.is_looking, dialog.again.isEnabled(), dialog.progress.isVisible()) == (True, False, True)
    assert dialog.summary.text() == ''
    dialog.progress.stop.click()
    told_to_go_on.set()
    qtbot.waitUntil(lambda: not watch.is_looking)
    assert (dialog.again.isEnabled(), dialog.progress.isVisible()) == (True, False)
    assert dialog.summary.text() == 'La recherche a été arrêtée avant la fin.'
    with qtbot.waitSignal(watch.changed):
        dialog.again.click()
    assert dialog.summary.text() == 'Aucun doublon possible.'


def test_stopped_it_keeps_what_it_knew_and_says_that_it_was_stopped(
    qtbot: QtBot, host: QWidget, watch: TwinWatch, told_to_go_on: Event
) -> None:
    watch.pairs = [A, B]
    dialog = TwinsDialog(host, watch)
    with qtbot.waitSignal(watch.ended):
        dialog.open_dialog()
        assert dialog.summary.text() == '2 doublons possibles.'
        dialog.progress.stop.click()
        told_to_go_on.set()
    assert dialog.summary.text() == '2 doublons possibles. La recherche a été arrêtée avant la fin.'


def test_a_look_that_is_stopped_finds_nothing_instead_of_a_part(ui_desk: UiDesk) -> None:
    workspace = ui_desk.workplace.workspace
    with pytest.raises(JobCancelled):
        find_duplicates(workspace.path, workspace.clock)(lambda _done, _total: None, lambda: True)


def test_asked_twice_it_looks_once(qtbot: QtBot, ui_desk: UiDesk, watch: TwinWatch) -> None:
    for _ in range(2):
        ui_desk.workplace.people.create_person(PersonForm('Anne Roux'))
    ends: list[int] = []
    watch.ended.connect(lambda: ends.append(1))
    with qtbot.waitSignal(watch.changed):
        watch.look()
        watch.look()
        assert len(ui_desk.jobs.findChildren(Running)) == 1
    assert (len(watch.pairs), ends) == (1, [1])


def test_merging_a_pair_from_the_list_takes_it_off_and_says_so(qtbot: QtBot, ui_desk: UiDesk, host: QWidget) -> None:
    people = ui_desk.workplace.people
    ids = [people.create_company(CompanyForm(name)) for name in ('Roux', 'Roux SARL')]
    twins = Twins(ui_desk, host)
    with qtbot.waitSignal(twins.watch.changed):
        twins.watch.look()
    kept: list[object] = []
    twins.merged.connect(lambda kind, id_: kept.append((kind, id_)))
    twins.compare(twins.watch.pairs[0])
    (dialog,) = [dialog for dialog in host.findChildren(MergeDialog) if dialog.isVisible()]
    dialog.submit()
    assert (kept, twins.watch.pairs) == ([(RecordType.ORGANIZATION, ids[0])], [])
    assert toasts(host) == ['Organisations fusionnées']


def test_a_pair_of_whom_one_is_gone_is_said_and_not_opened(ui_desk: UiDesk, host: QWidget) -> None:
    twins = Twins(ui_desk, host)
    assert twins.compare_two(RecordType.CONTACT, 7, 8) is None
    assert toasts(host) == ['Ceci n’existe plus. Une autre fenêtre l’a peut-être retiré.']
    assert host.findChildren(MergeDialog) == []


@pytest.mark.parametrize(('count', 'dialog'), [(1, MergeDialog), (2, TwinsDialog)])
def test_the_banner_leads_to_the_one_pair_or_to_the_list(
    qtbot: QtBot, ui_desk: UiDesk, host: QWidget, count: int, dialog: type[QWidget]
) -> None:
    people = ui_desk.workplace.people
    for number in range(count):
        for _ in range(2):
            people.create_person(PersonForm(f'{"AZ"[number]}nne Roux'))
    twins = Twins(ui_desk, host)
    placed(host, twins.banner)
    with qtbot.waitSignal(twins.watch.changed):
        twins.watch.look()
    assert words(twins.banner) or twins.banner.banner.accessibleName()
    twins.banner.compare.click()
    assert [type(shown) for shown in host.findChildren(dialog) if shown.isVisible()] == [dialog]
