"""The rules that are switched on, read once and again whenever one changes: every action of hers asks them."""

from weakref import WeakKeyDictionary

from salesdesk.automation.rule_index import RuleIndex
from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.touched import Touched
from salesdesk.storage.automation.rules import read_rules

_RULE = 'rule'


class RuleBook:
    """Of one workspace; the process is kept beside the rules, for what they move."""

    def __init__(self, workspace: Workspace) -> None:
        self._database = workspace.database
        self._index: RuleIndex | None = None
        self.process = ProcessBook(workspace)
        workspace.subscribe(self._forget)

    @property
    def index(self) -> RuleIndex:
        if self._index is None:
            self._index = RuleIndex(read_rules(self._database))
        return self._index

    def _forget(self, touched: Touched) -> None:
        if touched.everything or _RULE in touched.kinds:
            self._index = None


_BOOKS: WeakKeyDictionary[Workspace, RuleBook] = WeakKeyDictionary()


def book_of(workspace: Workspace) -> RuleBook:
    """The one book of an open workspace; it goes when the workspace does."""
    book = _BOOKS.get(workspace)
    if book is None:
        book = _BOOKS[workspace] = RuleBook(workspace)
    return book
