// 权限一览: what the permissions that are really held come to, in deeds that people know, and which of them do not go together.
import { SUPER_ADMIN } from '../../contracts/actor';
import { ITEM_TYPES, toUid } from '../../contracts/item';
import type { Stage as WorkflowStage } from '../../contracts/workflow-stage';

export type Held = { action: string; subject: string | null };
export type Stage = Pick<WorkflowStage, 'key' | 'nameZh' | 'nameEn' | 'roles'>;
export type Extent = 'all' | 'some' | 'none';

const ITEM_UIDS: readonly string[] = ITEM_TYPES.map(toUid);
const SETTINGS_UIDS: readonly string[] = ['api::column.column', 'api::department.department'];
const explorer = (verb: string, subjects: readonly string[]): Held[] =>
  subjects.map((subject) => ({ action: `plugin::content-manager.explorer.${verb}`, subject }));
const plain = (...actions: string[]): Held[] =>
  actions.map((action) => ({ action, subject: null }));

/** Each deed and the permissions it needs: all of them held is the deed, a part of them a part of it. */
const DEEDS: Readonly<Record<string, readonly Held[]>> = {
  read: explorer('read', ITEM_UIDS),
  write: [...explorer('create', ITEM_UIDS), ...explorer('update', ITEM_UIDS)],
  delete: explorer('delete', ITEM_UIDS),
  files: plain('plugin::upload.assets.create', 'plugin::upload.assets.update'),
  submit: plain('plugin::review.submit'),
  publish: plain('plugin::channels.publish'),
  withdraw: plain('plugin::channels.withdraw'),
  expunge: plain('plugin::expunging.sign'),
  operate: plain('plugin::channels.operate'),
  deliveries: plain('plugin::channels.read'),
  statistics: plain('plugin::statistics.read'),
  cases: plain('plugin::review.read'),
  audit: plain('plugin::audit.read'),
  people: plain('admin::people.manage'),
  settings: ['create', 'update', 'delete'].flatMap((verb) => explorer(verb, SETTINGS_UIDS)),
  names: plain('plugin::names.confirm'),
  switches: plain('plugin::site-switches.switch'),
  placements: plain('plugin::placements.place'),
};

/** Strapi's own ways to people, roles and tokens, which pass our page by. */
const TECHNICAL = /^admin::(users|roles|api-tokens|admin-tokens|transfer|webhooks|marketplace)\b/;
const NATIVE_PUBLISHING = 'plugin::content-manager.explorer.publish';
const DECIDE = 'plugin::review.decide';

const isHeld = (held: readonly Held[], { action, subject }: Held): boolean =>
  held.some((one) => one.action === action && (subject === null || one.subject === subject));

const toExtent = (held: readonly Held[], needed: readonly Held[]): Extent => {
  const found = needed.filter((one) => isHeld(held, one)).length;
  if (found === 0) return 'none';
  return found === needed.length ? 'all' : 'some';
};

/** passages: of each workflow the keys of its stages, which one case goes through. */
export type UnitedStages = { stages: Stage[]; passages: string[][] };

/**
 * The stages of several workflows as deeds: one line for all of the same name, which are open to the roles of each. The key of
 * a stage is its own within its workflow alone.
 */
export const uniteStages = (
  workflows: readonly { workflowId: string; stages: readonly Stage[] }[],
): UnitedStages => {
  const united = new Map<string, Stage>();
  for (const { workflowId, stages } of workflows) {
    for (const { nameZh, nameEn, key, roles } of stages) {
      const known = united.get(nameZh);
      const isTaken = [...united.values()].some((one) => one.key === key);
      united.set(nameZh, {
        nameZh,
        nameEn: known?.nameEn ?? nameEn,
        key: known?.key ?? (isTaken ? `${workflowId}.${key}` : key),
        roles: [...new Set([...(known?.roles ?? []), ...roles])],
      });
    }
  }
  const passages = workflows.map(({ stages }) =>
    stages.flatMap(({ nameZh }) => united.get(nameZh)?.key ?? []),
  );
  return { stages: [...united.values()], passages };
};

export type DeedKey = string;
export type Deed = { key: DeedKey; stage: Pick<Stage, 'nameZh' | 'nameEn'> | null };

/** In the order of an item's way; deciding is a deed of each stage. */
export const toDeeds = (stages: readonly Stage[]): Deed[] => {
  const keys = Object.keys(DEEDS).map((key): Deed => ({ key, stage: null }));
  const place = keys.findIndex(({ key }) => key === 'submit') + 1;
  const decisions = stages.map(({ key, nameZh, nameEn }): Deed => ({
    key: `decide.${key}`,
    stage: { nameZh, nameEn },
  }));
  return [
    ...keys.slice(0, place),
    ...decisions,
    ...keys.slice(place),
    { key: 'technical', stage: null },
  ];
};

/**
 * What a role may do. Deciding needs the permission and to be the stage's role; so the super admin, who holds every
 * permission, decides nowhere.
 */
export const toExtents = (
  { code, held }: { code: string; held: readonly Held[] },
  stages: readonly Stage[],
): Record<DeedKey, Extent> => {
  const decides = isHeld(held, { action: DECIDE, subject: null });
  return {
    ...Object.fromEntries(
      Object.entries(DEEDS).map(([key, needed]) => [key, toExtent(held, needed)]),
    ),
    ...Object.fromEntries(
      stages.map(({ key, roles }): [string, Extent] => [
        `decide.${key}`,
        decides && roles.includes(code) ? 'all' : 'none',
      ]),
    ),
    technical: held.some(({ action }) => TECHNICAL.test(action)) ? 'all' : 'none',
  };
};

export type WarningCode =
  | 'writes-and-decides'
  | 'decides-twice'
  | 'people-and-content'
  | 'people-and-audit'
  | 'audit-and-content'
  | 'super-admin-works'
  | 'native-publishing';

type Powers = Record<DeedKey, Extent>;

type Holder = { powers: Powers; codes: readonly string[]; held: readonly Held[] };

/** Dangerous combinations of what one person, or one role, may do. */
export const findWarnings = (
  { powers, codes, held }: Holder,
  passages: UnitedStages['passages'],
): WarningCode[] => {
  const has = (key: DeedKey): boolean => (powers[key] ?? 'none') !== 'none';
  const decisions = Object.keys(powers).filter((key) => key.startsWith('decide.') && has(key));
  // Twice on the way of one case: an emergency, or a withdrawal, has a way of its own.
  const decidesTwice = passages.some(
    (keys) => new Set(keys.filter((key) => has(`decide.${key}`))).size > 1,
  );
  const isSuper = codes.includes(SUPER_ADMIN);
  const touchesContent = has('write') || has('publish') || has('withdraw') || decisions.length > 0;
  const found: [WarningCode, boolean][] = [
    ['super-admin-works', isSuper && codes.length > 1],
    ['writes-and-decides', has('write') && decisions.length > 0],
    ['decides-twice', decidesTwice],
    // The super admin has everything by Strapi; what he may not is held by rules besides.
    ['people-and-content', !isSuper && has('people') && touchesContent],
    ['people-and-audit', !isSuper && (has('people') || has('settings')) && has('audit')],
    ['audit-and-content', !isSuper && has('audit') && touchesContent],
    [
      'native-publishing',
      !isSuper &&
        held.some(
          ({ action, subject }) =>
            action === NATIVE_PUBLISHING && ITEM_UIDS.includes(subject ?? ''),
        ),
    ],
  ];
  return found.filter(([, is]) => is).map(([code]) => code);
};

/** What a person with several roles may do: of each deed the furthest. */
export const uniteExtents = (all: readonly Powers[]): Powers => {
  const united: Powers = {};
  for (const [key, extent] of all.flatMap((powers) => Object.entries(powers))) {
    const known = united[key] ?? 'none';
    united[key] = known === 'all' || extent === 'none' ? known : extent;
  }
  return united;
};
