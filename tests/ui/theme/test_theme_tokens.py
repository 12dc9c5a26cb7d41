"""The design's values, as the program reads them."""

import json

import pytest

from salesdesk.paths import resource
from salesdesk.ui.theme.tokens import Tokens, tokens


@pytest.fixture
def written() -> dict[str, dict]:
    return json.loads(resource('styles', 'tokens.json').read_text(encoding='utf-8'))


def test_every_colour_of_the_file_is_there(written: dict[str, dict]) -> None:
    assert {name: dict(colors) for name, colors in tokens().colors.items()} == written['color']


def test_light_and_dark_name_the_same_colours() -> None:
    assert tokens().colors['light'].keys() == tokens().colors['dark'].keys()


def test_type_roles_carry_size_line_weight_and_tracking() -> None:
    title = tokens().scale['title']
    assert (title.size, title.line, title.weight, title.tracking) == (18, 24, 600, -0.2)


def test_shadows_carry_an_opacity_for_each_theme() -> None:
    e3 = tokens().shadows['e3']
    assert (e3.y, e3.blur, e3.alpha['light'], e3.alpha['dark']) == (16, 40, 0.22, 0.6)


def test_the_note_among_the_shadows_is_no_shadow() -> None:
    assert set(tokens().shadows) == {'e0', 'e1', 'e2', 'e3'}


def test_easings_are_names_of_qt() -> None:
    assert dict(tokens().easings) == {'standard': 'OutCubic', 'enter': 'OutQuart', 'exit': 'InCubic'}


def test_fallback_families_are_a_list() -> None:
    assert tokens().fallback == ('Segoe UI', 'Noto Sans', 'sans-serif')


@pytest.mark.parametrize('group', ['radius', 'stroke', 'size', 'board', 'panel'])
def test_measures_are_those_of_the_file(written: dict[str, dict], group: str) -> None:
    assert dict(getattr(tokens(), group)) == written[group]


def test_durations_are_those_of_the_file(written: dict[str, dict]) -> None:
    assert dict(tokens().durations) == written['motion']['durations_ms']


def test_tokens_are_read_once() -> None:
    assert tokens() is tokens()


def test_tokens_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        tokens().family = 'Arial'  # type: ignore[misc]
    with pytest.raises(TypeError):
        tokens().colors['light']['accent'] = '#000000'  # type: ignore[index]


def test_each_field_is_filled() -> None:
    assert all(getattr(tokens(), name) for name in Tokens._fields)
