// Every cell of states × actions × roles, tried over HTTP as that person: what the rules allow is done, what they forbid
// changes nothing and is refused in Chinese. The pages of docs/roles are printed from the same rules.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { CheckFinding } from '../../src/contracts/check-finding';
import { NONE, openTable, type Table } from '../support/role-table/bring-to';
import { hireTable, type TableAccount } from '../support/role-table/hire';
import { isAllowed, TABLE_ACTIONS, type TableAction } from '../support/role-table/may';
import { TABLE_PEOPLE } from '../support/role-table/people';
import { printRole } from '../support/role-table/print-role';
import { TABLE_STAGES, TABLE_STATES, type TableState } from '../support/role-table/states';
import { type TableTarget, tryAction } from '../support/role-table/try-action';
import { CMS_BOOT_MS, signIn, startTestCms, type TestCms } from '../support/test-cms';

/** Four seconds on an idle machine. */
const STATE_MS = 120_000;
const AT_ONCE = 6;

let cms: TestCms;
let accounts: TableAccount[];
let table: Table;
let countAll: string;

/** All work takes the one workflow of the table. */
const takeWorkflow = async () => {
  const manager = await signIn(cms, 'office-administrator');
  const named = { nameZh: '全部环节', nameEn: '', since: 0, stages: TABLE_STAGES };
  const made = await manager('POST', '/review/workflows', named);
  expect(made.status, JSON.stringify(made.body)).toBe(200);
  const { workflowId } = made.body as { workflowId: string };
  const all = { workflowId, type: null, columnId: null, departmentId: null, origin: null };
  const body = { since: 0, assignments: [all] };
  expect((await manager('PUT', '/review/workflow-assignments', body)).status).toBe(200);
};
const accountOf = (key: string) => accounts.find((one) => one.key === key) as TableAccount;
const standIn = async () => {
  const absent = accountOf('first-reviewer.own.none');
  const delegate = accounts.find(({ standing }) => standing === 'delegate');
  const day = (ms: number) => new Date(Date.now() + ms).toISOString().slice(0, 10);
  const answer = await fetch(`${cms.url}/delegation/own`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${absent.token}` },
    body: JSON.stringify({
      ...{ delegate: `admin:${delegate?.user.id}`, cause: 'trip' },
      ...{ fromOn: day(8 * 3600_000), untilOn: day(72 * 3600_000) },
    }),
  });
  expect(answer.status, await answer.text()).toBe(200);
};
const readFindingKey = async (documentId: string): Promise<string> => {
  const { token } = accountOf('editor.own.author');
  const answer = await fetch(`${cms.url}/review/items/news-post/${documentId}?locale=zh-Hans`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { warnings } = (await answer.json()) as { warnings: CheckFinding[] };
  return warnings.find(({ answerable }) => answerable)?.key ?? '';
};

beforeAll(async () => {
  cms = await startTestCms({ listen: true });
  accounts = await hireTable(cms);
  table = openTable(cms, accounts);
  await takeWorkflow();
  await standIn();
  const tables = await cms.sql<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'gongkai' and table_type = 'BASE TABLE' order by 1`,
  );
  const counts = tables.map(
    ({ name }) => `select '${name}' as name, count(*)::int as rows from gongkai."${name}"`,
  );
  // In order: the database may count them side by side.
  countAll = `select * from (${counts.join(' union all ')}) t order by name`;
}, CMS_BOOT_MS);
afterAll(() => cms?.stop(), CMS_BOOT_MS);

const toTarget = async (
  state: TableState,
  person: TableAccount | null,
  withThread = false,
): Promise<TableTarget> => {
  const at = await table.bringTo(state, person, withThread);
  return { ...at, findingKey: '', formId: NONE };
};
/** One on which all acts have what they need, but for a thread: an open one bars a submission. */
const toFullTarget = async (state: TableState, person: TableAccount | null) => {
  const target = await toTarget(state, person);
  const findingKey = await readFindingKey(target.documentId);
  if (!state.hasCase) return { ...target, findingKey };
  const by = { url: cms.url, token: accountOf('auditor.whole.none').token };
  const { text } = await tryAction(by, 'print', target);
  const { formId } = JSON.parse(text) as { formId: number };
  return { ...target, findingKey, formId };
};

const messageOf = (text: string): string => {
  const { error } = JSON.parse(text) as { error?: { message?: string } };
  return error?.message ?? '';
};
const nameCell = ({ key }: TableAccount, state: TableState, action: TableAction) =>
  `${state.key} × ${action} × ${key}`;

type Cell = {
  person: TableAccount;
  state: TableState;
  action: TableAction;
  targets: readonly [TableTarget, TableTarget];
};
type Job = () => Promise<string[]>;

/** What is wrong with how a forbidden cell was answered. */
const tryForbidden = async ({ person, state, action, targets }: Cell): Promise<string[]> => {
  const by = { url: cms.url, token: person.token };
  const { status, text } = await tryAction(by, action, targets[action === 'resolve' ? 1 : 0]);
  const isRefused = status >= 400 && status < 500 && /\p{Script=Han}/u.test(messageOf(text));
  return isRefused ? [] : [`${nameCell(person, state, action)}: ${status} ${text.slice(0, 200)}`];
};

/** Acts that leave the state as it is, so that many may try them on one item. */
const KEEPS: readonly TableAction[] = ['read', 'print', 'export', 'remark', 'answer'];

const tryAllowed = async ({ person, state, action, targets }: Cell): Promise<string[]> => {
  const target = KEEPS.includes(action)
    ? targets[0]
    : await toTarget(state, person, action === 'resolve');
  const by = { url: cms.url, token: person.token };
  if (action === 'release') await tryAction(by, 'claim', target);
  const { status, text } = await tryAction(by, action, target);
  return status === 200
    ? []
    : [`${nameCell(person, state, action)}: ${status} ${text.slice(0, 200)}`];
};

const inTurns = async (jobs: readonly Job[]): Promise<string[]> => {
  const left = [...jobs];
  const found: string[] = [];
  const goOn = async () => {
    for (let next = left.shift(); next; next = left.shift()) found.push(...(await next()));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, goOn));
  return found;
};

const toCells = async (state: TableState): Promise<Cell[]> => {
  const toTargets = async (person: TableAccount | null) =>
    [await toFullTarget(state, person), await toTarget(state, person, true)] as const;
  const common = await toTargets(null);
  const cells: Cell[] = [];
  for (const person of accounts) {
    const hasOwn = person.standing === 'co-author' || person.standing === 'skipped';
    const targets = hasOwn ? await toTargets(person) : common;
    cells.push(...TABLE_ACTIONS.map((action) => ({ person, state, action, targets })));
  }
  return cells;
};
const isOpen = ({ person, state, action }: Cell): boolean => isAllowed(person, state, action);

describe('every cell of states, actions and roles', () => {
  it.each(TABLE_STATES.map((state) => [state.nameZh, state] as const))(
    '%s',
    async (_, state) => {
      const cells = await toCells(state);
      expect(cells).toHaveLength(TABLE_PEOPLE.length * TABLE_ACTIONS.length);
      const before = await cms.sql(countAll);
      const forbidden = cells.filter((cell) => !isOpen(cell));
      expect(await inTurns(forbidden.map((cell) => () => tryForbidden(cell)))).toEqual([]);
      expect(await cms.sql(countAll)).toEqual(before);
      const allowed = cells.filter(isOpen);
      expect(await inTurns(allowed.map((cell) => () => tryAllowed(cell)))).toEqual([]);
    },
    STATE_MS,
  );
});

describe('the page of a role', () => {
  it.each([...new Set(TABLE_PEOPLE.map(({ role }) => role))])('of %s is current', async (role) => {
    // Rewritten by: npx vitest run --project integration role-table -u
    await expect(await printRole(role)).toMatchFileSnapshot(`../../docs/roles/${role}.zh-CN.md`);
  });
});
