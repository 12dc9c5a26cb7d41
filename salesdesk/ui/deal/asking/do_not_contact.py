"""Somebody does not want to be contacted: a question before a call, an e-mail or a meeting, never a refusal."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.controllers.deals.deal_form import DealForm, Provided
from salesdesk.controllers.deals.silence import silent_in_form, silent_of
from salesdesk.domain.activity import REACHING, NewAction
from salesdesk.i18n.translator import _
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.workplace import Workplace

Go = Callable[[], object]
PADDING = 12


class SilentQuestion(QWidget):
    """Hidden until it is asked. `ask(name, verb, go_on)` shows it; the button goes on."""

    def __init__(self, *, side: int = 0, above: int = 0, below: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._go_on: Go = lambda: None
        self._words = Label('', weight='medium', lines=0)
        self.button = Button('', size='sm')
        self.button.clicked.connect(self._take)
        box = QVBoxLayout()
        box.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        box.setSpacing(8)
        box.addWidget(self._words)
        # Below the sentence: beside it there is no room in a pane.
        box.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(side, above, side, below)
        outer.addLayout(box)
        self.hide()

    def before(self, name: str, verb: str, go_on: Go) -> None:
        """Asks about whoever is silent; goes on at once where `name` is '': nobody is."""
        if name:
            self.ask(name, verb, go_on)
        else:
            self.hide()
            go_on()

    def ask(self, name: str, verb: str, go_on: Go) -> None:
        """`verb` is what the button says, as 'Plan anyway'."""
        self._go_on = go_on
        self._words.setText(_('{name} does not want to be contacted.').format(name=name))
        self.button.set_caption(verb)
        self.button.setAccessibleDescription(self._words.text())
        self.button.updateGeometry()
        self.show()
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, radius = theme(), tokens().radius['card']
        ground, line = look.color('warning-soft'), look.color('warning-line')
        paint_box(QPainter(self), QRectF(self._box()), radius=radius, fill=ground, border=line)

    def _box(self) -> QRect:
        """The box without the room around it."""
        layout = self.layout()
        assert layout is not None
        return self.rect().marginsRemoved(layout.contentsMargins())

    def _take(self) -> None:
        self.hide()
        self._go_on()


def silent_name(workplace: Workplace, contact_id: int | None, organization_id: int | None = None) -> str:
    """Whoever of the two does not want to be contacted, '' if neither says so."""
    return silent_of(workplace.workspace.reading(), contact_id, organization_id)


def silent_for(workplace: Workplace, deal_id: int, action: NewAction | None) -> str:
    """Who must be asked about before this action is planned for a deal; '' for nobody."""
    if action is None or action.kind not in REACHING:
        return ''
    return silent_in(workplace, deal_id, action.contact_id)


def silent_in(workplace: Workplace, deal_id: int, contact_id: int | None) -> str:
    """Whoever of a deal does not want to be contacted: that person, else the deal's, or its company; '' for nobody."""
    deal = workplace.deals.details(deal_id).deal
    return silent_name(workplace, contact_id or deal.contact_id, deal.organization_id)


def silent_with(workplace: Workplace, deal_id: int, action: NewAction | None, given: Provided) -> str:
    """The same where a contact or an organisation was just given for the deal and is not kept yet."""
    if not given.contact.strip() and not given.organization.strip():
        return silent_for(workplace, deal_id, action)
    details = workplace.deals.details(deal_id)
    company, person = details.organization, details.contact
    form = DealForm(
        details.deal.title, given.organization or (company.name if company else ''),
        given.contact or (person.name if person else ''), next_action=action,
        organization_id=None if given.organization or company is None else company.id,
        contact_id=None if given.contact or person is None else person.id,
    )  # fmt: skip
    return silent_in_form(workplace.workspace, form)
