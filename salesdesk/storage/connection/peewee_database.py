"""peewee over the connection that is open already: its queries and our raw SQL share one transaction."""

from typing import Any

import apsw
from playhouse.apsw_ext import APSWDatabase


class SharedDatabase(APSWDatabase):  # type: ignore[misc]
    """Opens and closes nothing of its own."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._shared = connection
        super().__init__(connection.filename)
        self.connect()

    def _connect(self) -> apsw.Connection:
        return self._shared

    def _close(self, conn: Any) -> None:
        """The connection is closed by who has opened it."""
