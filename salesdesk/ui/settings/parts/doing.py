"""Carries out a change of the settings or the process, and says what came of it."""

from collections.abc import Callable

from salesdesk.domain.errors import FieldInvalid, SalesDeskError
from salesdesk.domain.touched import Touched
from salesdesk.ui.desk import Desk
from salesdesk.ui.feedback import sentence_of


class Doing:
    """One action at a time. What changed nothing is not said to be done."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def do(self, action: Callable[[], object], addition: str = '') -> str:
        """'' when it was done, else why not, to be shown beside a field; what is no field's fault is told as well."""
        heard: list[Touched] = []
        end = self._desk.workplace.workspace.subscribe(heard.append)
        try:
            action()
        except FieldInvalid as error:
            return sentence_of(error)
        except SalesDeskError as error:
            self._desk.say_error(error)
            return sentence_of(error)
        finally:
            end()
        # Else the last title would be that of an older action.
        if heard:
            self._desk.say_last(addition)
        return ''
