"""A form whose words survive a crash."""

import json
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from PySide6.QtWidgets import QWidget

from salesdesk.ui.deal.asking.draft_keeper import DraftKeeper
from salesdesk.ui.deal.frames.form_dialog import FormDialog
from salesdesk.ui.workplace import Workplace


class Kept(NamedTuple):
    """A part of the form as it is kept in a draft: what stands in it, as JSON knows it, and how it is put back."""

    read: Callable[[], Any]
    restore: Callable[[Any], object]


class DraftedDialog(FormDialog):
    """Override parts(); connect what changes in them to `touched`. `draft` is the key of the draft."""

    def __init__(
        self, window: QWidget, workplace: Workplace, title: str, verb: str, *, draft: str, subtitle: str = '',
        amount: str = '', cancel: str = '', variant: str = 'primary', width: int = 516,
    ) -> None:  # fmt: skip
        super().__init__(
            window, title, verb, subtitle=subtitle, amount=amount, cancel=cancel, variant=variant, width=width
        )
        self._workplace = workplace
        self.drafts = DraftKeeper(workplace.drafts, self._written, self.show_fault, self)
        self._draft = draft

    def parts(self) -> Mapping[str, Kept]:
        """By names that stay the same from version to version."""
        raise NotImplementedError

    def typed(self) -> object:
        return {name: part.read() for name, part in self.parts().items()}

    def touched(self) -> None:
        """She has changed something."""
        self.drafts.touch()

    def open_dialog(self, focus: QWidget | None = None) -> None:
        """With what she had written when the program ended under her hands: that is hers, and still unsaved."""
        super().open_dialog(focus)
        self._restore(self.drafts.follow(self._draft))

    def leave(self) -> None:
        """She wants none of it."""
        self.drafts.drop()
        super().leave()

    def _written(self) -> str:
        """'' while there is nothing to be lost."""
        if not self.is_touched():
            return ''
        return json.dumps({name: part.read() for name, part in self.parts().items()}, ensure_ascii=False)

    def _restore(self, text: str) -> None:
        """A part this version does not understand any more is left as it is."""
        if not text:
            return
        known = json.loads(text)
        for name, part in self.parts().items():
            if name in known:
                part.restore(known[name])
