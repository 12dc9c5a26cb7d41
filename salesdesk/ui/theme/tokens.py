"""The design's values, read once from resources/styles/tokens.json. No value is written a second time in code."""

import json
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, NamedTuple

from salesdesk.paths import resource


class TypeRole(NamedTuple):
    """A step of the type scale: pixel size, line height in px, default weight, tracking in px."""

    size: int
    line: int
    weight: int
    tracking: float


class ShadowLevel(NamedTuple):
    """A shadow as CSS writes it: offset and blur in px, opacity by theme name."""

    x: int
    y: int
    blur: int
    alpha: Mapping[str, float]


class Tokens(NamedTuple):
    """Frozen access to every group of the file that the program reads; sizes and durations are plain numbers."""

    colors: Mapping[str, Mapping[str, Any]]
    family: str
    fallback: tuple[str, ...]
    features: Mapping[str, int]
    weights: Mapping[str, int]
    scale: Mapping[str, TypeRole]
    radius: Mapping[str, int]
    shadows: Mapping[str, ShadowLevel]
    durations: Mapping[str, int]
    easings: Mapping[str, str]
    stroke: Mapping[str, float]
    size: Mapping[str, Any]
    board: Mapping[str, Any]
    panel: Mapping[str, int]


def _frozen(values: dict[str, Any]) -> Mapping[str, Any]:
    return MappingProxyType(values)


def _type_role(values: dict[str, Any]) -> TypeRole:
    return TypeRole(values['size'], values['line'], values['weight'], values['tracking'])


def _shadow(values: dict[str, Any]) -> ShadowLevel:
    alpha = {'light': values['alpha-light'], 'dark': values['alpha-dark']}
    return ShadowLevel(values['x'], values['y'], values['blur'], _frozen(alpha))


@cache
def tokens() -> Tokens:
    values = json.loads(resource('styles', 'tokens.json').read_text(encoding='utf-8'))
    font, motion = values['font'], values['motion']
    return Tokens(
        colors=_frozen({name: _frozen(colors) for name, colors in values['color'].items()}),
        family=font['family'],
        fallback=tuple(name.strip() for name in font['fallback'].split(',')),
        features=_frozen(font['features']),
        weights=_frozen(font['weights']),
        scale=_frozen({name: _type_role(role) for name, role in font['scale'].items()}),
        radius=_frozen(values['radius']),
        shadows=_frozen({name: _shadow(level) for name, level in values['shadow'].items() if name != 'note'}),
        durations=_frozen(motion['durations_ms']),
        easings=_frozen({name: curve['qt'].rpartition('.')[2] for name, curve in motion['easings'].items()}),
        stroke=_frozen(values['stroke']),
        size=_frozen(values['size']),
        board=_frozen(values['board']),
        panel=_frozen(values['panel']),
    )
