"""The two books: which handler carries out a command, which answers a query, and the right each needs."""

from __future__ import annotations

from collections.abc import Mapping

from agentdesk.services import (
    amending,
    calls,
    customers,
    first_words,
    importing,
    messages,
    noting,
    proving,
    records,
    remembering,
    searching,
    setting_up,
    staffing,
    syncing,
    talk,
    viewing,
    worklist,
    wrapping,
)
from agentdesk.services.desk import Handler, Reader
from agentdesk.services.rights import Right

COMMANDS: Mapping[type, tuple[Right, Handler]] = {
    setting_up.GoToWork: ("sign in", setting_up.go_to_work),
    setting_up.AddDemoStaff: ("import", setting_up.add_demo_staff),
    staffing.SignIn: ("sign in", staffing.sign_in),
    staffing.SetSecret: ("sign in", staffing.set_secret),
    remembering.ChangeSetting: ("sign in", remembering.change_setting),
    messages.DoubtClock: ("sign in", syncing.doubt_clock),
    messages.Remember: ("sign in", remembering.remember),
    messages.OpenSearch: ("search", searching.open_search),
    messages.NoteFound: ("search", searching.note_found),
    messages.PrepareCustomer: ("prepare", customers.prepare_customer),
    messages.PutBack: ("prepare", worklist.put_back),
    messages.TypeNote: ("call", noting.type_note),
    messages.Dial: ("call", viewing.shown(calls.dial)),
    messages.LogCall: ("call", viewing.shown(calls.log_call)),
    messages.TakeCall: ("call", viewing.shown(calls.take_call)),
    messages.NameCaller: ("call", viewing.shown(calls.name_caller)),
    messages.MarkCall: ("call", viewing.shown(calls.mark_call)),
    messages.AnswerStep: ("call", viewing.shown(talk.answer_step)),
    messages.KeepTyped: ("call", talk.keep_typed),
    messages.GoBack: ("call", viewing.shown(talk.go_back)),
    messages.GoForward: ("call", viewing.shown(talk.go_forward)),
    messages.SkipStep: ("call", viewing.shown(talk.skip_step)),
    messages.Interrupt: ("call", viewing.shown(talk.interrupt)),
    messages.ReturnToScript: ("call", viewing.shown(talk.return_to_script)),
    messages.MarkMood: ("call", viewing.shown(talk.mark_mood)),
    messages.LetGo: ("call", viewing.shown(talk.let_go)),
    messages.SaveCall: ("call", wrapping.save_call),
    messages.SweepQueue: ("work the list", worklist.sweep_queue),
    importing.ImportPortfolio: ("import", importing.import_portfolio),
    messages.RecordRows: ("export", records.record_rows),
    amending.AmendInteraction: ("call", amending.amend_interaction),
    proving.RebuildStates: ("verify", proving.rebuild_states),
    proving.ExportJournal: ("export", proving.export_journal),
}

QUERIES: Mapping[type, tuple[Right, Reader]] = {
    staffing.StaffRows: ("sign in", staffing.staff_rows),
    staffing.OwnerRow: ("sign in", staffing.owner_row),
    staffing.ConfirmPerson: ("sign in", staffing.confirm_person),
    remembering.Settings: ("sign in", remembering.settings),
    messages.Recall: ("sign in", remembering.recall),
    messages.QueueRows: ("work the list", worklist.queue_rows),
    messages.CountQueue: ("work the list", worklist.count_queue),
    messages.ExplainRank: ("work the list", worklist.explain_rank),
    messages.FindCustomers: ("search", searching.find_customers),
    messages.ShowCustomer: ("prepare", customers.show_customer),
    first_words.FirstWords: ("prepare", first_words.first_words),
    messages.ShowCall: ("call", viewing.show_call),
    messages.ShowNote: ("call", noting.show_note),
    messages.OpenCalls: ("call", viewing.open_calls),
    messages.ShowWrapUp: ("call", wrapping.show_wrap_up),
    messages.SyncRow: ("sign in", syncing.sync_row),
    proving.VerifyJournal: ("verify", proving.verify_journal),
}
