"""Which version this is, and whose work is in it."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from salesdesk.i18n.translator import _
from salesdesk.paths import resource
from salesdesk.ui.settings.parts.pane import Pane, SettingRow
from salesdesk.ui.settings.parts.settings_section import SettingsSection
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.fields.field_frame import FieldFrame
from salesdesk.ui.widgets.floating.modal_dialog import ModalDialog

TEXT_HEIGHT, EDGE = 360, 8


class LicenceDialog(ModalDialog):
    """The text of a licence, to be read."""

    def __init__(self, window: QWidget, title: str, path: Path) -> None:
        super().__init__(window, title, width=640)
        self.text = QPlainTextEdit(path.read_text(encoding='utf-8'))
        self.text.setReadOnly(True)
        # Tab leads on to the button.
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(title)
        self.text.setFixedHeight(TEXT_HEIGHT)
        self.text.setFont(theme().font('small', figures=False))
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.viewport().setAutoFillBackground(False)
        frame = FieldFrame(self.text)
        frame.row.setContentsMargins(EDGE, EDGE, 2, EDGE)
        self.body.addWidget(frame)
        close = Button(_('Close'))
        close.clicked.connect(self.accept)
        self.footer.add_button(close)


class AboutSection(SettingsSection):
    """`version` as the package says it."""

    def __init__(self, version: str) -> None:
        super().__init__(_('About SalesDesk'))
        program, others = Pane('SalesDesk'), Pane(_('Work of others'))
        words = _('Version {version}. Free software under the MIT licence.').format(version=version)
        program.add_row(SettingRow('SalesDesk', words))
        self.buttons = {
            'fonts': self._add(others, 'Inter', _('The typeface, under the SIL Open Font License.'), 'fonts'),
            'icons': self._add(others, 'Lucide', _('The icons, under the ISC licence.'), 'icons'),
        }
        self.add(program)
        self.add(others)

    def _add(self, pane: Pane, name: str, words: str, folder: str) -> Button:
        button = Button(_('Read the licence'), size='sm')
        button.setAccessibleName(_('Read the licence of {name}').format(name=name))
        button.clicked.connect(partial(self._show_licence, name, folder))
        pane.add_row(SettingRow(name, words, button))
        return button

    def _show_licence(self, name: str, folder: str) -> None:
        title = _('Licence of {name}').format(name=name)
        LicenceDialog(self.window(), title, resource(folder, 'LICENSE')).open_dialog()
