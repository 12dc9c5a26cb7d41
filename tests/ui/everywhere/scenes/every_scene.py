"""Every page, dialog, popover and menu of the program, as she meets it. Each scene gives the part it is about."""

from functools import partial

from scenes.board_scenes import filters, forecast, listing, nothing_found, target, trash
from scenes.contact_scenes import companies, people_in_trash
from scenes.exchange_scenes import exporting, imported, importing
from scenes.form_scenes import FORMS, TYPED, calendar
from scenes.offer_scenes import OFFERS
from scenes.panel_scenes import PANELS
from scenes.process_scenes import ASKED, TABS, process
from scenes.report_scenes import behind, overview, period, report
from scenes.settings_scenes import SECTIONS, days_off, own_settings, prices, section
from scenes.staging import Open, board, form, page, unsaved
from scenes.today_scenes import activity, new_activity, open_row, week
from scenes.window_scenes import PATH, alone, palette, toast, welcome

from salesdesk.i18n.errors import error_sentence
from salesdesk.ui.window.error_page import ErrorPage

# Forms first: a Tab passes by every part of the window that was ever made.
SCENES: dict[str, Open] = {
    **{f'board {key}': partial(board, key) for key in ('prospecting', 'sales', 'after_sales')},
    'nothing found': nothing_found,
    'list': listing,
    'forecast': forecast,
    'target of a month': target,
    'trash': trash,
    'filters': filters,
    **{name: partial(form, make) for name, make in FORMS.items()},
    **{f'unsaved {name}': partial(unsaved, partial(form, FORMS[name])) for name in TYPED},
    'calendar': calendar,
    **OFFERS,
    **ASKED,
    'import, columns': partial(importing, 0),
    'import, rows': partial(importing, 1),
    'import, stages': partial(importing, 2),
    'export': exporting,
    'imported': imported,
    'toast': toast,
    'palette': partial(palette, ''),
    'palette, a deal': partial(palette, 'Bornes du parking menuiserie lefevre 8500 appel jeudi 10h #led'),
    'palette, a search': partial(palette, 'lef'),
    'welcome': partial(alone, welcome),
    'error': partial(
        alone,
        lambda: ErrorPage(error_sentence('database_busy', {'path': PATH})),
    ),
    **{key: partial(page, key) for key in ('today', 'contacts', 'knowledge')},
    'today, open row': open_row,
    'today, week': week,
    'activity': activity,
    'new activity': new_activity,
    'unsaved activity': partial(unsaved, activity),
    'unsaved new activity': partial(unsaved, new_activity),
    'companies': companies,
    'people in the trash': people_in_trash,
    **PANELS,
    'reports': overview,
    **{
        f'report {name}': partial(report, name) for name in ('months', 'lost_reasons', 'forecast', 'cohorts', 'changed')
    },
    'deals behind a bar': behind,
    'period': period,
    **{f'process {key}': partial(process, key) for key in ('prospecting', 'sales', 'after_sales')},
    **TABS,
    **{f'settings {key}': partial(section, key) for key in SECTIONS},
    'settings, own fields': own_settings,
    'settings, products': prices,
    'settings, days off': days_off,
}
