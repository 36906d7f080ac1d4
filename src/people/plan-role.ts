// What a boot may still give a role: only what was never given before. What an administrator changed since stays.

export type Permission = {
  action: string;
  subject: string | null;
  properties: { fields?: string[]; locales?: string[] };
  conditions: unknown[];
};
/** A row of Strapi's. */
export type HeldPermission = Permission & { id: number };

/** What was once given, by action and subject, with its fields and locales. */
export type Seeded = Record<string, Permission['properties']>;

export type RolePlan = { add: Permission[]; extend: HeldPermission[] };

const PROPERTIES = ['fields', 'locales'] as const;

const toKey = ({ action, subject }: Permission): string =>
  subject === null ? action : `${action} ${subject}`;

const unite = (one: readonly string[] = [], other: readonly string[] = []): string[] => [
  ...new Set([...one, ...other]),
];

/** The record after `permissions` were given, besides what it holds already. */
export const rememberSeeded = (seeded: Seeded, permissions: readonly Permission[]): Seeded =>
  permissions.reduce<Seeded>((known, permission) => {
    const before = known[toKey(permission)] ?? {};
    const properties = PROPERTIES.flatMap((name) => {
      const given = permission.properties[name];
      return given ? [[name, unite(before[name], given)]] : [];
    });
    return { ...known, [toKey(permission)]: { ...before, ...Object.fromEntries(properties) } };
  }, seeded);

/** `held` with the fields and locales of `wanted` that were never given; undefined where there are none. */
const toExtended = (
  held: HeldPermission,
  wanted: Permission,
  given: Permission['properties'],
): HeldPermission | undefined => {
  const extended = { ...held.properties };
  let isExtended = false;
  for (const name of PROPERTIES) {
    const has = held.properties[name];
    // Without a list a permission holds for all of them.
    if (!has) continue;
    const fresh = (wanted.properties[name] ?? []).filter(
      (value) => !given[name]?.includes(value) && !has.includes(value),
    );
    if (fresh.length > 0) isExtended = true;
    extended[name] = [...has, ...fresh];
  }
  return isExtended ? { ...held, properties: extended } : undefined;
};

/**
 * What is to be added to a role: permissions never seeded and not held, and to held ones the fields and locales never
 * seeded (a content type that grew). What was seeded and is gone was removed by somebody, and stays gone.
 */
export const planRole = (
  wanted: readonly Permission[],
  held: readonly HeldPermission[],
  seeded: Seeded,
): RolePlan => {
  const keys = new Set(held.map(toKey));
  const add = wanted.filter((one) => !(toKey(one) in seeded) && !keys.has(toKey(one)));
  const extend = held.flatMap((one) => {
    const match = wanted.find((other) => toKey(other) === toKey(one));
    const given = seeded[toKey(one)];
    return (match && given && toExtended(one, match, given)) ?? [];
  });
  return { add, extend };
};

const isSameList = (one?: readonly string[], other?: readonly string[]): boolean =>
  one?.length === other?.length && (one ?? []).every((value) => other?.includes(value));

/** Those of `held` that are exactly as they were seeded; one that an administrator narrowed or widened is none of them. */
export const findUnchanged = (
  held: readonly HeldPermission[],
  permissions: readonly Permission[],
): HeldPermission[] =>
  held.filter((one) =>
    permissions.some(
      (other) =>
        toKey(one) === toKey(other) &&
        one.conditions.length === 0 &&
        PROPERTIES.every((name) => isSameList(one.properties[name], other.properties[name])),
    ),
  );
