"""Dropped files are copied on a thread; it can be stopped, and leaves nothing half-copied."""

from pathlib import Path

import pytest
from building import Desk

from salesdesk.controllers.deals.attachment_controller import AttachmentController
from salesdesk.domain.errors import NotAFile
from salesdesk.jobs.attachment_job import copy_files
from salesdesk.jobs.job import JobCancelled
from salesdesk.paths import files_folder


def test_what_the_job_copied_is_attached_by_the_window(desk: Desk, tmp_path: Path) -> None:
    paths, told = [tmp_path / 'a.txt', tmp_path / 'b.txt'], []
    for path in paths:
        path.write_bytes(path.name.encode())
    stored = copy_files(desk.workspace.path, paths)(lambda done, total: told.append((done, total)), lambda: False)
    deal_id, attachments = desk.put(), AttachmentController(desk.workspace)
    attachments.attach(deal_id, stored)
    assert [one.name for one in attachments.of_deal(deal_id)] == ['b.txt', 'a.txt']
    assert told == [(5, 5), (5, 5)]


def test_a_stopped_job_leaves_no_part_of_a_file(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / 'a.txt').write_bytes(b'a')
    with pytest.raises(JobCancelled):
        copy_files(desk.workspace.path, [tmp_path / 'a.txt'])(lambda _done, _total: None, lambda: True)
    assert list(files_folder(desk.workspace.path).iterdir()) == []


def test_a_refused_file_is_named_and_those_before_it_harm_nobody(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / 'a.txt').write_bytes(b'a')
    with pytest.raises(NotAFile) as refusal:
        copy_files(desk.workspace.path, [tmp_path / 'a.txt', tmp_path])(lambda _done, _total: None, lambda: False)
    assert refusal.value.values == {'path': str(tmp_path)}
