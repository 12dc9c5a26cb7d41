"""The menus of the reports: all of them by name, and the ways out of a block."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from salesdesk.controllers.reports.report_groups import GROUPS
from salesdesk.i18n.translator import _
from salesdesk.on_demand import on_demand
from salesdesk.ui.reports.blocks.block import Block
from salesdesk.ui.reports.blocks.content import Content
from salesdesk.ui.reports.words.explained import About
from salesdesk.ui.widgets.floating.menu import Menu

if TYPE_CHECKING:
    from salesdesk.controllers.reports.report_names import report_titles
    from salesdesk.ui.reports.out.ways_out import WaysOut
else:
    report_titles = on_demand('salesdesk.controllers.reports.report_names', 'report_titles')

PICTURES = ('.png', '.svg')


class PageMenus(QObject):
    """`report_asked(name)`: one of the reports, '' for the overview."""

    report_asked = Signal(str)

    def __init__(self, ways: Callable[[], 'WaysOut'], parent: QWidget) -> None:
        super().__init__(parent)
        self._ways = ways
        self._parent = parent

    def show_reports(self, button: QWidget) -> None:
        """Below a button."""
        menu = Menu(self._parent)
        menu.add(_('Overview'), partial(self.report_asked.emit, ''), icon='chart-no-axes-column')
        menu.addSeparator()
        titles = report_titles()
        for title, names in GROUPS.items():
            group = _opened(menu, _(title)) if title else menu
            for name in names:
                group.add(_(titles[name]), partial(self.report_asked.emit, name))
        _pop_up(menu, button.mapToGlobal(button.rect().bottomLeft()))

    def show_ways_out(self, block: Block, about: About, at: QPoint) -> None:
        """Of a block; nothing while it is empty."""
        content = block.content
        if content is None:
            return
        menu = Menu(self._parent)
        if content.report.name in report_titles():
            menu.add(_('Show as a table'), partial(self.report_asked.emit, content.report.name), icon='list')
        menu.add(_('Copy as a table'), partial(self._ways().copy, content.report), icon='copy')
        self._add_pictures(menu, content, about)
        _pop_up(menu, at)

    def show_pictures(self, content: Content, about: About, at: QPoint) -> None:
        """Of a chart that stands with its table."""
        menu = Menu(self._parent)
        self._add_pictures(menu, content, about)
        _pop_up(menu, at)

    def _add_pictures(self, menu: Menu, content: Content, about: About) -> None:
        for ending, words in zip(PICTURES, (_('Save as PNG'), _('Save as SVG')), strict=True):
            menu.add(words, partial(self._ways().save_picture, content, ending, about), icon='file-down')


def _opened(menu: Menu, title: str) -> Menu:
    """A menu of its own behind a line of this one: all reports at once are higher than a small screen."""
    group = Menu(menu)
    group.setTitle(title)
    menu.addMenu(group)
    return group


def _pop_up(menu: Menu, at: QPoint) -> None:
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(at)
