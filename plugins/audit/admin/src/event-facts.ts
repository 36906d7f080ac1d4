// What is said of an event besides its action: which stage, which verdict, which account, what changed.
import { formatInstant } from '../../../../src/admin/beijing-time';
import { toEnglish } from '../../../../src/contracts/in-english';
import type { AuditEvent } from './audit-types';

export type Fact = { id: string; values: Record<string, string> };

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(textOf) : []);

/** Ready-made roles have a name in English too; what an administrator named stays as it is. */
const join = (names: string[], isChinese: boolean) =>
  isChinese ? names.join('、') : names.map((name) => toEnglish(name) ?? name).join(', ');

/** Rows of Strapi's tables that a statement changed, each by what names it, and the columns that are other now. */
const toRowNames = (examples: unknown, isChinese: boolean): string => {
  const rows = (Array.isArray(examples) ? examples : []) as Record<string, unknown>[];
  const names = rows.map((row) => {
    const name = textOf(row.name ?? row.email ?? row.action ?? row.url ?? row.id);
    const changed = listOf(row.changed).join(', ');
    return changed ? `${name} (${changed})` : name;
  });
  return names.filter((name) => name !== '').join(isChinese ? '、' : ', ');
};

/** Messages for an event's facts, in order; `isChinese` chooses names that are stored in both languages. */
export const toFacts = ({ facts, detail }: AuditEvent, isChinese: boolean): Fact[] => {
  const inLanguage = (name: string) => textOf(facts[`${name}${isChinese ? 'Zh' : 'En'}`]);
  const fact = (id: string, values: Record<string, string> = {}): Fact => ({
    id: `audit.fact.${id}`,
    values,
  });
  const found: (Fact | false)[] = [
    textOf(facts.saveNumber) !== '' && fact('save', { number: textOf(facts.saveNumber) }),
    inLanguage('stage') !== '' && fact('stage', { stage: inLanguage('stage') }),
    textOf(facts.verdict) !== '' && fact(`verdict.${textOf(facts.verdict)}`),
    textOf(facts.insteadOf) !== '' && fact('instead-of', { name: textOf(facts.insteadOf) }),
    textOf(facts.handedTo) !== '' &&
      fact('handed', { from: textOf(facts.handedFrom), to: textOf(facts.handedTo) }),
    textOf(facts.delegate) !== '' &&
      fact('delegation', {
        ...{ delegate: textOf(facts.delegate), delegator: textOf(facts.delegator) },
        ...{ from: textOf(facts.fromOn), until: textOf(facts.untilOn) },
      }),
    textOf(facts.delegationCause) !== '' && fact(`delegation.${textOf(facts.delegationCause)}`),
    textOf(facts.outcome) !== '' && fact(`outcome.${textOf(facts.outcome)}`),
    textOf(facts.kind) !== '' && fact(`kind.${textOf(facts.kind)}`),
    textOf(facts.withdrawal) !== '' && fact(`withdrawal.${textOf(facts.withdrawal)}`),
    textOf(facts.scheduled) !== '' &&
      fact(`scheduled.${textOf(facts.scheduled)}`, {
        at: formatInstant(textOf(facts.dueAt), isChinese ? 'zh-Hans' : 'en'),
      }),
    textOf(facts.scheduleOutcome) !== '' && fact(`schedule.${textOf(facts.scheduleOutcome)}`),
    textOf(facts.embargo) !== '' &&
      fact(`embargo.${textOf(facts.embargo)}`, {
        at: formatInstant(textOf(facts.dueAt), isChinese ? 'zh-Hans' : 'en'),
      }),
    textOf(facts.bundled) !== '' && fact('bundled', { count: textOf(facts.bundled) }),
    textOf(facts.bundleOutcome) !== '' && fact(`bundle.${textOf(facts.bundleOutcome)}`),
    textOf(facts.expungingCause) !== '' && fact(`expunging.${textOf(facts.expungingCause)}`),
    textOf(facts.expungingOutcome) !== '' && fact(`expunging.${textOf(facts.expungingOutcome)}`),
    textOf(facts.expunged) !== '' && fact('expunged', { count: textOf(facts.expunged) }),
    textOf(facts.dueOn) !== '' && fact('due-on', { day: textOf(facts.dueOn) }),
    textOf(facts.remark) !== '' && fact(`remark.${textOf(facts.remark)}`),
    textOf(facts.act) !== '' && fact(`act.${textOf(facts.act)}`),
    inLanguage('account') !== '' && fact('account', { account: inLanguage('account') }),
    textOf(facts.nameFrom) !== '' &&
      (textOf(facts.nameTo) === ''
        ? fact('named', { name: textOf(facts.nameFrom) })
        : fact('name', { from: textOf(facts.nameFrom), to: textOf(facts.nameTo) })),
    textOf(facts.orderTo) !== '' &&
      fact('order', { from: textOf(facts.orderFrom), to: textOf(facts.orderTo) }),
    textOf(facts.parentTo) !== '' &&
      fact('parent', { from: textOf(facts.parentFrom), to: textOf(facts.parentTo) }),
    textOf(facts.nameVerdict) !== '' && fact(`name.${textOf(facts.nameVerdict)}`),
    textOf(facts.cause) !== '' && fact(`cause.${textOf(facts.cause)}`),
    'departments' in facts &&
      (listOf(facts.departments).length > 0
        ? fact('departments', { names: join(listOf(facts.departments), isChinese) })
        : fact('whole-office')),
    'after' in detail &&
      fact('roles', {
        before: join(listOf(detail.before), isChinese) || '—',
        after: join(listOf(detail.after), isChinese) || '—',
      }),
    'roles' in detail && fact('roles-now', { roles: join(listOf(detail.roles), isChinese) || '—' }),
    textOf(detail.table) !== '' && fact(`table.${textOf(detail.table)}`),
    textOf(detail.change) !== '' &&
      fact(`rows.${textOf(detail.change)}`, { rows: textOf(detail.rows) }),
    'examples' in detail && fact('row-names', { names: toRowNames(detail.examples, isChinese) }),
    'exported' in detail &&
      fact('exported', { from: textOf(detail.from) || '—', to: textOf(detail.to) || '—' }),
    textOf(facts.reported) !== '' && fact(`reported.${textOf(facts.reported)}`),
    textOf(facts.patrolled) !== '' &&
      fact(`patrol.${textOf(facts.patrolled)}`, { count: textOf(facts.differed) }),
    textOf(facts.robot) !== '' && fact('robot', { name: textOf(facts.robot) }),
    textOf(facts.robotState) !== '' && fact(`robot.${textOf(facts.robotState)}`),
    textOf(facts.connector) !== '' && fact('connector', { name: textOf(facts.connector) }),
    textOf(facts.secretsSet) !== '' && fact('secrets-set', { names: textOf(facts.secretsSet) }),
    typeof facts.accountPaused === 'boolean' &&
      fact(facts.accountPaused ? 'account-paused' : 'account-resumed'),
    textOf(facts.placed) !== '' &&
      fact(`placed.${textOf(facts.placed)}`, {
        ...{ count: textOf(facts.count), column: inLanguage('column') || '—' },
      }),
    textOf(facts.placedLocale) === 'en' && fact('placed-in-english'),
    textOf(facts.siteSwitch) !== '' && fact(`site-switch.${textOf(facts.siteSwitch)}`),
    textOf(facts.reason) !== '' && fact('reason', { reason: textOf(facts.reason) }),
    textOf(detail.reason) !== '' && fact('reason', { reason: textOf(detail.reason) }),
  ];
  return found.filter((one) => one !== false);
};
