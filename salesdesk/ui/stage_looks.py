"""The colour and the place of a stage on the line, whatever number of stages a pipeline has."""

from PySide6.QtGui import QColor

from salesdesk.ui.theme.theme import theme

# tokens.json has six steps from light to dark.
STEPS = 6


def stage_token(position: int, count: int) -> str:
    """The token for the stage at that position (from 0) of so many: the first is lightest, the last darkest."""
    step = 1 + round(position * (STEPS - 1) / (count - 1)) if count > 1 else STEPS // 2
    return f'stage-{min(STEPS, max(1, step))}'


def stage_color(position: int, count: int) -> QColor:
    return theme().color(stage_token(position, count))
