"""The pipeline that is meant where nobody says which."""

from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.controllers.preferences_controller import PreferencesController
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.process.pipeline import Pipeline


def main_pipeline(workspace: Workspace, book: ProcessBook) -> Pipeline:
    """The one she looked at last, else the one that others hand over to, else the first."""
    pipelines = book.pipelines
    kept = PreferencesController(workspace).preferences.pipeline
    fed = {pipeline.hands_over_to for pipeline in pipelines}
    chosen = next((pipeline for pipeline in pipelines if str(pipeline.id) == kept), None)
    return chosen or next((pipeline for pipeline in pipelines if pipeline.id in fed), pipelines[0])
