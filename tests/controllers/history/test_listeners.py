"""What listeners hear: once per action, with the deals whose card may look different."""

from actions import FORM, Scene
from building import Desk, call

from salesdesk.domain.touched import EVERYTHING, Touched
from salesdesk.storage.touched_records import MANY_CHANGES


def test_a_move_touches_its_deal(scene: Scene) -> None:
    scene.desk.move(scene.open, 'identification')
    assert scene.desk.heard == [Touched(frozenset({scene.open}), frozenset({'deal', 'deal_event'}))]


def test_a_changed_plan_touches_its_deal(scene: Scene) -> None:
    scene.desk.deals.plan_action(scene.open, call(3, subject='Confirmer'))
    [touched] = scene.desk.heard
    assert (touched.deals, touched.kinds) == (frozenset({scene.open}), frozenset({'activity'}))


def test_an_action_on_several_deals_touches_them_all(scene: Scene) -> None:
    scene.desk.closing.reopen(scene.lost, scene.back)
    assert scene.desk.heard[0].deals == {scene.lost, scene.back}


def test_a_new_deal_touches_all_that_was_made_for_it(scene: Scene) -> None:
    deal_id = scene.desk.deals.create(scene.desk.pipeline().id, None, FORM)
    [touched] = scene.desk.heard
    assert touched.deals == {deal_id}
    assert touched.kinds == {'deal', 'deal_event', 'deal_tag', 'tag', 'organization', 'contact', 'activity'}


def test_undoing_a_new_deal_touches_the_deal_that_is_gone(scene: Scene) -> None:
    deal_id = scene.desk.deals.create(scene.desk.pipeline().id, None, FORM)
    scene.desk.workspace.undo()
    assert scene.desk.heard[1].deals == {deal_id}
    assert scene.desk.board.cards_of(scene.desk.filter(), [deal_id]) == []


def test_a_change_of_the_process_touches_no_deal(scene: Scene) -> None:
    scene.desk.process.set_gate(scene.desk.stage('closing').id, [])
    assert scene.desk.heard == [Touched(kinds=frozenset({'requirement'}))]


def test_an_action_on_very_many_deals_says_everything(desk: Desk) -> None:
    many = [desk.put() for _ in range(MANY_CHANGES // 2 + 1)]
    desk.deals.delete(*many[1:])
    desk.deals.restore(*many[1:])
    desk.deals.delete(*many)
    assert [touched.everything for touched in desk.heard] == [False, False, True]


def test_what_is_written_outside_the_history_says_everything(desk: Desk) -> None:
    with desk.workspace.unrecorded():
        pass
    assert desk.heard == [EVERYTHING]


def test_a_listener_may_leave_while_others_listen_on(scene: Scene) -> None:
    heard: list[Touched] = []
    leave = scene.desk.workspace.subscribe(heard.append)
    scene.desk.deals.delete(scene.open)
    leave()
    scene.desk.workspace.undo()
    assert len(heard) == 1
    assert len(scene.desk.heard) == 2


def test_a_listener_reads_what_was_done(scene: Scene) -> None:
    seen: list[list[str]] = []
    scene.desk.workspace.subscribe(lambda _: seen.append(scene.desk.titles('identification')))
    scene.desk.move(scene.open, 'identification')
    scene.desk.workspace.undo()
    assert seen == [['Prête'], []]


def test_the_process_book_is_read_again_before_others_hear(scene: Scene) -> None:
    names: list[list[str]] = []
    desk = scene.desk
    desk.workspace.subscribe(lambda _: names.append([s.key for s in desk.book.process(desk.pipeline().id).active]))
    desk.process.remove_stage(desk.stage('closing').id)
    desk.workspace.undo()
    assert [('closing' in keys) for keys in names] == [False, True]
