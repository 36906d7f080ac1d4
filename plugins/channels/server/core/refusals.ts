import type { Outcome } from '../../../../src/contracts/outcome';

export type Refusal =
  | 'channels.no-case'
  | 'channels.case-closed'
  | 'channels.not-approved'
  | 'channels.forged-approval'
  | 'channels.forged-withdrawal'
  | 'channels.forged-publication'
  | 'channels.already-published'
  | 'channels.fingerprint-differs'
  | 'channels.barred-today'
  | 'channels.not-proactive'
  | 'channels.expunged'
  | 'channels.no-account'
  | 'channels.nothing-live'
  | 'channels.reason-required'
  | 'channels.withdrawal-asked'
  | 'channels.withdrawal-moved-on'
  | 'channels.kind-required'
  | 'channels.merged-address'
  | 'channels.merged-into-itself'
  | 'channels.merged-not-public'
  | 'channels.no-delivery'
  | 'channels.not-manual'
  | 'channels.already-confirmed'
  | 'channels.being-sent'
  | 'channels.nothing-held'
  | 'channels.bad-address'
  | 'channels.bad-time'
  | 'channels.in-future'
  | 'channels.before-publication'
  | 'channels.nothing-unknown'
  | 'channels.absent-reason'
  | 'channels.nothing-to-retry'
  | 'channels.needs-person'
  | 'channels.superseded'
  | 'channels.no-batch'
  | 'channels.batch-open'
  | 'channels.batch-discarded'
  | 'channels.batch-signed'
  | 'channels.signed-already'
  | 'channels.batch-differs'
  | 'channels.bad-due-time'
  | 'channels.due-in-past'
  | 'channels.due-too-far'
  | 'channels.no-schedule'
  | 'channels.forged-schedule'
  | 'channels.schedule-missed'
  | 'channels.embargoed'
  | 'channels.forged-embargo'
  | 'channels.no-item'
  | 'channels.no-embargo'
  | 'channels.embargo-public'
  | 'channels.embargo-reason'
  | 'channels.embargo-signatory'
  | 'channels.embargo-after-schedule'
  | 'channels.register-refused'
  | 'channels.in-bundle'
  | 'channels.bundle-partner'
  | 'channels.bundle-over'
  | 'channels.forged-bundle';

export const REFUSALS: Record<Refusal, string> = {
  'channels.no-case': '找不到这张审核单，请刷新页面。',
  'channels.case-closed': '该审核单已退回或撤回，不能发布。如需发布，请重新提交审核。',
  'channels.not-approved': '该稿件尚未通过全部审核环节，不能发布。',
  'channels.forged-approval':
    '这张审核单或其中的审核决定不是由本系统作出的（校验码无效），不能发布。请撤回后重新提交审核，并告知管理员。',
  'channels.forged-withdrawal':
    '这份撤稿申请或其中的审核决定不是由本系统作出的（校验码无效），不能据此撤稿。请撤回后重新申请，并告知管理员。',
  'channels.forged-publication':
    '这次发布不是由本系统作出的（校验码无效），不会发送，也不能登记。请告知管理员。',
  'channels.already-published':
    '该审核单已经发布过，每张审核单只发布一次。请刷新页面查看发送情况。',
  'channels.fingerprint-differs': '您看到的内容不是审核通过的修订版，请刷新页面后再发布。',
  'channels.barred-today':
    '按今天的词表和检查规则，稿件中有必须改正的内容，不能发布。请撤回审核，修改后重新提交。',
  'channels.not-proactive': '公开属性不是“主动公开”，不能发布。',
  'channels.expunged': '该修订版的内容已彻底清除，不能发布。',
  'channels.no-account': '稿件没有选择任何启用中的发布账号，不能发布。请撤回后选择账号再提交审核。',
  'channels.nothing-live': '该稿件目前没有公开的版本，无需撤稿。',
  'channels.withdrawal-moved-on':
    '申请之后，其他语言的版本已重新发布或更正，不能按这份申请撤稿。请选择不同意，由申请人重新申请。',
  'channels.withdrawal-asked': '这篇稿件已有一份撤稿申请正在审核。',
  'channels.reason-required': '撤稿时请填写理由。',
  'channels.kind-required': '请选择撤稿原因，读者会看到与之对应的说明。',
  'channels.merged-address':
    '请填写并入的那篇稿件在门户网站上的网页地址（以 .html 结尾），读者会被引导到那里。',
  'channels.merged-into-itself': '不能并入稿件自己，请填写另一篇稿件的网页地址。',
  'channels.merged-not-public':
    '要并入的稿件目前不在门户网站上，读者会被引导到不存在的页面。请先发布它。',
  'channels.no-delivery': '找不到这条发送记录，请刷新页面。',
  'channels.not-manual': '该账号由系统自动发送，不需要人工登记。如发送失败，请使用“重试”。',
  'channels.already-confirmed': '这条发送已确认，不能再次登记。',
  'channels.being-sent': '系统正在处理这条发送，请稍后再试。',
  'channels.nothing-held': '该账号上没有这篇稿件的发布记录，无需登记撤稿。',
  'channels.bad-address': '请填写以 http:// 或 https:// 开头的完整链接。',
  'channels.bad-time': '请填写发布时间（年月日和时分）。',
  'channels.in-future': '发布时间不能晚于现在。',
  'channels.before-publication':
    '发布时间不能早于系统中的发布时间：稿件在批准发布之前不得对外发布。',
  'channels.nothing-unknown': '只有结果不明的发送才需要核实。请刷新页面。',
  'channels.absent-reason': '请写明在账号后台看到了什么，例如“草稿箱和已发表中均没有这篇”。',
  'channels.nothing-to-retry': '只有失败、结果不明或等待重试的发送可以重试。',
  'channels.needs-person': '这条发送须由人工在账号后台完成，完成后请登记，不能由系统重试。',
  'channels.superseded': '稿件已有更新的发布或已撤稿，这条发送不再执行。',
  'channels.no-batch': '找不到这个导入批次，请刷新页面。',
  'channels.batch-open': '该批次尚未导入完毕，不能签署。',
  'channels.batch-discarded': '该批次已作废。',
  'channels.batch-signed': '该批次已由两人签署。',
  'channels.signed-already': '您已签署过该批次，另一份签署须由其他人作出。',
  'channels.batch-differs': '您看到的批次内容已变化，请刷新页面后再签署。',
  'channels.bad-due-time': '请填写时间（年月日和时分）。',
  'channels.due-in-past': '所定时间须晚于现在。如需马上办理，请直接发布或撤稿。',
  'channels.due-too-far': '所定时间不能晚于一年以后。',
  'channels.no-schedule': '该稿件没有设定时间，或已经办理，请刷新页面。',
  'channels.forged-schedule': '这个时间不是由本系统设定的（校验码无效），没有执行。请告知管理员。',
  'channels.schedule-missed':
    '到所定时间时系统没有运行，恢复后已超过允许的延迟，没有自动执行。请确认内容仍然合适，再发布、撤稿或另定时间。',
  'channels.embargoed':
    '该稿件设有解禁时间，在此之前不得公开。请改在解禁时间之后发布，或由签发人提前解禁。',
  'channels.forged-embargo':
    '该稿件的解禁时间不是由本系统设定的（校验码无效），不能发布。请重新设定，并告知管理员。',
  'channels.no-item': '找不到这篇稿件，请刷新页面。',
  'channels.no-embargo': '该稿件没有设定解禁时间，请刷新页面。',
  'channels.embargo-public': '稿件已经公开，不能再设解禁时间。更正稿提交审核后可以设定。',
  'channels.embargo-reason': '提前或取消解禁时间时请填写理由。',
  'channels.embargo-signatory': '稿件已提交审核，只有签发人可以提前或取消解禁时间。',
  'channels.embargo-after-schedule':
    '该稿件已定时发布，且早于这个解禁时间。请先改期或取消定时，再设定解禁时间。',
  'channels.register-refused':
    '登记库拒绝了这次办理，没有执行。请刷新页面核对稿件状态，并告知管理员。',
  'channels.in-bundle': '这篇稿件与其他稿件同批报送，须一起发布。请刷新页面。',
  'channels.bundle-partner': '这篇稿件与其他稿件同批报送，须一起发布，现在还不能发布。',
  'channels.bundle-over': '同批报送刚刚结束（已一起发布或已解除），请刷新页面查看最新状态。',
  'channels.forged-bundle':
    '这篇稿件的同批报送不是由本系统记录的（校验码无效），不能发布。请先解除同批，并告知管理员。',
};

export type Refused = Extract<Outcome, { ok: false }>;

/** The refusal as an outcome; `path` names the field of the form that is to blame. */
export const refuse = (refusal: Refusal, path?: string): Refused => {
  const message = REFUSALS[refusal];
  return { ok: false, refusal, message, ...(path ? { errors: [{ path, message }] } : {}) };
};
