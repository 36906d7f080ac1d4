import type { RecordProblem } from './ports';

/** How each disagreement of a register row and its audit row is told. */
export const RECORD_PROBLEMS: Record<
  RecordProblem,
  { code: string; message: (where: string) => string }
> = {
  'no-audit': {
    code: 'audit.record-without-audit',
    message: (where) => `登记行 ${where} 没有审计记录：写入时审计被绕过，或审计记录已被删除。`,
  },
  'no-row': {
    code: 'audit.audit-without-record',
    message: (where) => `审计记录所指的登记行 ${where} 不存在：已被删除，或审计记录是伪造的。`,
  },
  'row-changed': {
    code: 'audit.record-changed',
    message: (where) => `登记行 ${where} 的内容与审计记录中的摘要不符：写入后被改动。`,
  },
  'wrong-action': {
    code: 'audit.wrong-action',
    message: (where) => `登记行 ${where} 的审计记录写着另一种操作。`,
  },
  'wrong-actor': {
    code: 'audit.wrong-actor',
    message: (where) => `登记行 ${where} 的审计记录写着另一个操作人。`,
  },
  doubled: {
    code: 'audit.audit-doubled',
    message: (where) => `登记行 ${where} 有一条以上的审计记录，只应有一条。`,
  },
};
