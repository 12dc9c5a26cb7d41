"""The first page a seller ever sees: language, currency, appearance, her process, and how to begin."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.controllers.start.start_controller import SAMPLE_MAIN
from salesdesk.controllers.start.templates import Template, read_templates
from salesdesk.i18n.country_names import NOWHERE
from salesdesk.i18n.currency_names import NAMES
from salesdesk.i18n.translator import _, system_language, use_language
from salesdesk.settings import Preferences
from salesdesk.ui.domain_texts import read
from salesdesk.ui.settings.parts.scroll_column import ScrollColumn
from salesdesk.ui.start.onboarding_choice import OnboardingChoice, StartKind
from salesdesk.ui.start.preview_painter import Preview
from salesdesk.ui.start.preview_pane import PreviewPane
from salesdesk.ui.start.welcome_footer import SIDE, WelcomeFooter
from salesdesk.ui.start.welcome_form import WelcomeForm
from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.theme.painting.boxes import paint_line
from salesdesk.ui.theme.theme import theme

FORM_WIDTH, TOP = 672, 60
# Below this height there is less air.
LOW, TIGHT_TOP = 800, 28
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def system_preferences(place: QLocale | None = None) -> Preferences:
    """Language, currency and country as the computer is set (or as that place); the look follows the system too."""
    place = place or QLocale.system()
    spoken = str(place.currencySymbol(QLocale.CurrencySymbolFormat.CurrencyIsoCode))
    country = QLocale.territoryToCode(place.territory())
    return Preferences(
        language=system_language(),
        currency=spoken if spoken in NAMES else 'EUR',
        # A computer may be set to no country in particular, or to a continent.
        country=country if len(country) == 2 and country != NOWHERE else Preferences.country,
    )


class OnboardingPage(QWidget):
    """Changes language and look at once, and nothing on the disk.

    `ask_file` shows the file dialog; None from it means that she changed her mind. Signals: chosen(OnboardingChoice),
    open_file_asked(Path).
    """

    chosen = Signal(OnboardingChoice)
    open_file_asked = Signal(Path)

    def __init__(
        self, ask_file: Callable[[], Path | None], preferences: Preferences | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ask_file = ask_file
        self._templates = [template for template in read_templates() if template.role == 'main']
        self.choice = OnboardingChoice(StartKind.SAMPLE, SAMPLE_MAIN, preferences or system_preferences())
        self.preview = PreviewPane()
        self.setAccessibleName('SalesDesk')
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._left = QVBoxLayout()
        self._left.setSpacing(0)
        row.addLayout(self._left)
        row.addWidget(self.preview, 1)
        self._reword()

    def _reword(self) -> None:
        """Builds the left half anew in the language chosen."""
        use_language(self.choice.preferences.language)
        while (item := self._left.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.form = WelcomeForm(self.choice, self._templates)
        self.footer = WelcomeFooter()
        self.footer.setFixedWidth(FORM_WIDTH)
        self.footer.open_file.clicked.connect(self._open_file)
        self.footer.begin.clicked.connect(lambda: self.chosen.emit(self.choice))
        self.form.changed.connect(self._take)
        area = ScrollColumn(self.form)
        area.setFixedWidth(FORM_WIDTH)
        self._left.addWidget(area, 1)
        self._left.addWidget(self.footer)
        self._fit()
        self._show_choice()

    def _take(self, choice: OnboardingChoice) -> None:
        before, self.choice = self.choice.preferences, choice
        if choice.preferences.theme != before.theme:
            app = QApplication.instance()
            assert isinstance(app, QApplication)
            apply_theme(app, choice.preferences.theme)
        if choice.preferences.language != before.language:
            # Not at once: a control must not be taken away while it is still dealing with the key that was pressed.
            QTimer.singleShot(0, self, self._switch_language)
        self._show_choice()

    def _switch_language(self) -> None:
        self._reword()
        self.form.focus_language()

    def _show_choice(self) -> None:
        self.footer.show_start(self.choice.start)
        shown = self._shown_template()
        caption = _('Preview with your choices')
        if shown.key != self.choice.template:
            caption = _('The sample follows the process “{name}”').format(name=read(shown.title))
        stages = [read(name) for name in shown.stage_names]
        preview = Preview(read(shown.name), stages, self.choice.preferences.currency, self.choice.start)
        self.preview.show_preview(preview, caption)

    def _shown_template(self) -> Template:
        """What the board will really have: the sample brings its own process."""
        key = SAMPLE_MAIN if self.choice.start is StartKind.SAMPLE else self.choice.template
        return next(template for template in self._templates if template.key == key)

    def _open_file(self) -> None:
        path = self._ask_file()
        if path is not None:
            self.open_file_asked.emit(path)

    def _fit(self) -> None:
        tight = self.height() < LOW
        self.form.set_tight(tight=tight)
        self.form.setContentsMargins(SIDE, TIGHT_TOP if tight else TOP, SIDE + 1, 8)
        self.footer.set_tight(tight=tight)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter begins, wherever the keyboard is: every question has an answer already."""
        if event.key() in ENTER:
            self.footer.begin.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(QRectF(0, 0, FORM_WIDTH, self.height()), theme().color('surface'))
        edge = FORM_WIDTH - 1
        paint_line(painter, QPointF(edge, 0), QPointF(edge, self.height()), theme().color('border'))
