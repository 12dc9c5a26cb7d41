"""The controllers behind a deal's panel, each made when it is first asked for."""

from functools import cached_property
from typing import TYPE_CHECKING

from salesdesk.on_demand import on_demand
from salesdesk.ui.middle_life import MiddleLife

if TYPE_CHECKING:
    from salesdesk.controllers.after_sales.checklist_controller import ChecklistController
    from salesdesk.controllers.after_sales.satisfaction_controller import SatisfactionController
    from salesdesk.controllers.board.forecast_controller import ForecastController
    from salesdesk.controllers.board.neighbour_controller import NeighbourController
    from salesdesk.controllers.deals.attachment_controller import AttachmentController
    from salesdesk.controllers.deals.deal_people_controller import DealPeopleController
    from salesdesk.controllers.deals.guidance import GuidanceController
    from salesdesk.controllers.deals.note_controller import NoteController
    from salesdesk.controllers.deals.timeline import Timeline
    from salesdesk.controllers.drafts_controller import DraftsController
    from salesdesk.controllers.follow_ups.following_deals import FollowingDeals
    from salesdesk.controllers.knowledge.lesson_controller import LessonController
    from salesdesk.controllers.knowledge.lesson_reader import LessonReader
    from salesdesk.controllers.knowledge.playbook_controller import PlaybookController
    from salesdesk.controllers.knowledge.suggestion_controller import SuggestionController
    from salesdesk.controllers.linked.link_controller import LinkController
    from salesdesk.controllers.linked.referral_controller import ReferralController
    from salesdesk.controllers.negotiation.negotiation import Negotiation
    from salesdesk.controllers.prospecting.prospecting_controller import ProspectingController
    from salesdesk.controllers.search.search_controller import search_of
else:
    LessonController = on_demand('salesdesk.controllers.knowledge.lesson_controller', 'LessonController')
    LessonReader = on_demand('salesdesk.controllers.knowledge.lesson_reader', 'LessonReader')
    PlaybookController = on_demand('salesdesk.controllers.knowledge.playbook_controller', 'PlaybookController')
    SuggestionController = on_demand('salesdesk.controllers.knowledge.suggestion_controller', 'SuggestionController')
    search_of = on_demand('salesdesk.controllers.search.search_controller', 'search_of')
    ForecastController = on_demand('salesdesk.controllers.board.forecast_controller', 'ForecastController')
    NeighbourController = on_demand('salesdesk.controllers.board.neighbour_controller', 'NeighbourController')
    AttachmentController = on_demand('salesdesk.controllers.deals.attachment_controller', 'AttachmentController')
    DealPeopleController = on_demand('salesdesk.controllers.deals.deal_people_controller', 'DealPeopleController')
    GuidanceController = on_demand('salesdesk.controllers.deals.guidance', 'GuidanceController')
    NoteController = on_demand('salesdesk.controllers.deals.note_controller', 'NoteController')
    Timeline = on_demand('salesdesk.controllers.deals.timeline', 'Timeline')
    DraftsController = on_demand('salesdesk.controllers.drafts_controller', 'DraftsController')
    Negotiation = on_demand('salesdesk.controllers.negotiation.negotiation', 'Negotiation')
    ChecklistController = on_demand('salesdesk.controllers.after_sales.checklist_controller', 'ChecklistController')
    SatisfactionController = on_demand(
        'salesdesk.controllers.after_sales.satisfaction_controller', 'SatisfactionController'
    )
    FollowingDeals = on_demand('salesdesk.controllers.follow_ups.following_deals', 'FollowingDeals')
    LinkController = on_demand('salesdesk.controllers.linked.link_controller', 'LinkController')
    ReferralController = on_demand('salesdesk.controllers.linked.referral_controller', 'ReferralController')
    ProspectingController = on_demand(
        'salesdesk.controllers.prospecting.prospecting_controller', 'ProspectingController'
    )


class DealLife(MiddleLife):
    """What a Workplace offers about a deal: its story, notes, files, people, negotiation, the way to the next."""

    @cached_property
    def notes(self) -> 'NoteController':
        return NoteController(self.workspace)

    @cached_property
    def timeline(self) -> 'Timeline':
        return Timeline(self.workspace, self.book)

    @cached_property
    def drafts(self) -> 'DraftsController':
        return DraftsController(self.workspace)

    @cached_property
    def deal_people(self) -> 'DealPeopleController':
        return DealPeopleController(self.workspace)

    @cached_property
    def guidance(self) -> 'GuidanceController':
        return GuidanceController(self.workspace, self.book)

    @cached_property
    def negotiation(self) -> 'Negotiation':
        return Negotiation(self.workspace)

    @cached_property
    def neighbours(self) -> 'NeighbourController':
        return NeighbourController(self.workspace, self.book)

    @cached_property
    def forecast(self) -> 'ForecastController':
        return ForecastController(self.workspace, self.book)

    @cached_property
    def attachments(self) -> 'AttachmentController':
        return AttachmentController(self.workspace)

    @cached_property
    def checklist(self) -> 'ChecklistController':
        return ChecklistController(self.workspace)

    @cached_property
    def satisfaction(self) -> 'SatisfactionController':
        return SatisfactionController(self.workspace)

    @cached_property
    def links(self) -> 'LinkController':
        return LinkController(self.workspace)

    @cached_property
    def following(self) -> 'FollowingDeals':
        return FollowingDeals(self.workspace, self.book)

    @cached_property
    def prospecting(self) -> 'ProspectingController':
        return ProspectingController(self.workspace)

    @cached_property
    def referrals(self) -> 'ReferralController':
        return ReferralController(self.workspace)

    @cached_property
    def suggestions(self) -> 'SuggestionController':
        return SuggestionController(self.workspace, lambda: search_of(self.workspace))

    @cached_property
    def lessons(self) -> 'LessonController':
        return LessonController(self.workspace)

    @cached_property
    def knowledge(self) -> 'LessonReader':
        return LessonReader(self.workspace, lambda: search_of(self.workspace))

    @cached_property
    def playbooks(self) -> 'PlaybookController':
        return PlaybookController(self.workspace)
