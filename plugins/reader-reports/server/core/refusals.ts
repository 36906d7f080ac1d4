export type ReportRefusal =
  | 'reader-reports.handled'
  | 'reader-reports.no-note'
  | 'reader-reports.note-too-long'
  | 'reader-reports.no-outcome';

export const LONGEST_NOTE = 500;

export const REFUSALS: Record<ReportRefusal, string> = {
  'reader-reports.handled': '这条反馈已经办结，请刷新页面。',
  'reader-reports.no-note': '请写明办理情况。',
  'reader-reports.note-too-long': `最多 ${LONGEST_NOTE} 字。`,
  'reader-reports.no-outcome': '请选择办理结果：已处理，或无需处理。',
};
