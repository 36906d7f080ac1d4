/** A register table of which every row has exactly one audit row; as its trigger b_audit says it. */
export type RecordedTable = {
  table: string;
  action: string;
  /** Column that names the actor; null: 'system'. */
  actor: string | null;
  /** Columns of the subject id, joined with '/'. */
  id: readonly string[];
};

const recorded = (
  table: string,
  action: string,
  actor: string | null,
  ...id: string[]
): RecordedTable => ({ table, action, actor, id });

/** Held to the triggers of the register by a test. */
export const RECORDED_TABLES: readonly RecordedTable[] = [
  recorded('site_settings_versions', 'site-settings.saved', 'saved_by', 'version'),
  recorded(
    'saves',
    'working-copy.saved',
    'saved_by',
    'item_type',
    'document_id',
    'locale',
    'save_number',
  ),
  recorded('unit_settings_versions', 'unit-settings.saved', 'saved_by', 'version'),
  recorded('word_list_versions', 'word-list.saved', 'saved_by', 'version'),
  recorded('look_agains', 'look-again.set', 'set_by', 'look_again_id'),
  recorded('reader_reports', 'reader-report.received', null, 'report_id'),
  recorded('report_handlings', 'reader-report.handled', 'handled_by', 'report_id'),
  recorded('patrols', 'patrol.made', null, 'patrol_id'),
  recorded('work_calendar_versions', 'work-calendar.saved', 'saved_by', 'version'),
  recorded('search_settings_versions', 'search-settings.saved', 'saved_by', 'version'),
  recorded('name_proposals', 'name.proposed', 'proposed_by', 'proposal_id'),
  recorded('name_words', 'name.answered', 'given_by', 'proposal_id'),
  recorded('site_proposals', 'site-facts.proposed', 'proposed_by', 'proposal_id'),
  recorded('site_words', 'site-facts.answered', 'given_by', 'proposal_id'),
  recorded('site_switches', 'site.switched', 'switched_by', 'switch_id'),
  recorded('placements', 'site.placed', 'placed_by', 'placement_id'),
  recorded('robots', 'robot.saved', 'saved_by', 'entry_id'),
  recorded('account_settings', 'account.saved', 'saved_by', 'entry_id'),
  recorded('account_pauses', 'account.paused', 'paused_by', 'pause_id'),
  recorded('finding_answers', 'finding.answered', 'answered_by', 'answer_id'),
  recorded('archive_handlings', 'archive-hit.handled', 'handled_by', 'handling_id'),
  recorded('index_numbers', 'index-number.reserved', 'reserved_by', 'number'),
  recorded('revisions', 'revision.stored', null, 'fingerprint'),
  recorded('expungings', 'revision.expunged', 'first_signed_by', 'fingerprint'),
  recorded('expunging_requests', 'expunging.asked', 'asked_by', 'expunging_id'),
  recorded('expunging_ends', 'expunging.ended', 'ended_by', 'expunging_id'),
  recorded('workflows', 'workflow.saved', 'made_by', 'workflow_id', 'version'),
  recorded('workflow_assignments', 'workflow.assigned', 'saved_by', 'version'),
  recorded('review_cases', 'case.opened', 'submitted_by', 'case_id'),
  recorded('decisions', 'case.decided', 'decided_by', 'decision_id'),
  recorded('case_ends', 'case.ended', 'ended_by', 'case_id'),
  recorded('case_forms', 'case.printed', 'printed_by', 'form_id'),
  recorded('task_claims', 'task.claimed', 'made_by', 'claim_id'),
  recorded('delegations', 'delegation.made', 'made_by', 'delegation_id'),
  recorded('delegation_ends', 'delegation.ended', 'ended_by', 'delegation_id'),
  recorded('handovers', 'task.handed-over', 'made_by', 'handover_id'),
  recorded('remarks', 'remark.made', 'made_by', 'remark_id'),
  recorded('import_batches', 'import.begun', 'begun_by', 'batch_id'),
  recorded('import_closures', 'import.closed', 'closed_by', 'batch_id'),
  recorded('import_signatures', 'import.signed', 'signed_by', 'batch_id', 'signed_by'),
  recorded('import_discards', 'import.discarded', 'discarded_by', 'batch_id'),
  recorded('publications', 'publication.made', 'published_by', 'publication_id'),
  recorded('schedules', 'schedule.made', 'scheduled_by', 'schedule_id'),
  recorded('schedule_ends', 'schedule.ended', 'ended_by', 'schedule_id'),
  recorded('embargoes', 'embargo.set', 'set_by', 'embargo_id'),
  recorded('bundles', 'bundle.made', 'made_by', 'bundle_id'),
  recorded('bundle_ends', 'bundle.ended', 'ended_by', 'end_id'),
  recorded('person_departments', 'person.departments-set', 'assigned_by', 'entry_id'),
  recorded('ledger', 'delivery.confirmed', 'entered_by', 'entry_id'),
];
