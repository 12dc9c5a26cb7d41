"""Files dropped on a deal: kept once beside the database, opened under their own names, taken back by undo."""

import hashlib
import os
import stat
from pathlib import Path

import pytest
from building import NOW, Desk

from salesdesk.controllers.deals.attachment_controller import AttachmentController, store_files
from salesdesk.domain.errors import FileDamaged, FileGone, NotFound
from salesdesk.paths import files_folder

OFFER = b'%PDF-1.7 une offre'
SUM = hashlib.sha256(OFFER).hexdigest()


@pytest.fixture
def offer(tmp_path: Path) -> Path:
    path = tmp_path / 'Devis n° 12 – été.pdf'
    path.write_bytes(OFFER)
    return path


def files_of(desk: Desk) -> Path:
    return files_folder(desk.workspace.path)


def blobs(desk: Desk) -> list[str]:
    return sorted(path.name for path in files_of(desk).glob('??/*'))


def names(attachments: AttachmentController, deal_id: int) -> list[str]:
    return [one.name for one in attachments.of_deal(deal_id)]


def test_a_file_is_kept_under_its_sum_and_named_in_the_deal(
    desk: Desk, attachments: AttachmentController, offer: Path
) -> None:
    deal_id = desk.put()
    [id_] = attachments.add(deal_id, [offer])
    [kept] = attachments.of_deal(deal_id)
    assert (kept.id, kept.name, kept.sha256, kept.size, kept.added_at) == (id_, offer.name, SUM, len(OFFER), NOW)
    assert (files_of(desk) / SUM[:2] / SUM).read_bytes() == OFFER


def test_it_is_hers_alone_and_nothing_else_is_left(desk: Desk, attachments: AttachmentController, offer: Path) -> None:
    attachments.add(desk.put(), [offer])
    found = sorted(path for path in files_of(desk).rglob('*'))
    assert [path.name for path in found] == [SUM[:2], SUM]
    assert [stat.S_IMODE(path.stat().st_mode) for path in (files_of(desk), *found)] == [0o700, 0o700, 0o600]


def test_the_same_bytes_are_kept_once_under_all_their_names(
    desk: Desk, attachments: AttachmentController, offer: Path
) -> None:
    copy = offer.with_name('copie.pdf')
    copy.write_bytes(OFFER)
    one, other = desk.put(), desk.put()
    attachments.add(one, [offer, copy])
    attachments.add(other, [offer])
    assert (sorted(names(attachments, one)), names(attachments, other)) == ([offer.name, copy.name], [offer.name])
    assert blobs(desk) == [SUM]


def test_the_same_file_dropped_twice_is_attached_once(
    desk: Desk, attachments: AttachmentController, offer: Path
) -> None:
    deal_id = desk.put()
    first = attachments.add(deal_id, [offer, offer])
    assert attachments.add(deal_id, [offer]) == [first[0]] == [first[1]]
    assert names(attachments, deal_id) == [offer.name]


def test_several_files_are_one_undo_step_and_undo_leaves_the_bytes(
    desk: Desk, attachments: AttachmentController, offer: Path
) -> None:
    plan = offer.with_name('plan.png')
    plan.write_bytes(b'plan')
    deal_id = desk.put()
    attachments.add(deal_id, [offer, plan])
    assert desk.undo_key() == 'attach_files'
    desk.workspace.undo()
    assert names(attachments, deal_id) == []
    assert len(blobs(desk)) == 2
    desk.workspace.redo()
    assert attachments.open_copy(attachments.of_deal(deal_id)[0].id).is_file()


def test_one_file_is_named_in_its_title_and_the_deal_hears_of_it(
    desk: Desk, attachments: AttachmentController, offer: Path
) -> None:
    deal_id = desk.put('Hall')
    attachments.add(deal_id, [offer])
    title = desk.workspace.undo_title()
    assert title
    assert (title.key, title.values) == ('attach_file', {'name': offer.name, 'title': 'Hall'})
    assert desk.heard[0].deals == {deal_id}


def test_a_removed_file_is_off_the_deal_and_its_bytes_stay(
    desk: Desk, attachments: AttachmentController, offer: Path
) -> None:
    deal_id = desk.put()
    [id_] = attachments.add(deal_id, [offer])
    attachments.remove(id_)
    assert (names(attachments, deal_id), blobs(desk), desk.undo_key()) == ([], [SUM], 'remove_file')
    desk.workspace.undo()
    assert names(attachments, deal_id) == [offer.name]


def test_it_opens_under_its_own_name_and_cannot_be_written_to(
    desk: Desk, attachments: AttachmentController, offer: Path
) -> None:
    [id_] = attachments.add(desk.put(), [offer])
    offer.unlink()
    path = attachments.open_copy(id_)
    assert (path.name, path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (offer.name, OFFER, 0o400)
    assert attachments.open_copy(id_) == path


def test_changes_forced_into_an_opened_copy_stay_and_the_kept_file_opens_as_it_was(
    desk: Desk, attachments: AttachmentController, offer: Path
) -> None:
    [id_] = attachments.add(desk.put(), [offer])
    changed = attachments.open_copy(id_)
    changed.chmod(0o600)
    changed.write_bytes(b'changed')
    again = attachments.open_copy(id_)
    assert (changed.read_bytes(), again.read_bytes(), again.name) == (b'changed', OFFER, offer.name)


def test_bytes_that_are_gone_are_said_so_by_the_name_of_the_file(
    desk: Desk, attachments: AttachmentController, offer: Path
) -> None:
    [id_] = attachments.add(desk.put(), [offer])
    (files_of(desk) / SUM[:2] / SUM).unlink()
    with pytest.raises(FileGone) as refusal:
        attachments.open_copy(id_)
    assert refusal.value.values == {'name': offer.name}


def test_damaged_bytes_are_not_shown_as_hers(desk: Desk, attachments: AttachmentController, offer: Path) -> None:
    [id_] = attachments.add(desk.put(), [offer])
    (files_of(desk) / SUM[:2] / SUM).write_bytes(b'x' * len(OFFER))
    with pytest.raises(FileDamaged):
        attachments.open_copy(id_)
    assert list((files_of(desk) / 'opened').rglob('*.pdf')) == []


def test_dropped_again_a_damaged_or_lost_file_is_whole(
    desk: Desk, attachments: AttachmentController, offer: Path
) -> None:
    deal_id = desk.put()
    [id_] = attachments.add(deal_id, [offer])
    blob = files_of(desk) / SUM[:2] / SUM
    for spoil in (lambda: blob.write_bytes(b'x' * len(OFFER)), blob.unlink):
        spoil()
        attachments.add(deal_id, [offer])
        assert attachments.open_copy(id_).read_bytes() == OFFER


def test_names_that_are_no_text_or_lead_elsewhere_do_no_harm(
    desk: Desk, attachments: AttachmentController, tmp_path: Path
) -> None:
    strange = tmp_path / os.fsdecode(b'caf\xe9:1?.txt')
    strange.write_bytes(b'x')
    [id_] = attachments.add(desk.put(), [strange])
    path = attachments.open_copy(id_)
    assert (path.name, path.read_bytes()) == ('caf__1_.txt', b'x')


def test_a_sum_that_is_none_names_no_file(desk: Desk, attachments: AttachmentController, offer: Path) -> None:
    [id_] = attachments.add(desk.put(), [offer])
    desk.workspace.database.execute("UPDATE attachment SET sha256 = '../../sales.db'")
    with pytest.raises(FileGone):
        attachments.open_copy(id_)


def test_for_a_deal_that_is_not_there_nothing_is_copied(
    desk: Desk, attachments: AttachmentController, offer: Path
) -> None:
    with pytest.raises(NotFound):
        attachments.add(999, [offer])
    with pytest.raises(NotFound):
        attachments.open_copy(999)
    assert not files_of(desk).exists()


def test_stored_files_are_attached_later(desk: Desk, attachments: AttachmentController, offer: Path) -> None:
    """A thread copies the bytes; the window's own writes the row."""
    deal_id, told = desk.put(), []
    stored = store_files(desk.workspace.path, [offer], lambda done, total: told.append((done, total)))
    assert (names(attachments, deal_id), told) == ([], [(len(OFFER), len(OFFER))])
    attachments.attach(deal_id, stored)
    assert names(attachments, deal_id) == [offer.name]
