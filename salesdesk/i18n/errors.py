"""An error's code as a sentence that says what happened, then what to do."""

from collections.abc import Mapping

from salesdesk.i18n.exchange_errors import exchange_sentence, is_exchange_error
from salesdesk.i18n.translator import _, mark

_SENTENCES = {
    'gate_not_passed': mark('The stage’s gate still asks for something. Answer it, or give a reason to move anyway.'),
    'stage_skipped': mark('Stages may not be skipped here. Move the deal to the next stage first.'),
    'reason_required': mark('A reason is asked for. Write it in a few words.'),
    'override_not_allowed': mark('This pipeline does not let a gate be passed without its answers.'),
    'stage_removed': mark('This stage was removed from the process. Choose another one.'),
    'deal_closed': mark('This deal is closed. Reopen it first.'),
    'note_required': mark('This reason asks for a few words. Write what happened.'),
    'deal_unknown': mark(
        'There is no deal “{deal}”. Give its identifier as in an export, or in the program it came from.'
    ),
    'no_working_day': mark('No working day is left. Look at your days off and your week in the settings.'),
    'not_found': mark('This is no longer there. It may have been removed in another window.'),
    'recurrence_unreadable': mark('This recurrence cannot be read ({part}). Choose it again.'),
    'recurrence_unsupported': mark('SalesDesk does not repeat activities by {part}. Choose another recurrence.'),
    'undo_conflict': mark('This cannot be undone any more: what it changed was changed again since.'),
    'database_missing': mark('There is no file {path}. Check its name.'),
    'not_a_database': mark('{path} is not a SalesDesk database. Choose another file; this one was left as it is.'),
    'database_too_new': mark('{path} was written by a newer SalesDesk. Update SalesDesk to open it.'),
    'database_damaged': mark('{path} is damaged. Restore a copy from the folder beside it.'),
    'database_busy': mark('Another program is using {path}. Close it there, then try again.'),
    'database_read_only': mark('{path} may not be written to. Change its permissions or choose another folder.'),
    'database_unreadable': mark('{path} may not be read. Check its permissions.'),
    'attachment_too_large': mark('“{name}” is larger than 2 GB. Keep it elsewhere and write in a note where it is.'),
    'own_database': mark(
        '{path} is the database that is open: it cannot be attached to itself. Attach one of its copies instead.'
    ),
    'not_a_file': mark('{path} is not a file. Choose files, not folders.'),
    'file_gone': mark('“{name}” is no longer in the data folder, nor among the copies. Add the file again.'),
    'file_damaged': mark('“{name}” was damaged in the data folder. Add the file again.'),
    'disk_full': mark('The disk is full. Make room, then try again: nothing was lost.'),
    'disk_fault': mark('The disk could not be read or written ({path}). Check it, then try again.'),
}

# Form fields: what is wrong with one, said under it.
_FIELD_SENTENCES = {
    ('title', 'empty'): mark('Give the deal a title.'),
    ('title', 'too_long'): mark('This title is too long: 500 characters at most.'),
    ('won_on', 'in_future'): mark('A deal cannot be won in the future. Choose today or an earlier day.'),
    ('target', 'out_of_range'): mark('Enter an amount above zero.'),
    ('returns_on', 'in_past'): mark('Choose a day to come.'),
    ('review_on', 'in_past'): mark('Choose a day to come.'),
    ('name', 'empty'): mark('Give it a name.'),
    ('name', 'too_long'): mark('This name is too long: 60 characters at most.'),
    ('name', 'taken'): mark('There is one of that name already.'),
    ('person', 'too_long'): mark('This name is too long: 200 characters at most.'),
    ('choices', 'empty'): mark('Give it at least one choice.'),
    ('own_field', 'unreadable'): mark('This field cannot hold that value.'),
    ('at', 'in_future'): mark('What is logged has been done: choose now or an earlier moment.'),
    ('snoozed_until', 'in_past'): mark('Choose a moment to come.'),
    ('probability', 'out_of_range'): mark('Enter a number from 0 to 100.'),
    ('rotting_after', 'out_of_range'): mark('Enter a number of days from 1 to 3,650.'),
    ('amount', 'out_of_range'): mark('This amount is too large to be kept.'),
    ('requirement', 'unknown'): mark('This rule asks for something a deal does not have.'),
    ('stage', 'last_one'): mark('A pipeline keeps at least one stage.'),
    ('lost_reason', 'last_one'): mark('Keep at least one reason.'),
    ('lost_reason', 'empty'): mark('Give the reason a name.'),
    ('rate', 'out_of_range'): mark('Enter a rate above zero.'),
    ('promise', 'empty'): mark('Write what is promised.'),
    ('conceded_on', 'in_future'): mark('A concession is made today or earlier, not in the future.'),
    ('notice_on', 'missing'): mark('Say the last day to give notice first.'),
    ('reminder', 'no_open_deal'): mark('No deal of this customer is open: there is nowhere to plan a reminder.'),
    ('put_off', 'in_past'): mark('Choose today or a later day.'),
    ('put_off', 'too_late'): mark('Notice could be given no more then. Choose a day until its last one.'),
    ('kept_on', 'in_future'): mark('A promise is kept today or earlier, not in the future.'),
    ('broken_on', 'in_future'): mark('A promise is broken today or earlier, not in the future.'),
    ('concession', 'empty'): mark('Write what is given.'),
    ('objection', 'empty'): mark('Write the objection.'),
    ('sent_on', 'in_future'): mark('A proposal cannot be sent in the future. Choose today or an earlier day.'),
    ('answered_on', 'in_future'): mark('An answer came today or earlier, not in the future.'),
    ('answered_on', 'too_early'): mark('The answer comes after the proposal was sent. Check the two days.'),
    ('valid_until', 'too_early'): mark('The proposal would be out of date when it is sent. Give it a later last day.'),
    ('proposal', 'sent'): mark('What was sent stays as it was. Make a new version of the proposal.'),
    ('line', 'empty'): mark('Say what is offered, or delete the line.'),
    ('line', 'currencies'): mark('All lines of a proposal are in one currency.'),
    ('quantity', 'out_of_range'): mark('Enter a quantity above zero.'),
    ('vat', 'out_of_range'): mark('Enter a rate from 0 to 100%.'),
    ('discount', 'out_of_range'): mark('This takes off more than the line is worth.'),
    ('product', 'empty'): mark('Give the product a name.'),
    ('product', 'too_long'): mark('This name is too long: 500 characters at most.'),
    ('contract', 'empty'): mark('Give the contract a name.'),
    ('signed_on', 'in_future'): mark('A contract cannot be signed in the future. Choose today or an earlier day.'),
    ('end_on', 'too_early'): mark('A contract ends after it starts.'),
    ('competitor', 'empty'): mark('Give the competitor a name.'),
    ('competitor', 'taken'): mark('Another competitor has this name. Merge the two instead.'),
    ('template', 'empty'): mark('Give the template a name.'),
    ('template', 'too_long'): mark('This text is too long for a template.'),
    ('lesson', 'empty'): mark('Write the lesson in a line.'),
    ('lesson', 'too_long'): mark('This title is too long: 500 characters at most.'),
    ('checklist_item', 'empty'): mark('Write what is to be done.'),
    ('score', 'out_of_range'): mark('Enter a number from 0 to 10.'),
    ('note', 'empty'): mark('Write something, or leave the note out.'),
    ('person', 'empty'): mark('Give the person a name.'),
    ('names', 'empty'): mark('Choose at least one file to write.'),
    ('folder', 'empty'): mark('Choose a folder to write to.'),
    ('letterhead', 'too_long'): mark('This is too long to stand on a paper. Shorten it.'),
    ('letterhead', 'no_address'): mark('This is no e-mail address. Write it as name@company.com.'),
    ('validity', 'out_of_range'): mark('Enter a number of days from 1 to 3,650.'),
    ('logo', 'too_large'): mark('This picture is too large to be kept. Choose a smaller one.'),
    ('step', 'last_one'): mark('A cadence keeps at least one action.'),
    ('step', 'too_long'): mark('This is too long: 200 characters at most.'),
    ('step_day', 'out_of_range'): mark('Enter a number of working days from 0 to 365.'),
    ('work_week', 'empty'): mark('Keep at least one day of the week.'),
    ('day_ends', 'too_early'): mark('The day ends after it starts.'),
    ('last_on', 'too_early'): mark('The last day is the first one, or a later one.'),
    ('last_on', 'too_late'): mark('Note a year off at most.'),
    ('new_owner', 'empty'): mark('Say who has the deal from now on.'),
    ('new_owner', 'same'): mark('The deal is this person’s already. Name somebody else.'),
    ('currency', 'same'): mark('Choose two different currencies.'),
}


_UNKNOWN = mark('Something went wrong ({code}). Nothing was changed.')
_UNKNOWN_FIELD = mark('Check this field.')


def error_sentence(code: str, values: Mapping[str, object]) -> str:
    """The sentence of an error; a field's own one where it is about a form."""
    if code == 'field_invalid':
        return _(_FIELD_SENTENCES.get((str(values['field']), str(values['problem'])), _UNKNOWN_FIELD))
    if is_exchange_error(code):
        return exchange_sentence(code, values)
    return _(_SENTENCES.get(code, _UNKNOWN)).format(
        code=code, **{name: value for name, value in values.items() if name != 'code'}
    )
