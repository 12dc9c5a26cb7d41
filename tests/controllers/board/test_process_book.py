"""The process in memory: read once, and again as soon as it changes."""

import pytest
from building import Desk

from salesdesk.domain.errors import NotFound


def test_pipelines_come_in_the_order_of_the_work(desk: Desk) -> None:
    assert [pipeline.key for pipeline in desk.book.pipelines] == ['prospecting', 'sales', 'after_sales']


def test_a_stage_of_any_pipeline_is_found(desk: Desk) -> None:
    stage = desk.stage('contacted', 'prospecting')
    assert desk.book.stage(stage.id) is stage


def test_what_is_not_there_is_not_found(desk: Desk) -> None:
    with pytest.raises(NotFound):
        desk.book.stage(7)
    with pytest.raises(NotFound):
        desk.book.process(7)


def test_the_process_is_read_once_while_only_deals_change(desk: Desk) -> None:
    deal_id = desk.put()
    processes = desk.book.processes
    desk.deals.delete(deal_id)
    assert desk.book.processes is processes


def test_a_change_of_the_process_is_read_again(desk: Desk) -> None:
    before = desk.book.processes
    desk.process.rename_pipeline(desk.pipeline().id, desk.pipeline('after_sales').name)
    assert desk.book.processes is not before
    assert desk.pipeline().name == desk.pipeline('after_sales').name
