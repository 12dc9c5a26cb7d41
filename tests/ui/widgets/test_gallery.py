"""The sheet of states, held against the design: colours at known places, in light and dark, at every scaling."""

import pytest
from gallery import Gallery, color_at, picture
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.i18n.translator import use_language
from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.text.label import Label

# (part, x and y from its corner, token), read off states.png.
FACTS = [
    ('primary rest', 6, 4, 'accent'), ('primary hover', 6, 4, 'accent-hover'),
    ('primary pressed', 6, 4, 'accent-pressed'), ('primary disabled', 6, 4, 'sunken'),
    ('secondary rest', 20, 0, 'border-strong'), ('secondary rest', 6, 4, 'control'),
    ('secondary hover', 6, 4, 'control-hover'), ('ghost pressed', 6, 4, 'control-pressed'),
    ('danger rest', 6, 4, 'danger-fill'), ('danger hover', 6, 4, 'danger-hover'),
    ('danger pressed', 6, 4, 'danger-pressed'),
    ('primary focus', 40, -2, 'focus'), ('primary focus', 40, -3, 'focus'), ('ghost focus', 40, -2, 'focus'),
    ('Organisation', 100, 20, 'border-control'), ('Organisation', 100, 24, 'surface'), ('Valeur', 100, 20, 'danger'),
    ('disabled field', 100, 6, 'sunken'), ('select', 50, 0, 'border-control'),
    ('segments', 30, 0, 'border'), ('segments', 8, 16, None), ('tabs', 40, 35, 'accent'),
    ('late', 20, 0, 'border-strong'), ('stagnant', 30, 0, 'accent-line'), ('stagnant', 5, 13, 'accent-soft'),
    ('error', 300, 0, 'danger-line'), ('error', 5, 20, 'danger-soft'), ('info', 300, 0, 'accent-line'),
    ('info', 5, 20, 'accent-soft'), ('progress', 100, 24, 'accent'), ('progress', 500, 24, 'border'),
    ('rule Boutons', 300, 0, 'border'), ('chips', 3, 10, None), ('glyphs', 128, 8, 'stage-6'),
]  # fmt: skip
IN_LIGHT = {('segments', 8): 'surface', ('chips', 3): 'sunken'}
IN_DARK = {('segments', 8): 'pressed', ('chips', 3): 'hover'}


@pytest.fixture
def gallery(qtbot: QtBot) -> Gallery:
    use_language('fr')
    sheet = Gallery()
    qtbot.addWidget(sheet)
    sheet.show()
    return sheet


def shown(gallery: Gallery, image: QImage, part: str, x: int, y: int) -> str:
    corner = gallery.parts[part].mapTo(gallery, QPoint(0, 0))
    return color_at(image, corner.x() + x, corner.y() + y).name()


@pytest.mark.parametrize(('name', 'special'), [('light', IN_LIGHT), ('dark', IN_DARK)])
@pytest.mark.parametrize('scale', [1.0, 2.0])
def test_every_part_has_its_token(gallery: Gallery, qapp: QApplication, name: str, special: dict, scale: float) -> None:
    apply_theme(qapp, name, animations=False)
    image = picture(gallery, scale)
    wrong = []
    for part, x, y, token in FACTS:
        expected = theme().color(token or special[part, x]).name()
        if shown(gallery, image, part, x, y) != expected:
            wrong.append((part, x, y, shown(gallery, image, part, x, y), expected))
    assert wrong == []


@pytest.mark.parametrize('scale', [1.25, 1.5])
def test_borders_are_clean_at_fractional_scalings(gallery: Gallery, scale: float) -> None:
    image = picture(gallery, scale)
    button = gallery.parts['secondary rest'].geometry()
    x = round((button.x() + 20) * scale)
    rows = range(int((button.y() - 2) * scale), int((button.y() + 6) * scale))
    tones = {image.pixelColor(x, y).name() for y in rows}
    assert tones == {theme().color(token).name() for token in ('canvas', 'border-strong', 'control')}


@pytest.mark.parametrize('name', ['light', 'dark'])
def test_a_live_change_leaves_nothing_behind(gallery: Gallery, qapp: QApplication, qtbot: QtBot, name: str) -> None:
    other = 'dark' if name == 'light' else 'light'
    apply_theme(qapp, other, animations=False)
    apply_theme(qapp, name, animations=False)
    fresh = Gallery()
    qtbot.addWidget(fresh)
    fresh.show()
    assert picture(gallery) == picture(fresh)


def test_nothing_is_cut_in_french(gallery: Gallery) -> None:
    assert [label.text() for label in gallery.findChildren(Label) if label.toolTip()] == []


def test_buttons_are_never_narrower_than_their_words(gallery: Gallery) -> None:
    assert [b.caption() for b in gallery.findChildren(Button) if b.width() < b.sizeHint().width()] == []


def test_whatever_takes_the_focus_has_a_name(gallery: Gallery) -> None:
    stops = [
        part
        for part in gallery.findChildren(QWidget)
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isVisible() and part.focusProxy() is None
    ]
    assert len(stops) > 30
    assert [part for part in stops if not part.accessibleName()] == []


def test_the_focus_ring_of_a_field_is_two_px(gallery: Gallery, qtbot: QtBot) -> None:
    gallery.activateWindow()
    qtbot.waitUntil(gallery.isActiveWindow)
    gallery.parts['Saisie'].setFocus()
    image = picture(gallery)
    focus = theme().color('focus').name()
    rows = [shown(gallery, image, 'Saisie', 100, y) for y in (18, 19, 20, 21)]
    assert rows == [theme().color('canvas').name(), focus, focus, theme().color('surface').name()]
