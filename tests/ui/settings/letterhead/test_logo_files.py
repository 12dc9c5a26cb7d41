"""A logo from a file: what is none, is damaged or too large gets a sentence; what is one is made small enough."""

from pathlib import Path
from random import Random

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from salesdesk.controllers.letterhead.letterhead_controller import LARGEST_LOGO
from salesdesk.i18n.translator import use_language
from salesdesk.ui.settings.letterhead.logo_file import KEPT_SIDE, LARGEST_FILE, read_logo

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#25a"/></svg>'
# A picture of 60,000 dots square in a few bytes: opened, it would take the whole memory.
BOMB = SVG.replace('width="40" height="20">', 'width="60000" height="60000">', 1)


@pytest.fixture(autouse=True)
def french(qapp: QApplication) -> None:
    use_language('fr')


def made(path: Path, width: int, height: int, *, clear: bool = False, noisy: bool = False) -> Path:
    """A picture of the kind the ending says."""
    image = QImage(width, height, QImage.Format.Format_ARGB32 if clear else QImage.Format.Format_RGB32)
    image.fill(QColor(20, 80, 160, 100 if clear else 255))
    if noisy:
        image = QImage(Random(1).randbytes(4 * width * height), width, height,
                       QImage.Format.Format_ARGB32)  # fmt: skip
    assert image.save(str(path))
    return path


def kept(path: Path) -> QImage:
    found = read_logo(path)
    assert found.problem == ''
    return QImage.fromData(found.picture)


@pytest.mark.parametrize('ending', ['png', 'jpg', 'bmp', 'webp'])
def test_a_picture_of_any_usual_kind_is_kept_in_its_shape(tmp_path: Path, ending: str) -> None:
    image = kept(made(tmp_path / f'logo.{ending}', 300, 100))
    assert (image.width(), image.height()) == (300, 100)


def test_a_large_one_is_made_smaller_and_keeps_its_shape(tmp_path: Path) -> None:
    image = kept(made(tmp_path / 'logo.png', 2400, 600))
    assert (image.width(), image.height()) == (KEPT_SIDE, KEPT_SIDE // 4)


def test_what_is_seen_through_stays_so(tmp_path: Path) -> None:
    assert kept(made(tmp_path / 'logo.png', 30, 30, clear=True)).pixelColor(5, 5).alpha() == 100


def test_a_drawing_is_kept_as_sharp_as_paper_needs(tmp_path: Path) -> None:
    path = tmp_path / 'logo.svg'
    path.write_text(SVG)
    assert kept(path).width() == KEPT_SIDE


def test_a_photograph_is_made_small_enough_to_be_kept(tmp_path: Path) -> None:
    found = read_logo(made(tmp_path / 'logo.png', 900, 900, noisy=True))
    assert (found.problem, 0 < len(found.picture) <= LARGEST_LOGO) == ('', True)


def test_the_ending_does_not_matter_what_is_in_the_file_does(tmp_path: Path) -> None:
    path = made(tmp_path / 'logo.png', 30, 30)
    assert kept(path.rename(tmp_path / 'logo.txt')).width() == 30


@pytest.mark.parametrize(
    ('name', 'content'),
    [('logo.png', b'Bonjour'), ('vide.png', b''), ('lettre.pdf', b'%PDF-1.7 '), ('page.svg', b'<html></html>')],
)
def test_what_is_no_picture_is_said_in_a_sentence(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    problem = read_logo(path).problem
    assert problem.replace('\xa0', ' ').startswith(f'« {name} » n’est pas une image')


@pytest.mark.parametrize('part', [0.3, 0.9])
@pytest.mark.parametrize('ending', ['png', 'jpg', 'webp'])
def test_a_damaged_picture_is_said_in_a_sentence(tmp_path: Path, ending: str, part: float) -> None:
    path = made(tmp_path / f'logo.{ending}', 300, 300, noisy=True)
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * part)])
    assert 'est abîmé' in read_logo(path).problem


@pytest.mark.parametrize('kind', ['folder', 'missing'])
def test_what_cannot_be_read_is_said_in_a_sentence(tmp_path: Path, kind: str) -> None:
    path = tmp_path if kind == 'folder' else tmp_path / 'rien.png'
    assert 'est illisible' in read_logo(path).problem


def test_a_file_and_a_picture_that_are_too_large_are_not_opened(tmp_path: Path) -> None:
    heavy, bomb = tmp_path / 'lourd.png', tmp_path / 'grand.svg'
    with heavy.open('wb') as file:
        file.truncate(LARGEST_FILE + 1)
    bomb.write_text(BOMB)
    assert all('trop grand pour un logo' in read_logo(path).problem for path in (heavy, bomb))
