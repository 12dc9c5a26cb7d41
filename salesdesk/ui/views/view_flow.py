"""Saved views from the board's bar: switched to, saved, updated, looked after."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QWidget

from salesdesk.controllers.views_controller import ViewsController
from salesdesk.domain.process.role import Role, role_of
from salesdesk.domain.views.list_look import ListLook
from salesdesk.domain.views.saved_view import SavedView
from salesdesk.domain.views.view_definition import ARCHIVE, ViewDefinition
from salesdesk.i18n.translator import _
from salesdesk.ui.board.columns.board_source import ViewSource
from salesdesk.ui.desk import Desk
from salesdesk.ui.views.proposed_views import closed_views, proposed_views
from salesdesk.ui.views.view_popovers import NamePopover, ViewsPopover
from salesdesk.ui.widgets.floating.menu import Menu
from salesdesk.ui.widgets.floating.popover import Popover
from salesdesk.ui.widgets.floating.surface import rect_in_window


class ViewFlow(QObject):
    """`applied` once the source shows another view: read everything. The menu is made anew each time.

    `lists_asked` for the prospecting lists; `left` for the closed deals, or back to the board.
    """

    applied = Signal()
    lists_asked = Signal()
    left = Signal()

    def __init__(self, desk: Desk, source: ViewSource, button: QWidget) -> None:
        super().__init__(button)
        self._desk = desk
        self._source = source
        self._button = button
        self._is_archive = source.view == ARCHIVE
        self._views = ViewsController(desk.workplace.workspace, is_archive=self._is_archive)

    def current(self) -> ViewDefinition:
        """What is on the screen, as a view."""
        source = self._source
        return ViewDefinition(source.filter, source.view, source.look or ListLook())

    def open_menu(self) -> Menu:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._button.mapToGlobal(QPoint(0, self._button.height() + 4)))
        return menu

    def menu(self) -> Menu:
        menu, views = Menu(self._button), self._views.views()
        for view in views:
            icon = 'check' if view.id == self._source.view_id else ''
            menu.add(view.name, partial(self.show_view, view), icon=icon)
        if views:
            menu.addSeparator()
        propose = closed_views if self._is_archive else proposed_views
        for name, definition in propose(self._source.filter.pipeline_id):
            menu.add(name, partial(self._apply, definition, None))
        process = self._desk.workplace.book.processes.get(self._source.filter.pipeline_id)
        if process is not None and role_of(process.pipeline) is Role.BEFORE:
            menu.addSeparator()
            menu.add(_('Prospecting lists…'), self.lists_asked.emit, icon='list-checks')
        menu.addSeparator()
        if self._is_archive:
            menu.add(_('Back to the board'), self.left.emit, icon='square-kanban')
        else:
            menu.add(_('Closed deals'), self.left.emit, icon='archive')
        menu.addSeparator()
        menu.add(_('Save this view…'), self.ask_name, icon='plus')
        shown = next((view for view in views if view.id == self._source.view_id), None)
        if shown is not None and self._differs(shown):
            menu.add(_('Update “{name}”').format(name=shown.name), partial(self.update, shown.id), icon='check')
        if views:
            menu.add(_('Manage the views…'), self.manage, icon='pencil')
        return menu

    def show_view(self, view: SavedView) -> None:
        """Says so where the pipeline of the view is gone; the screen then stays as it is."""
        definition = self._views.definition(view.id)
        everywhere = self._is_archive and not definition.board.pipeline_id
        if everywhere or definition.board.pipeline_id in self._desk.workplace.book.processes:
            self._apply(definition, view.id)
        else:
            text = _('The pipeline of the view “{name}” is no longer there.').format(name=view.name)
            self._desk.feedback.say(text)

    def ask_name(self) -> None:
        popover = NamePopover(self._desk.window, _('Save this view'), _('Save'), self._save)
        popover.done.connect(lambda: self._desk.say_last())
        self._open(popover)

    def update(self, view_id: int) -> None:
        self._views.update(view_id, self.current())
        self._desk.say_last()

    def manage(self) -> None:
        popover = ViewsPopover(self._desk, self._views)
        popover.renaming.connect(self._ask_other_name)
        self._open(popover)

    def _ask_other_name(self, view_id: int) -> None:
        view = self._views.view(view_id)
        if view is not None:
            act: Callable[[str], None] = partial(self._views.rename, view_id)
            popover = NamePopover(self._desk.window, _('Rename the view'), _('Rename'), act, view.name)
            popover.done.connect(lambda: self._desk.say_last())
            self._open(popover)

    def _save(self, name: str) -> None:
        self._source.view_id = self._views.save(name, self.current())
        self.applied.emit()

    def _apply(self, definition: ViewDefinition, view_id: int | None) -> None:
        source = self._source
        source.filter, source.view, source.look = definition.board, definition.view, definition.look
        source.view_id = view_id
        self.applied.emit()

    def _differs(self, view: SavedView) -> bool:
        kept = self._views.definition(view.id)
        return ViewDefinition(kept.board, kept.view, kept.look) != self.current()

    def _open(self, popover: Popover) -> None:
        popover.closed.connect(popover.deleteLater)
        anchor: QRect = rect_in_window(self._button)
        popover.open_at(anchor, 'below')
