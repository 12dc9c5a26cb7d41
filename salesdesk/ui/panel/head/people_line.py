"""Whom the deal is with: organisation and main contact, each leading to its page, and a pencil to change them."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from salesdesk.i18n.translator import _
from salesdesk.ui.deal.form.people_fields import PeopleFields
from salesdesk.ui.ids import ID
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.theme.painting.text import line_height, text_size
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.buttons.link import Link
from salesdesk.ui.widgets.text.label import Label

PENCIL, BETWEEN = 20, 6


class NameLink(Link):
    """Shrinks with an ellipsis where the line is short; `quiet` has the colour of the text around it."""

    def __init__(self, *, quiet: bool = False) -> None:
        super().__init__('')
        self.quiet = quiet
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(48, text_size(self._caption, 'body', 'medium')), line_height('body'))


class QuietPencil(IconButton):
    """Shows under the pointer and with the keyboard on it; at rest the line is only read."""

    def __init__(self, name: str, around: QWidget) -> None:
        super().__init__('pencil', name, size='xs')
        self._around = around

    def sizeHint(self) -> QSize:
        return QSize(PENCIL, PENCIL)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._around.underMouse() or self.hasFocus():
            super().paintEvent(event)


class PeopleLine(QWidget):
    """`organization_asked(id)`, `contact_asked(id)` where a name is pressed; `edited(on)` while the fields are open."""

    organization_asked = Signal(ID)
    contact_asked = Signal(ID)
    edited = Signal(bool)

    def __init__(self, shown: PanelDeal) -> None:
        super().__init__()
        self._shown = shown
        self._fields: PeopleFields | None = None
        self._editor: QWidget | None = None
        self.organization, self.contact = NameLink(), NameLink(quiet=True)
        self.between = Label('·', color='text-3', shrinks=False)
        self.job = Label('', color='text-2')
        self.pencil = QuietPencil(_('Change organisation and contact'), self)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._names = QWidget()
        self._column = QVBoxLayout(self)
        self._arrange()
        self.organization.clicked.connect(self._press_organization)
        self.contact.clicked.connect(self._press_contact)
        self.pencil.clicked.connect(self.edit)

    @property
    def fields(self) -> PeopleFields | None:
        """What the line has turned into, if it has."""
        return self._fields

    def refresh(self) -> None:
        details = self._shown.details
        self.organization.set_caption(details.organization.name if details.organization else _('Add an organisation'))
        self.contact.set_caption(details.contact.name if details.contact else _('Add a contact'))
        self.contact.setVisible(details.contact is not None or details.organization is not None)
        self.between.setVisible(not self.contact.isHidden())
        title = details.contact.job_title if details.contact else ''
        self.job.setText(f', {title}' if title else '')
        self.organization.setToolTip(self.organization.caption())
        self.contact.setToolTip(self.contact.caption() + self.job.text())
        for part in (self.organization, self.contact):
            part.updateGeometry()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """What she does there gives way before a name is cut; the tooltip says it still."""
        parts = (self.organization, self.between, self.contact, self.job)
        whole = sum(part.sizeHint().width() for part in parts) + 3 * BETWEEN + PENCIL
        self.job.setHidden(not self.job.text() or whole > self.width())

    def edit(self) -> None:
        if self._fields is not None:
            return
        fields = self._fields = PeopleFields(self._shown.workplace, self)
        fields.fill(self._shown.details)
        self._editor = QWidget()
        column = QVBoxLayout(self._editor)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(8)
        for field in (fields.organization, fields.contact):
            column.addWidget(field)
            field.line.installEventFilter(self)
            field.submitted.connect(self.keep)
        # E-mail and phone are the contact's own: they are changed on her page.
        fields.address_row.setParent(self._editor)
        fields.address_row.hide()
        fields.address_row.installEventFilter(self)
        self._names.hide()
        self._column.addWidget(self._editor)
        self.edited.emit(True)
        self._editor.show()
        fields.organization.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        fields = self._fields
        if fields is None:
            return
        organization, contact = fields.organization.text(), fields.contact.text()
        details = self._shown.details
        had = (
            details.organization.name if details.organization else '',
            details.contact.name if details.contact else '',
        )
        unchanged = (organization, contact) == had
        sentence = '' if unchanged else self._shown.change(organization=organization, contact=contact)
        if sentence:
            fields.contact.set_error(sentence)
        else:
            self.leave()

    def leave(self) -> None:
        fields, editor = self._fields, self._editor
        self._fields = self._editor = None
        if fields is None or editor is None:
            return
        # Only where the keyboard was in it: she may have clicked elsewhere already.
        inside = editor.isAncestorOf(self.window().focusWidget() or self)
        for field in (fields.organization, fields.contact):
            field.line.removeEventFilter(self)
        fields.address_row.removeEventFilter(self)
        self._column.removeWidget(editor)
        editor.hide()
        editor.deleteLater()
        fields.deleteLater()
        self._names.show()
        if inside:
            self.pencil.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        fields = self._fields
        if fields is not None and watched is fields.address_row:
            if event.type() == QEvent.Type.ShowToParent:
                fields.address_row.hide()
        elif event.type() == QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._keep_if_left)
        elif isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and fields is not None:
            if fields.organization.is_open() or fields.contact.is_open():
                return False
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
            elif event.type() == QEvent.Type.KeyPress:
                self.leave()
                return True
        return super().eventFilter(watched, event)

    def _keep_if_left(self) -> None:
        focused = self.window().focusWidget()
        if self._editor is not None and not (focused is not None and self._editor.isAncestorOf(focused)):
            self.keep()

    def _press_organization(self) -> None:
        organization = self._shown.details.organization
        if organization is None:
            self.edit()
        else:
            self.organization_asked.emit(organization.id)

    def _press_contact(self) -> None:
        contact = self._shown.details.contact
        if contact is None:
            self.edit()
            if self._fields is not None:
                self._fields.contact.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.contact_asked.emit(contact.id)

    def _arrange(self) -> None:
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        row = QHBoxLayout(self._names)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(BETWEEN)
        row.addWidget(self.organization)
        row.addWidget(self.between)
        who = QHBoxLayout()
        who.setSpacing(0)
        who.addWidget(self.contact)
        who.addWidget(self.job)
        row.addLayout(who)
        row.addWidget(self.pencil)
        row.addStretch(1)
        self._names.setFixedHeight(PENCIL)
        self._column.addWidget(self._names)
