"""Views of the board and the list under a name: pipeline, filter, columns, order, kind."""

from dataclasses import replace

from salesdesk.controllers.preferences_controller import PreferencesController
from salesdesk.controllers.workspace import Workspace, titled
from salesdesk.domain.custom_field import NAME_LIMIT
from salesdesk.domain.errors import FieldInvalid
from salesdesk.domain.folding import fold
from salesdesk.domain.views.saved_view import SavedView
from salesdesk.domain.views.view_definition import ARCHIVE, ViewDefinition, view_of
from salesdesk.storage.saved_views import read_views


class ViewsController:
    """Each change is one action, one undo step. is_archive: those of the closed deals, which stand by themselves."""

    def __init__(self, workspace: Workspace, *, is_archive: bool = False) -> None:
        self._workspace = workspace
        self._is_archive = is_archive

    def views(self) -> list[SavedView]:
        """In her order."""
        views = read_views(self._workspace.database)
        return [view for view in views if (view_of(view.definition).view == ARCHIVE) == self._is_archive]

    def view(self, view_id: int) -> SavedView | None:
        """None for one that was deleted."""
        found = self._workspace.reading().find(SavedView, view_id)
        return found if found is not None and found.deleted_at is None else None

    def definition(self, view_id: int) -> ViewDefinition:
        """As it was saved; bounds of an amount that were kept without a currency are in her own."""
        kept = view_of(self._workspace.reading().get(SavedView, view_id).definition)
        asked = kept.board
        if asked.amount_currency or (asked.amount_from is None and asked.amount_to is None):
            return kept
        own = PreferencesController(self._workspace).preferences.currency
        return replace(kept, board=replace(asked, amount_currency=own))

    def save(self, name: str, definition: ViewDefinition) -> int:
        """A new view behind the others; returns its id. FieldInvalid for a name that is empty, long or taken."""
        shown = self._checked(name)
        position = 1 + max((view.position for view in self.views()), default=0)
        with self._workspace.transaction(titled('save_view', name=shown)) as work:
            view = SavedView(work.new_id(), shown, position, definition.to_text())
            work.save(view)
        return view.id

    def rename(self, view_id: int, name: str) -> None:
        shown = self._checked(name, besides=view_id)
        with self._workspace.transaction(titled('rename_view', name=shown)) as work:
            work.save(replace(work.get(SavedView, view_id), name=shown))

    def update(self, view_id: int, definition: ViewDefinition) -> None:
        """The view as the screen is now; what a newer program kept in it stays."""
        with self._workspace.transaction(titled('update_view', name=self._name(view_id))) as work:
            view = work.get(SavedView, view_id)
            whole = replace(definition, unknown=view_of(view.definition).unknown)
            work.save(replace(view, definition=whole.to_text()))

    def move(self, view_id: int, place: int) -> None:
        """To another place in the menu, 0 the first."""
        ids = [view.id for view in self.views() if view.id != view_id]
        ids.insert(max(0, place), view_id)
        with self._workspace.transaction(titled('move_view', name=self._name(view_id))) as work:
            for position, id_ in enumerate(ids):
                work.save(replace(work.get(SavedView, id_), position=position))

    def delete(self, view_id: int) -> None:
        with self._workspace.transaction(titled('delete_view', name=self._name(view_id))) as work:
            work.save(replace(work.get(SavedView, view_id), deleted_at=work.now))

    def _name(self, view_id: int) -> str:
        return self._workspace.reading().get(SavedView, view_id).name

    def _checked(self, name: str, besides: int | None = None) -> str:
        shown = ' '.join(name.split())
        if not shown:
            raise FieldInvalid('name', 'empty')
        if len(shown) > NAME_LIMIT:
            raise FieldInvalid('name', 'too_long')
        if any(fold(view.name) == fold(shown) for view in self.views() if view.id != besides):
            raise FieldInvalid('name', 'taken')
        return shown
