"""The file she is about to import: how it is read, what is still asked, its columns and its rows."""

from collections.abc import Mapping, Sequence
from datetime import tzinfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from salesdesk.controllers.exchange.file_look import FileLook
from salesdesk.controllers.exchange.import_request import UnknownStage
from salesdesk.domain.process.pipeline import Pipeline, Process
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _
from salesdesk.ui.exchange.choice_rows import ChoiceRows
from salesdesk.ui.exchange.columns_pane import ColumnsPane
from salesdesk.ui.exchange.import_facts import ImportFacts
from salesdesk.ui.exchange.import_texts import question
from salesdesk.ui.exchange.preview_table import PreviewTable, RefusedTable
from salesdesk.ui.exchange.stages_pane import StagesPane
from salesdesk.ui.widgets.choices.underline_tabs import UnderlineTabs
from salesdesk.ui.widgets.feedback.banner import Banner

GAP = 12


class ImportBody(QWidget):
    """One pane at a time below the tabs; what is asked opens by itself. Signal: save_asked(), for rows all refused."""

    save_asked = Signal()

    def __init__(self, pipelines: Sequence[Pipeline], main_id: int, zone: tzinfo, pane_height: int) -> None:
        super().__init__()
        self.facts = ImportFacts(pipelines, main_id)
        self.columns = ColumnsPane()
        self.stages = StagesPane()
        self.preview = PreviewTable(_('First rows as they are understood'), zone)
        self.refused = RefusedTable(_('Rows that cannot be read'))
        self.tabs = UnderlineTabs(_('Parts of the import'))
        self.banner: Banner | None = None
        self._shown: list[QWidget] = []
        self._named: list[tuple[str, int | None]] = []
        self._panes = QStackedWidget()
        self._panes.setFixedHeight(pane_height)
        for pane in (self.columns, self.stages, self.preview, self.refused):
            self._panes.addWidget(pane)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        for part in (self.facts, self.tabs, self._panes):
            self._column.addWidget(part)
        self.tabs.currentChanged.connect(self._turn_to)

    def start_over(self) -> None:
        """Another file opens on what it asks, whatever was in front before."""
        self._shown = []

    def show_look(self, look: FileLook, asked: Sequence[UnknownStage], processes: Mapping[int, Process]) -> None:
        self.facts.show_look(look)
        self.columns.show_look(look)
        self.stages.ask(asked, processes)
        self.preview.show_lines([*look.preview.deals, *look.preview.refused])
        refused = look.survey.refused if look.survey else ()
        self.refused.show_rows(refused)
        self._show_tabs(look, len(asked), len(refused))
        self.ask(look)

    def ask(self, look: FileLook) -> None:
        """Says what is still wanted, once more after every answer."""
        waiting = self.stages.unanswered
        asked = question(look, waiting)
        if asked is None:
            self.say_nothing()
            return
        banner = self.say(*asked)
        if look.survey is not None and look.survey.is_all_refused:
            # There will be no import after which they could be had.
            banner.add_button(_('Save the refused rows…')).clicked.connect(self.save_asked)
        elif len(waiting) > 1 and look.survey is not None:
            create = banner.add_button(_('Create all {count}').format(count=number_text(len(waiting))))
            create.clicked.connect(self.stages.create_all)

    def say(self, kind: str, lead: str, text: str = '') -> Banner:
        self.say_nothing()
        self.banner = Banner(kind, lead, text)
        self._column.insertWidget(1, self.banner)
        return self.banner

    def say_nothing(self) -> None:
        if self.banner is not None:
            self._column.removeWidget(self.banner)
            self.banner.hide()
            self.banner.deleteLater()
            self.banner = None

    def show_refusal(self, lead: str, text: str) -> None:
        """The file is no table: what it is takes the place of what it holds."""
        self.say('error', lead, text).add_button(_('Choose another file')).clicked.connect(self.facts.other_file_asked)
        self.tabs.hide()
        self._panes.hide()

    def _show_tabs(self, look: FileLook, asked: int, refused: int) -> None:
        """Which parts there are; the one in front stays in front unless another one asks something."""
        front = self._panes.currentWidget() if self._shown else None
        parts = [(self.preview, _('Preview'), None), (self.columns, _('Columns'), len(look.request.table.columns))]
        parts += [(self.stages, _('Stages'), asked)] if asked else []
        parts += [(self.refused, _('Refused rows'), refused)] if refused else []
        self._shown = [pane for pane, _name, _count in parts]
        self._write_tabs([(name, count) for _pane, name, count in parts])
        self._panes.show()
        self._turn_to_pane(front if front in self._shown else self._asking(look, asked))

    def _write_tabs(self, named: list[tuple[str, int | None]]) -> None:
        """Anew only where they differ; hidden meanwhile, or they would keep the widths of names without counts."""
        if named != self._named:
            self._named = named
            self.tabs.blockSignals(True)
            self.tabs.hide()
            while self.tabs.count():
                self.tabs.removeTab(0)
            for name, count in named:
                self.tabs.add_tab(name, count)
            self.tabs.blockSignals(False)
        self.tabs.show()

    def _asking(self, look: FileLook, asked: int) -> QWidget:
        if look.survey is None:
            return self.columns
        if asked:
            return self.stages
        return self.refused if look.survey.is_all_refused else self.preview

    def first_question(self) -> QWidget | None:
        """Where the answer is to be given, if something is asked."""
        pane = self._panes.currentWidget()
        return pane.rows[0].select if isinstance(pane, ChoiceRows) and pane.rows else None

    def _turn_to_pane(self, pane: QWidget) -> None:
        self.tabs.setCurrentIndex(self._shown.index(pane))
        self._panes.setCurrentWidget(pane)

    def _turn_to(self, index: int) -> None:
        if 0 <= index < len(self._shown):
            self._panes.setCurrentWidget(self._shown[index])
