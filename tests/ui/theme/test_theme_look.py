"""What a Theme hands out: colours, fonts, durations."""

import pytest
from PySide6.QtCore import QEasingCurve
from PySide6.QtGui import QFont, QFontInfo, QRawFont

from salesdesk.ui.theme.fonts import load_fonts
from salesdesk.ui.theme.theme import Theme, theme, theme_signals
from salesdesk.ui.theme.tokens import tokens


def test_a_colour_is_the_token_of_its_theme() -> None:
    assert Theme('light').color('accent').name() == '#2b54d4'
    assert Theme('dark').color('accent').name() == '#3c63da'


def test_the_scrim_has_its_alpha() -> None:
    assert Theme('light').color('scrim').alphaF() == pytest.approx(0.36, abs=0.01)
    assert Theme('dark').color('scrim').alphaF() == pytest.approx(0.6, abs=0.01)


def test_every_token_is_a_valid_colour() -> None:
    look = Theme('dark')
    names = [name for name in tokens().colors['dark'] if not name.endswith('-alpha')]
    assert all(look.color(name).isValid() for name in names)


def test_an_unknown_token_is_an_error() -> None:
    with pytest.raises(KeyError):
        theme().color('mauve')


@pytest.mark.parametrize('role', ['micro', 'small', 'body', 'read', 'title-s', 'title', 'display'])
def test_a_role_has_the_size_and_weight_of_its_token(role: str) -> None:
    font = theme().font(role)
    assert font.pixelSize() == tokens().scale[role].size
    assert font.weight() == tokens().scale[role].weight


def test_a_weight_can_be_asked_for() -> None:
    assert theme().font('body', 'semibold').weight() == QFont.Weight.DemiBold


def test_titles_are_set_tighter() -> None:
    assert theme().font('display').letterSpacing() == pytest.approx(-0.3, abs=0.01)


def test_fonts_are_not_hinted() -> None:
    assert theme().font('body').hintingPreference() == QFont.HintingPreference.PreferNoHinting


def test_figures_are_tabular_unless_words_are_typed() -> None:
    tag = QFont.Tag('tnum')
    assert theme().font('body').featureValue(tag) == 1
    assert theme().font('body', figures=False).featureValue(tag) == 0


def test_a_font_is_built_once() -> None:
    look = Theme('light')
    assert look.font('small') is look.font('small')


def test_inter_is_among_the_loaded_families() -> None:
    assert 'Inter' in load_fonts()


@pytest.mark.parametrize('weight', ['regular', 'medium', 'semibold'])
def test_each_weight_is_a_face_of_its_own(weight: str) -> None:
    font = theme().font('body', weight)
    assert QFontInfo(font).family() == 'Inter'
    assert QRawFont.fromFont(font).weight() == tokens().weights[weight]


@pytest.mark.parametrize('sign', ['\u202f', '\u00a0', '’', '€', 'œ', '…', '«', '↵', '⌫'])
def test_the_bundled_face_has_the_signs_we_write(sign: str) -> None:
    assert QRawFont.fromFont(theme().font('body')).supportsCharacter(ord(sign))


def test_durations_vanish_without_animations() -> None:
    look = Theme('light', animations=False)
    assert [look.duration(name) for name in ('hover', 'fast', 'base', 'slow')] == [0, 0, 0, 0]


def test_what_must_be_read_keeps_its_time() -> None:
    look = Theme('light', animations=False)
    assert (look.duration('toast-visible'), look.duration('drag-dwell')) == (6000, 400)


def test_durations_are_those_of_the_tokens() -> None:
    assert Theme('light').duration('base') == tokens().durations['base']


def test_an_easing_is_a_curve_of_qt() -> None:
    assert theme().easing('enter').type() == QEasingCurve.Type.OutQuart


def test_there_is_one_object_to_connect_to() -> None:
    assert theme_signals() is theme_signals()
