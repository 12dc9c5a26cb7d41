"""Every table that is handed out besides the deals, which have a question of their own."""

from salesdesk.storage.handing_out import automation_sheets as automation
from salesdesk.storage.handing_out import closing_sheets as closing
from salesdesk.storage.handing_out import knowledge_sheets as knowledge
from salesdesk.storage.handing_out import life_sheets as life
from salesdesk.storage.handing_out import negotiation_sheets as negotiation
from salesdesk.storage.handing_out import offer_sheets as offers
from salesdesk.storage.handing_out import people_sheets as people
from salesdesk.storage.handing_out import process_sheets as process
from salesdesk.storage.handing_out.sheet_query import SheetQuery


def all_sheets(language: str) -> dict[str, SheetQuery]:
    """By name, in the order in which one wants to read them; names with two languages are in that one."""
    sheets = (
        people.contacts(), people.organizations(), people.contact_points(), people.deal_people(),
        life.activities(), life.history(language), life.notes(), life.answers(), life.tags(), life.deal_tags(),
        life.attachments(), negotiation.competitors(), negotiation.deal_competitors(), negotiation.promises(),
        negotiation.concessions(), negotiation.proposals(), offers.proposal_lines(), offers.feedback(),
        negotiation.objections(), negotiation.contracts(), offers.products(), offers.letterhead(),
        offers.text_templates(language), automation.cadences(language), automation.cadence_steps(language),
        automation.cadence_runs(language), automation.cadence_activities(), automation.rules(),
        automation.rule_firings(), automation.deal_warnings(), automation.days_off(),
        closing.closing_reports(language), closing.deal_links(), closing.checklist_items(), closing.satisfaction(),
        closing.prospecting_lists(), closing.prospecting_members(), knowledge.lessons(language),
        knowledge.lesson_deals(), knowledge.lesson_tags(), knowledge.lesson_uses(), process.pipelines(language),
        process.stages(language), process.gates(language), process.reasons('lost_reason'),
        process.reasons('won_reason'), process.rates(), process.targets(), process.saved_views(),
        process.custom_fields(), process.custom_values(), people.not_duplicates(), process.preferences(),
    )  # fmt: skip
    return {sheet.name: sheet for sheet in sheets}
