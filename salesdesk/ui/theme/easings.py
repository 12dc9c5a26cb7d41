"""The curves of movements."""

from PySide6.QtCore import QEasingCurve


def easing_curve(name: str) -> QEasingCurve:
    """A curve by Qt's name for it."""
    return QEasingCurve(getattr(QEasingCurve.Type, name))
