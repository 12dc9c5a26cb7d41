"""What was signed with a won deal: noted if she wants to."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from salesdesk.controllers.deals.attachment_controller import StoredFile, store_files
from salesdesk.controllers.negotiation.contract_controller import ContractForm
from salesdesk.domain.errors import FieldInvalid
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.typed_values import day_field
from salesdesk.ui.deal.ending.contract_file import ContractFile
from salesdesk.ui.deal.ending.switch_box import SwitchBox
from salesdesk.ui.feedback import sentence_of
from salesdesk.ui.widgets.choices.check_box import CheckBox
from salesdesk.ui.widgets.fields.field import Field
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.workplace import Workplace

GAP = 10


class ContractBox(SwitchBox):
    """Its name (the deal's, to begin with), its days, its file."""

    def __init__(self, workplace: Workplace, deal_id: int, title: str) -> None:
        super().__init__(_('Note the contract'), 'file-text')
        self._workplace = workplace
        today = workplace.clock.today()
        self.title = LineField(_('Name'), text=title)
        self.start = day_field(_('Starts on'), today)
        self.end = day_field(_('Ends on'), today)
        self.notice = day_field(_('Last day to give notice'), today)
        self.renews = CheckBox(_('It goes on by itself'))
        self.file = ContractFile(workplace.attachments.of_deal(deal_id))
        self._arrange()
        for signal in (self.renews.toggled, self.file.changed, *(field.edited for field in self._fields)):
            signal.connect(lambda *_what: self.changed.emit())

    @property
    def _fields(self) -> tuple[LineField, ...]:
        return self.title, self.start, self.end, self.notice

    def wrong(self) -> list[Field]:
        """What must be mended first, each with its sentence."""
        if not self.is_on():
            return []
        wrong: list[Field] = [day for day in (self.start, self.end, self.notice) if not day.validate()]
        start, end = self.start.day(), self.end.day()
        if not wrong and start and end and end < start:
            self.end.set_error(sentence_of(FieldInvalid('end_on', 'too_early')))
            wrong.append(self.end)
        if not self.title.text():
            self.title.set_error(sentence_of(FieldInvalid('contract', 'empty')))
            wrong.insert(0, self.title)
        return wrong

    def form(self, signed_on: date) -> ContractForm | None:
        """Signed on the day the deal was won; None while the switch is off."""
        if not self.is_on():
            return None
        return ContractForm(
            self.title.text(), signed_on, self.start.day(), self.end.day(), self.notice.day(),
            self.renews.isChecked(), self.file.attachment_id(),
        )  # fmt: skip

    def stored_file(self) -> StoredFile | None:
        """The bytes of a new file, kept now. Raises NotAFile, AttachmentTooLarge, DiskFull ..."""
        path = self.file.path() if self.is_on() else None
        return store_files(self._workplace.workspace.path, [path])[0] if path else None

    def typed(self) -> tuple[bool, list[str], bool, tuple[int, str]]:
        """On or off, the fields, whether it goes on by itself, the file."""
        return self.is_on(), [field.text() for field in self._fields], self.renews.isChecked(), self.file.typed()

    def restore(self, on: bool, texts: list[str], renews: bool, file: tuple[int, str]) -> None:
        """As typed() gave it."""
        for field, text in zip(self._fields, texts, strict=True):
            field.set_text(text)
        self.renews.setChecked(renews)
        self.file.restore(*file)
        self.set_on(on)

    def take_focus(self) -> None:
        self.title.setFocus(Qt.FocusReason.TabFocusReason)
        self.title.line.selectAll()

    def _arrange(self) -> None:
        self.inside.setSpacing(GAP)
        days = QHBoxLayout()
        days.setSpacing(GAP)
        for field in (self.start, self.end, self.notice):
            days.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.setSpacing(GAP)
        foot.addWidget(self.renews)
        foot.addWidget(self.file, 1)
        self.inside.addWidget(self.title)
        self.inside.addLayout(days)
        self.inside.addLayout(foot)
