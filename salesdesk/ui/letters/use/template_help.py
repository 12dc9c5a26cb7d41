"""In the composer: a letter to write from a template, or a script to read beside the call."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.domain.letters.template import TemplateKind, TextTemplate
from salesdesk.i18n.translator import _, current_language, mark
from salesdesk.on_demand import on_demand
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.widgets.buttons.flush_button import FlushButton
from salesdesk.ui.widgets.floating.menu import Menu

if TYPE_CHECKING:
    from salesdesk.ui.letters.use.letter_dialog import LetterDialog
    from salesdesk.ui.letters.use.script_box import ScriptBox
else:
    LetterDialog = on_demand('salesdesk.ui.letters.use.letter_dialog', 'LetterDialog')
    ScriptBox = on_demand('salesdesk.ui.letters.use.script_box', 'ScriptBox')

_VERBS = {'email': mark('Write with a template…'), 'call': mark('Call script…')}


class TemplateHelp(QWidget):
    """Shown for a call and an e-mail. `written(Letter)` when a letter was opened or copied: it is worth noting down."""

    written = Signal(object)

    def __init__(self, shown: PanelDeal) -> None:
        super().__init__()
        self._shown, self._kind = shown, ''
        self.script: ScriptBox | None = None
        self.open = FlushButton('', 'layout-template')
        self.open.clicked.connect(self._press)
        line = QHBoxLayout()
        line.addWidget(self.open)
        line.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addLayout(line)

    def show_kind(self, kind: str) -> None:
        """Another deal, or another kind of contact: a script of the one before is none of this one."""
        self._kind = kind
        self.setVisible(kind in _VERBS)
        if kind in _VERBS:
            self.open.set_caption(_(_VERBS[kind]))
            self.open.updateGeometry()
        if self.script is not None:
            self.script.hide()

    def _press(self) -> None:
        if self._kind == TemplateKind.EMAIL:
            self.write_letter()
        else:
            self._offer_scripts()

    def write_letter(self) -> None:
        shown = self._shown
        dialog = LetterDialog(shown.desk, shown.id, TemplateKind.EMAIL, activity_id=self._planned())
        dialog.used.connect(self.written)
        dialog.open_dialog()

    def show_script(self, template: TextTemplate) -> None:
        letters = self._shown.workplace.letters
        if self.script is None:
            self.script = ScriptBox(
                lambda one, language: letters.letter_for(one, self._shown.id, language=language)
            )  # fmt: skip
            self._column.addWidget(self.script)
        self.script.show_script(template, letters.language_for(self._shown.id))

    def _offer_scripts(self) -> None:
        menu, shown = Menu(self), self._shown
        offered = shown.workplace.letters.offered(shown.id, TemplateKind.CALL, self._planned())
        here = sum(one.stage_id in {None, shown.deal.stage_id} for one in offered)
        for place, template in enumerate(offered):
            # Those for where the deal stands, then the others.
            if place and place == here:
                menu.addSeparator()
            menu.add(template.name.read(current_language()), partial(self.show_script, template))
        if menu.isEmpty():
            hint = _('Write one in the process, under Templates.')
            menu.add(_('No script yet'), lambda: None, disabled_because=hint)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.open.mapToGlobal(QPoint(0, self.open.height() + 4)))

    def _planned(self) -> int | None:
        """The planned activity, where what is written down may be that one."""
        following = self._shown.details.next_activity
        return following.id if following is not None and str(following.kind) == self._kind else None
