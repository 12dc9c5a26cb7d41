"""Says what was done and what went wrong, in the seller's language, without ever stopping her."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from salesdesk.domain.errors import SalesDeskError
from salesdesk.i18n.translator import _
from salesdesk.on_demand import on_demand
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.theme import theme

if TYPE_CHECKING:
    from salesdesk.i18n.errors import error_sentence
    from salesdesk.i18n.sentences import done_sentence
    from salesdesk.ui.widgets.floating.toast import Glyph, Toast, close_toasts, show_toast
else:
    error_sentence = on_demand('salesdesk.i18n.errors', 'error_sentence')
    done_sentence = on_demand('salesdesk.i18n.sentences', 'done_sentence')
    close_toasts = on_demand('salesdesk.ui.widgets.floating.toast', 'close_toasts')
    show_toast = on_demand('salesdesk.ui.widgets.floating.toast', 'show_toast')

UNDO_KEY = 'Ctrl+Z'


def sentence_of(error: SalesDeskError) -> str:
    """An error of the domain or the world as a sentence."""
    return error_sentence(error.code, error.values)


class Feedback(QObject):
    """The window's voice. `undo` is what the toast's button does, `to_undo` names what that would take back."""

    def __init__(
        self, window: QWidget, undo: Callable[[], object], to_undo: Callable[[], object] = lambda: None
    ) -> None:
        super().__init__(window)
        self._window = window
        self._undo = undo
        self._to_undo = to_undo
        self._offer: Toast | None = None
        self._offered: object = None

    def say_done(self, key: str, values: dict[str, str], addition: str = '', glyph: 'Glyph | None' = None) -> None:
        """A toast that can be taken back; `addition` is a second, short sentence, `glyph` stands before both."""
        text = done_sentence(key, values)
        whole = f'{text}. {addition}' if addition else text
        toast = show_toast(self._window, whole, action=_('Undo'), key_hint=UNDO_KEY, glyph=glyph)
        toast.acted.connect(self._undo)
        toast.closed.connect(self._forget)
        self._offer, self._offered = toast, self._to_undo()

    def follow(self) -> None:
        """Takes the toast away when something else was done since: its button would take back that."""
        if self._offer is not None and self._to_undo() != self._offered:
            self._offer.close_toast()

    def say(self, text: str) -> None:
        """A toast with nothing to take back."""
        show_toast(self._window, text)

    def say_error(self, error: SalesDeskError) -> None:
        """Why something was not done."""
        show_toast(self._window, sentence_of(error), glyph=_paint_warning)

    def take_failure(self, error: Exception) -> None:
        """A job that failed: the world's fault is said, a fault of ours is not hidden."""
        if not isinstance(error, SalesDeskError):
            raise error
        self.say_error(error)

    def hush(self) -> None:
        """Takes away what was said: its place is needed. Ctrl+Z still takes the action back."""
        close_toasts(self._window)

    def _forget(self) -> None:
        self._offer = None


def _paint_warning(painter: QPainter, rect: QRectF) -> None:
    paint_icon(painter, rect, 'triangle-alert', theme().color('tooltip-text'))
