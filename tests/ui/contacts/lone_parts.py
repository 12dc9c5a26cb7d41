"""Parts of the page of contacts without the page: placed in a plain window, and what is read in them."""

from typing import TypeVar

from PySide6.QtWidgets import QWidget

from salesdesk.ui.contacts.detail.ways import Go, Ways
from salesdesk.ui.widgets.floating.menu import Menu
from salesdesk.ui.widgets.floating.option_list import OptionList
from salesdesk.ui.widgets.floating.toast import Toast
from salesdesk.ui.widgets.text.label import Label

W = TypeVar('W', bound=QWidget)


class Road:
    """Writes down where one was sent: ('deal', 7)."""

    def __init__(self) -> None:
        self.taken: list[tuple[str, int]] = []
        names = ('deal', 'person', 'company', 'edit', 'call', 'write', 'plan', 'more')
        self.ways = Ways(**{name: self._to(name) for name in names})

    def _to(self, name: str) -> Go:
        return lambda id_: self.taken.append((name, id_))


def placed(host: QWidget, part: W) -> W:
    """Shown in the column of that window."""
    column = host.layout()
    assert column is not None
    column.addWidget(part)
    part.show()
    return part


def words(part: QWidget) -> list[str]:
    """Everything its labels say, from the top; what is hidden is left out."""
    labels = [label for label in part.findChildren(Label) if label.isVisibleTo(part) and label.text().strip(', ')]
    return [label.text() for label in labels]


def toasts(host: QWidget) -> list[str]:
    """What is said at the moment in that window."""
    return [toast.label.text() for toast in host.findChildren(Toast) if not toast.isHidden()]


def offered(host: QWidget) -> list[str]:
    """The entries of the menu that is open, which closes."""
    (menu,) = [menu for menu in host.findChildren(Menu) if menu.isVisible()]
    entries = [action.text() for action in menu.actions() if action.text()]
    menu.close()
    return entries


def choose(host: QWidget, entry: str) -> None:
    """Takes an entry of the menu that is open, by how it begins."""
    (menu,) = [menu for menu in host.findChildren(Menu) if menu.isVisible()]
    next(action for action in menu.actions() if action.text().startswith(entry)).trigger()
    menu.close()


def proposed(host: QWidget) -> list[str]:
    """The rows of the list below a field, if one is open."""
    boxes = [box for box in host.window().findChildren(OptionList) if box.isVisible()]
    return [box.model.offer(row).text for box in boxes for row in range(box.model.rowCount())]
