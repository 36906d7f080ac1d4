import type { Outcome } from '../../../../src/contracts/outcome';
import type { DecisionRefusal } from './workflow';

export type Refusal =
  | DecisionRefusal
  | 'review.edited-since'
  | 'review.not-your-department'
  | 'review.no-working-copy'
  | 'review.open-already'
  | 'review.incomplete'
  | 'review.never-saved'
  | 'review.changed-outside'
  | 'review.changed-by-nobody'
  | 'review.unchanged'
  | 'review.barred-today'
  | 'review.reason-required'
  | 'review.unknown-verdict'
  | 'workflow.broken'
  | 'workflow.assignments-broken'
  | 'workflow.moved-on'
  | 'workflow.unknown'
  | 'review.claimed'
  | 'review.needs-eyes'
  | 'review.not-claimed'
  | 'review.acted-first'
  | 'review.urgent-reason';

export const REFUSALS: Record<Refusal, string> = {
  'review.case-closed': '该审核单已结束，请刷新页面查看最新状态。',
  'review.already-approved': '该稿件已通过全部审核环节，等待发布。',
  'review.moved-on': '您看到的内容已不是正在审核的修订版，请刷新后重新审阅。',
  'review.edited-since':
    '您打开之后，这篇稿件修改过并重新提交了审核。您的审核意见没有记录，请看过改动再作决定。',
  'review.wrong-role': '当前审核环节不由您的角色办理。',
  'review.other-department': '这篇稿件属于其他处室，当前环节由该处室的审核人办理。',
  'review.not-named': '当前环节由指定的处室会签，您不属于其中任何一个处室。',
  'review.department-decided': '您所在的处室已经会签。',
  'review.self-approval': '您是本稿件的作者之一，不能审核自己的稿件。',
  'review.decided-already': '您已在本审核单中作出过决定，后续环节须由他人办理。',
  'review.delegator-author': '您代理的人是本稿件的作者之一，不能代其审核这篇稿件。',
  'review.delegator-decided':
    '您代理的人已在本审核单中作出过决定（或已由他人代办），不能再代其办理。',
  'review.opinion-only': '当前环节只提意见，不能同意或退回。',
  'review.no-opinion-stage': '当前环节需要作出决定：同意或退回。',
  'review.may-not-skip': '您不能跳过当前环节。',
  'review.not-your-department': '这篇稿件属于其他处室，您只能提交和撤回本处室的稿件。',
  'review.no-working-copy': '找不到这份稿件，可能已被删除。',
  'review.open-already': '稿件已在审核中，不能重复提交。',
  'review.incomplete': '稿件尚不完整，请补充后再提交审核。',
  'review.never-saved': '稿件没有保存记录，请先保存一次再提交。',
  'review.changed-outside':
    '稿件在最后一次保存之后被系统外的操作改动（如关联内容或文件变化）。请核对内容并保存一次，再提交审核。',
  'review.changed-by-nobody':
    '稿件最后一次改动由程序作出，没有人对它负责。请核对内容并保存一次，再提交审核。',
  'review.unchanged': '内容与已公开发布的版本相同，无需再次审核。',
  'review.barred-today': '按今天的词表和检查规则，稿件中有必须改正的内容，不能同意。请退回修改。',
  'review.reason-required': '请填写理由或意见。',
  'review.unknown-verdict':
    '审核决定只能是“同意”（approve）、“退回”（return）、“提意见”（comment）或“跳过”（skip）。',
  'workflow.broken': '审核流程有误，什么也没有保存。请按下面的说明修改。',
  'workflow.assignments-broken': '分配有误，什么也没有保存。请按下面的说明修改。',
  'workflow.moved-on': '审核流程已被他人修改，什么也没有保存。请重新打开本页，再修改。',
  'workflow.unknown': '没有这个审核流程。',
  'review.needs-eyes': '检查发现了需要留意的内容，请打开这张审核单逐篇办理。',
  'review.claimed': '这篇稿件已由他人领取。如需办理，请选择接手。',
  'review.acted-first': '这是事后复核，稿件已先行办理，不能撤回，须由审核人作出决定。',
  'review.urgent-reason': '请填写应急发布的理由（不超过 200 字）。',
  'review.not-claimed': '这篇稿件不在您手中，无需放回。',
};

/** Who saved where no person and no token was there: code of the system itself. */
export const NOBODY = 'system';

export const refuse = (
  refusal: Refusal,
  errors?: Extract<Outcome, { ok: false }>['errors'],
): Extract<Outcome, { ok: false }> => ({ ok: false, refusal, message: REFUSALS[refusal], errors });
