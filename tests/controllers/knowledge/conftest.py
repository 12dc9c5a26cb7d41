"""The controllers of the knowledge, on the test's own desk."""

import pytest
from building import Desk

from salesdesk.controllers.knowledge.lesson_controller import LessonController
from salesdesk.controllers.knowledge.lesson_reader import LessonReader
from salesdesk.controllers.knowledge.playbook_controller import PlaybookController
from salesdesk.controllers.search.search_controller import SearchController


@pytest.fixture
def lessons(desk: Desk) -> LessonController:
    return LessonController(desk.workspace)


@pytest.fixture
def reader(desk: Desk) -> LessonReader:
    return LessonReader(desk.workspace, lambda: SearchController(desk.workspace))


@pytest.fixture
def playbooks(desk: Desk) -> PlaybookController:
    return PlaybookController(desk.workspace)
