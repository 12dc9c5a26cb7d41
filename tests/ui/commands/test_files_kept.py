"""Files dropped on a deal: which of them are taken, where they go, and what is said when they cannot be."""

from pathlib import Path

import pytest
from bench import Bench
from PySide6.QtCore import QMimeData, QUrl
from pytestqt.qtbot import QtBot

from salesdesk.i18n.translator import use_language
from salesdesk.ui.commands.attach_files import AttachFiles, files_in


def brought(*urls: str, text: str = '') -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl(url) for url in urls])
    if text:
        data.setText(text)
    return data


@pytest.mark.parametrize(
    ('urls', 'names'),
    [
        ((), []),
        (('file:///tmp/offre.pdf',), ['offre.pdf']),
        (('file:///tmp/plan%20d%E2%80%99acc%C3%A8s.pdf', 'file:///tmp/a.txt'), ['plan d’accès.pdf', 'a.txt']),
        (('https://example.org/offre.pdf',), []),
        (('file:///tmp/offre.pdf', 'https://example.org/'), []),
        (('mailto:helene@example.org',), []),
    ],
    ids=['nothing', 'a file', 'names with accents', 'a page', 'a file and a page', 'an address'],
)
def test_only_files_of_this_computer_are_taken(urls: tuple[str, ...], names: list[str]) -> None:
    assert [path.name for path in files_in(brought(*urls))] == names


def test_a_dragged_text_is_no_file() -> None:
    data = QMimeData()
    data.setText('file:///tmp/offre.pdf')
    assert files_in(data) == []


@pytest.fixture
def files(bench: Bench) -> AttachFiles:
    return AttachFiles(bench.desk, bench.window)


def written(folder: Path, name: str, text: str = 'x') -> Path:
    path = folder / name
    path.write_text(text, encoding='utf-8')
    return path


def names(bench: Bench, deal_id: int) -> list[str]:
    return [file.name for file in bench.workplace.attachments.of_deal(deal_id)]


def test_several_are_one_step_and_undo_takes_them_off(
    qtbot: QtBot, bench: Bench, files: AttachFiles, tmp_path: Path
) -> None:
    deal_id = bench.ledger.put('Atelier')
    files.attach(deal_id, [written(tmp_path, 'Été.txt'), written(tmp_path, 'b.txt', 'y')])
    qtbot.waitUntil(lambda: sorted(names(bench, deal_id)) == ['b.txt', 'Été.txt'])
    assert bench.toasts() == ['2 fichiers conservés avec l’affaire']
    bench.ledger.workspace.undo()
    assert names(bench, deal_id) == []


def test_the_same_file_twice_is_there_once(qtbot: QtBot, bench: Bench, files: AttachFiles, tmp_path: Path) -> None:
    deal_id, path = bench.ledger.put('Atelier'), written(tmp_path, 'a.txt')
    files.attach(deal_id, [path, path])
    qtbot.waitUntil(lambda: bool(bench.toasts()))
    assert names(bench, deal_id) == ['a.txt']


@pytest.mark.parametrize('language', ['fr', 'en'])
def test_a_deal_that_went_meanwhile_is_said(
    qtbot: QtBot, bench: Bench, files: AttachFiles, tmp_path: Path, language: str
) -> None:
    use_language(language)
    files.attach(987, [written(tmp_path, 'a.txt')])
    qtbot.waitUntil(lambda: bool(bench.toasts()))
    assert bench.ledger.undo_key() == ''


@pytest.mark.parametrize('what', ['folder', 'gone'])
def test_what_is_no_file_is_refused_and_nothing_is_attached(
    qtbot: QtBot, bench: Bench, files: AttachFiles, tmp_path: Path, what: str
) -> None:
    deal_id = bench.ledger.put()
    path = tmp_path if what == 'folder' else tmp_path / 'gone.txt'
    with qtbot.waitSignal(bench.jobs.failed):
        files.attach(deal_id, [written(tmp_path, 'a.txt'), path])
    assert names(bench, deal_id) == []
