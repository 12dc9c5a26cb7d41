"""A text in the language of the program, and in the other one; each saved when it is left."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from salesdesk.domain.process.wording import Wording
from salesdesk.i18n.translator import _, current_language
from salesdesk.ui.settings.parts.committing import Committing
from salesdesk.ui.widgets.fields.line_field import LineField

# Answers '' or what is wrong.
Save = Callable[[Wording], str]


class TwoNames(QObject):
    """`here` and `there` are two fields to be placed. what: the label of the first."""

    def __init__(self, what: str, save: Save, parent: QObject) -> None:
        super().__init__(parent)
        self._save = save
        self._wording = Wording('', '')
        self._languages = (current_language(), 'en' if current_language() == 'fr' else 'fr')
        self.here = LineField(what)
        self.there = LineField(_('In English') if self._languages[1] == 'en' else _('In French'))
        self._keepers = [
            Committing(self.here, lambda text: self._write(self._languages[0], text)),
            Committing(self.there, lambda text: self._write(self._languages[1], text)),
        ]

    def show(self, wording: Wording, *, anew: bool) -> None:
        """What she is typing stays, unless it is `anew`: about something else."""
        self._wording = wording
        for keeper, language in zip(self._keepers, self._languages, strict=True):
            keeper.show(getattr(wording, language), anew=anew)
        # An empty one is read from the other language: that is what will be used.
        self.here.line.setPlaceholderText(getattr(wording, self._languages[1]))
        self.there.line.setPlaceholderText(getattr(wording, self._languages[0]))

    def finish(self) -> None:
        """Saves what is being typed."""
        for keeper in self._keepers:
            keeper.finish()

    def _write(self, language: str, text: str) -> str:
        return self._save(replace(self._wording, **{language: text}))
