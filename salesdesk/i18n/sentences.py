"""What was done and what went wrong, in whole sentences, from the codes of domain and controllers."""

from collections.abc import Mapping
from datetime import date

from salesdesk.i18n import (
    cadence_sentences,
    follow_up_sentences,
    knowledge_sentences,
    letter_sentences,
    negotiation_sentences,
    paper_sentences,
    rule_sentences,
)
from salesdesk.i18n.formats import date_text, number_text
from salesdesk.i18n.translator import _, current_language, mark, mark_plural, ngettext

# The name of an action, as it is offered for undo; and the sentence that says it has been done.
_TITLES = {
    'create_deal': mark('create “{title}”'),
    'edit_deal': mark('edit “{title}”'),
    'answer_deal': mark('answers for “{title}”'),
    'plan_action': mark('plan an action for “{title}”'),
    'complete_action': mark('complete the action of “{title}”'),
    'edit_activity': mark('change an action of “{title}”'),
    'move_activity': mark('move an action of “{title}”'),
    'snooze_activity': mark('put off an action of “{title}”'),
    'delete_activity': mark('delete an action of “{title}”'),
    'log_call': mark('log a call for “{title}”'),
    'log_email': mark('log an e-mail for “{title}”'),
    'log_meeting': mark('log a meeting for “{title}”'),
    'log_task': mark('log a task for “{title}”'),
    'delete_deal': mark('delete “{title}”'),
    'restore_deal': mark('restore “{title}”'),
    'move_deal': mark('move “{title}” to {stage}'),
    'reorder_deal': mark('reorder “{title}”'),
    'hand_over_deal': mark('hand over “{title}” to {stage}'),
    'win_deal': mark('win “{title}”'),
    'lose_deal': mark('lose “{title}”'),
    'abandon_deal': mark('abandon “{title}”'),
    'reopen_deal': mark('reopen “{title}”'),
    'create_contact': mark('create the contact {name}'),
    'edit_contact': mark('change the contact {name}'),
    'delete_contact': mark('delete the contact {name}'),
    'create_organization': mark('create the organisation {name}'),
    'edit_organization': mark('change the organisation {name}'),
    'delete_organization': mark('delete the organisation {name}'),
    'restore_contact': mark('restore the contact {name}'),
    'restore_organization': mark('restore the organisation {name}'),
    'merge_contacts': mark('merge into the contact {name}'),
    'merge_organizations': mark('merge into the organisation {name}'),
    'keep_apart': mark('keep two records apart'),
    'add_field': mark('add the field {name}'),
    'edit_field': mark('change the field {name}'),
    'archive_field': mark('put the field {name} away'),
    'restore_field': mark('put the field {name} back'),
    'edit_pipeline': mark('change the rules of {name}'),
    'edit_stage': mark('change the stage {name}'),
    'add_stage': mark('add the stage {name}'),
    'move_stage': mark('move the stage {name}'),
    'remove_stage': mark('remove the stage {name}'),
    'put_back_stage': mark('put the stage {name} back'),
    'edit_gate': mark('change the gate of {name}'),
    'edit_reasons': mark('change the reasons for a loss'),
    'edit_won_reasons': mark('change the reasons for a win'),
    'edit_rates': mark('change the rates of {currency}'),
    'log_note': mark('note on “{title}”'),
    'edit_note': mark('edit a note on “{title}”'),
    'delete_note': mark('delete a note on “{title}”'),
    'add_person': mark('add {name} to “{title}”'),
    'edit_person': mark('change the role of {name} in “{title}”'),
    'main_contact': mark('make {name} the main contact of “{title}”'),
    'remove_person': mark('take {name} off “{title}”'),
    'attach_file': mark('add {name} to “{title}”'),
    'remove_file': mark('take {name} off “{title}”'),
    'date_deal': mark('change the close date of “{title}”'),
    'undate_deal': mark('take the close date off “{title}”'),
    'set_target': mark('set the target of the month'),
    'save_view': mark('save the view {name}'),
    'rename_view': mark('rename the view {name}'),
    'update_view': mark('update the view {name}'),
    'move_view': mark('move the view {name}'),
    'delete_view': mark('delete the view {name}'),
    **knowledge_sentences.TITLES,
    **negotiation_sentences.TITLES,
    **follow_up_sentences.TITLES,
    **letter_sentences.TITLES,
    **paper_sentences.TITLES,
    **cadence_sentences.TITLES,
    **rule_sentences.TITLES,
}
_DONE = {
    'create_deal': mark('Deal created'),
    'edit_deal': mark('Deal saved'),
    'answer_deal': mark('Answers kept'),
    'plan_action': mark('Action planned'),
    'complete_action': mark('Action done'),
    'edit_activity': mark('Action changed'),
    'move_activity': mark('Action moved'),
    'snooze_activity': mark('Reminder put off'),
    'delete_activity': mark('Action deleted'),
    'log_call': mark('Call logged'),
    'log_email': mark('E-mail logged'),
    'log_meeting': mark('Meeting logged'),
    'log_task': mark('Task logged'),
    'delete_deal': mark('Deal moved to the trash'),
    'restore_deal': mark('Deal restored'),
    'move_deal': mark('Deal moved to {stage}'),
    'reorder_deal': mark('Order changed'),
    'hand_over_deal': mark('Deal handed over to {stage}'),
    'win_deal': mark('Deal won'),
    'lose_deal': mark('Deal lost'),
    'abandon_deal': mark('Deal abandoned'),
    'reopen_deal': mark('Deal reopened'),
    'create_contact': mark('Contact created'),
    'edit_contact': mark('Contact saved'),
    'delete_contact': mark('Contact moved to the trash'),
    'create_organization': mark('Organisation created'),
    'edit_organization': mark('Organisation saved'),
    'delete_organization': mark('Organisation moved to the trash'),
    'restore_contact': mark('Contact restored'),
    'restore_organization': mark('Organisation restored'),
    'merge_contacts': mark('Contacts merged'),
    'merge_organizations': mark('Organisations merged'),
    'keep_apart': mark('Kept apart'),
    'add_field': mark('Field added'),
    'edit_field': mark('Field changed'),
    'archive_field': mark('Field put away'),
    'restore_field': mark('Field put back'),
    'edit_pipeline': mark('Rules changed'),
    'edit_stage': mark('Stage changed'),
    'add_stage': mark('Stage added'),
    'move_stage': mark('Stage moved'),
    'remove_stage': mark('Stage “{name}” removed'),
    'put_back_stage': mark('Stage “{name}” put back'),
    'edit_gate': mark('Gate changed'),
    'edit_reasons': mark('Reasons changed'),
    'edit_won_reasons': mark('Reasons changed'),
    'edit_rates': mark('Rates changed'),
    'log_note': mark('Note kept'),
    'edit_note': mark('Note changed'),
    'delete_note': mark('Note deleted'),
    'add_person': mark('{name} takes part in the deal'),
    'edit_person': mark('Role of {name} changed'),
    'main_contact': mark('{name} is the main contact'),
    'remove_person': mark('{name} no longer takes part in the deal'),
    'attach_file': mark('{name} is kept with the deal'),
    'remove_file': mark('{name} taken off the deal'),
    'date_deal': mark('Close expected on {close_on}'),
    'undate_deal': mark('Close date taken off'),
    'set_target': mark('Target set'),
    'save_view': mark('View {name} saved'),
    'rename_view': mark('View renamed {name}'),
    'update_view': mark('View {name} updated'),
    'move_view': mark('View {name} moved'),
    'delete_view': mark('View {name} deleted'),
    **knowledge_sentences.DONE,
    **negotiation_sentences.DONE,
    **follow_up_sentences.DONE,
    **letter_sentences.DONE,
    **paper_sentences.DONE,
    **cadence_sentences.DONE,
    **rule_sentences.DONE,
}


_COUNTED_TITLES = {
    **follow_up_sentences.COUNTED_TITLES,
    **rule_sentences.COUNTED_TITLES,
    'attach_files': mark_plural('add {count} file', 'add {count} files'),
    'delete_deals': mark_plural('delete {count} deal', 'delete {count} deals'),
    'delete_contacts': mark_plural('delete {count} contact', 'delete {count} contacts'),
    'delete_organizations': mark_plural('delete {count} organisation', 'delete {count} organisations'),
    'restore_contacts': mark_plural('restore {count} contact', 'restore {count} contacts'),
    'restore_organizations': mark_plural('restore {count} organisation', 'restore {count} organisations'),
    'restore_deals': mark_plural('restore {count} deal', 'restore {count} deals'),
    'lose_deals': mark_plural('lose {count} deal', 'lose {count} deals'),
    'reopen_deals': mark_plural('reopen {count} deal', 'reopen {count} deals'),
    'deals_came_back': mark_plural('{count} deal that came back', '{count} deals that came back'),
    'move_late': mark_plural('move {count} late action to today', 'move {count} late actions to today'),
    'import_deals': mark_plural('import {count} deal', 'import {count} deals'),
    'tag_deals': mark_plural('change the tags of {count} deal', 'change the tags of {count} deals'),
    'own_deals': mark_plural('change the owner of {count} deal', 'change the owner of {count} deals'),
    'date_deals': mark_plural('change the close date of {count} deal', 'change the close date of {count} deals'),
    'fill_deals': mark_plural('fill in {count} deal', 'fill in {count} deals'),
    'move_deals': mark_plural('move {count} deal to {stage}', 'move {count} deals to {stage}'),
    **knowledge_sentences.COUNTED_TITLES,
    **negotiation_sentences.COUNTED_TITLES,
}
_COUNTED_DONE = {
    **follow_up_sentences.COUNTED_DONE,
    **rule_sentences.COUNTED_DONE,
    'attach_files': mark_plural('{count} file is kept with the deal', '{count} files are kept with the deal'),
    'delete_contacts': mark_plural('{count} contact moved to the trash', '{count} contacts moved to the trash'),
    'delete_organizations': mark_plural(
        '{count} organisation moved to the trash', '{count} organisations moved to the trash'
    ),
    'delete_deals': mark_plural('{count} deal moved to the trash', '{count} deals moved to the trash'),
    'restore_deals': mark_plural('{count} deal restored', '{count} deals restored'),
    'restore_contacts': mark_plural('{count} contact restored', '{count} contacts restored'),
    'restore_organizations': mark_plural('{count} organisation restored', '{count} organisations restored'),
    'lose_deals': mark_plural('{count} deal lost', '{count} deals lost'),
    'reopen_deals': mark_plural('{count} deal reopened', '{count} deals reopened'),
    'deals_came_back': mark_plural('{count} deal is back', '{count} deals are back'),
    'move_late': mark_plural('{count} late action moved to today', '{count} late actions moved to today'),
    'import_deals': mark_plural('{count} deal imported', '{count} deals imported'),
    'tag_deals': mark_plural('Tags of {count} deal changed', 'Tags of {count} deals changed'),
    'own_deals': mark_plural('Owner of {count} deal changed', 'Owner of {count} deals changed'),
    'date_deals': mark_plural('Close date of {count} deal changed', 'Close date of {count} deals changed'),
    'fill_deals': mark_plural('{count} deal filled in', '{count} deals filled in'),
    'move_deals': mark_plural('{count} deal moved to {stage}', '{count} deals moved to {stage}'),
    **knowledge_sentences.COUNTED_DONE,
    **negotiation_sentences.COUNTED_DONE,
}


def title_sentence(key: str, values: Mapping[str, str]) -> str:
    """What an action is called, to stand behind "Undo:"; in lower case, without a full stop."""
    if key in _COUNTED_TITLES:
        return _counted(_COUNTED_TITLES[key], values)
    return _(_TITLES.get(key, key)).format(**_readable(values))


def done_sentence(key: str, values: Mapping[str, str]) -> str:
    """What the toast says after an action."""
    if key in _COUNTED_DONE:
        return _counted(_COUNTED_DONE[key], values)
    return _(_DONE.get(key, key)).format(**_readable(values))


def undone_sentence(key: str, values: Mapping[str, str]) -> str:
    return _('Undone: {action}').format(action=title_sentence(key, values))


def redone_sentence(key: str, values: Mapping[str, str]) -> str:
    return _('Redone: {action}').format(action=title_sentence(key, values))


def _counted(forms: tuple[str, str], values: Mapping[str, str]) -> str:
    count = int(values['count'])
    return ngettext(*forms, count).format(**(_readable(values) | {'count': number_text(count)}))


def _readable(values: Mapping[str, str]) -> dict[str, str]:
    """Names kept in two languages are read in the current one, days as they are written in it."""
    suffix = f'_{current_language()}'
    names = {name.removesuffix(suffix): text for name, text in values.items() if name.endswith(suffix)}
    days = {name: date_text(date.fromisoformat(text)) for name, text in values.items() if name.endswith('_on') and text}
    return dict(values) | names | days
