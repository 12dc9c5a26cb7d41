"""What she types is kept in time, where it belongs, and goes when it is saved."""

import pytest
from bench import Bench
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from salesdesk.domain.errors import DiskFull
from salesdesk.ui.deal.asking.draft_keeper import DraftKeeper


class Paper:
    """What stands on the screen."""

    text = ''


@pytest.fixture
def paper() -> Paper:
    return Paper()


@pytest.fixture
def keeper(bench: Bench, paper: Paper) -> DraftKeeper:
    own = DraftKeeper(bench.workplace.drafts, lambda: paper.text, bench.desk.say_error, bench.window)
    own.follow('deal/1/composer')
    return own


def timer(keeper: DraftKeeper) -> QTimer:
    return keeper.findChildren(QTimer)[0]


def kept(bench: Bench, key: str = 'deal/1/composer') -> str:
    return bench.workplace.drafts.read(key)


def test_nothing_is_written_before_she_types(bench: Bench, keeper: DraftKeeper, paper: Paper) -> None:
    paper.text = 'du code'
    keeper.flush()
    assert kept(bench) == ''


def test_the_wait_is_not_begun_again_while_she_types_on(keeper: DraftKeeper) -> None:
    keeper.touch()
    began = timer(keeper).timerId()
    keeper.touch()
    assert (timer(keeper).isActive(), timer(keeper).timerId()) == (True, began)
    assert timer(keeper).interval() <= 2000


def test_when_the_time_is_over_it_holds_what_stands_there_then(
    qtbot: QtBot, bench: Bench, keeper: DraftKeeper, paper: Paper
) -> None:
    timer(keeper).setInterval(1)
    paper.text = 'une'
    keeper.touch()
    paper.text = 'une phrase'
    qtbot.waitUntil(lambda: kept(bench) == 'une phrase')
    assert not timer(keeper).isActive()


def test_going_elsewhere_keeps_what_was_typed_here(bench: Bench, keeper: DraftKeeper, paper: Paper) -> None:
    paper.text = 'ici'
    keeper.touch()
    assert keeper.follow('deal/2/composer') == ''
    assert (kept(bench), kept(bench, 'deal/2/composer')) == ('ici', '')
    assert keeper.follow('deal/1/composer') == 'ici'


def test_saved_for_good_it_is_not_written_back(bench: Bench, keeper: DraftKeeper, paper: Paper) -> None:
    paper.text = 'fini'
    keeper.touch()
    keeper.drop()
    keeper.flush()
    assert (kept(bench), timer(keeper).isActive()) == ('', False)


def test_emptied_again_there_is_no_draft(bench: Bench, keeper: DraftKeeper, paper: Paper) -> None:
    for paper.text in ('une', ''):
        keeper.touch()
        keeper.flush()
    assert bench.workplace.drafts.keys() == []


def test_a_draft_is_nothing_one_could_undo(bench: Bench, keeper: DraftKeeper, paper: Paper) -> None:
    paper.text = 'une'
    keeper.touch()
    keeper.flush()
    assert (bench.ledger.undo_key(), bench.ledger.heard) == ('', [])


def test_a_full_disk_is_said_and_her_words_stay(
    bench: Bench, keeper: DraftKeeper, paper: Paper, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_key: str, _text: str) -> None:
        raise DiskFull(path='ventes.db')

    monkeypatch.setattr(bench.workplace.drafts, 'keep', refuse)
    paper.text = 'une'
    keeper.touch()
    keeper.flush()
    assert (len(bench.toasts()), paper.text) == (1, 'une')
    assert 'plein' in bench.toasts()[0]
