"""The bar over the cadences: how many there are, and the way to a new one."""

from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _, ngettext
from salesdesk.ui.settings.parts.page_bar import PageBar
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.text.label import Label


class CadencesBar(PageBar):
    """`new_cadence` is its one primary button."""

    def __init__(self) -> None:
        super().__init__()
        self.summary = Label('', 'small', 'text-3')
        self.new_cadence = Button(_('New cadence'), 'primary', icon='plus')
        self.row.addWidget(self.summary, 1)
        self.row.addWidget(self.new_cadence)

    def show_count(self, count: int) -> None:
        self.summary.setText(ngettext('{count} cadence', '{count} cadences', count).format(count=number_text(count)))
