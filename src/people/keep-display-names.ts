import type { Core } from '@strapi/strapi';

type Names = { firstname?: string | null; lastname?: string | null; username?: string | null };
type User = Names & { id: number };
type Event = { params: { data?: Names; where?: { id?: number } } };

const USER = 'admin::user';
const IS_HAN = /^\p{Script=Han}[\p{Script=Han}·]*$/u;

/** 柳传薇 of 传薇 and 柳; undefined for names that are not written in Chinese. */
export const toDisplayName = ({ firstname, lastname }: Names): string | undefined => {
  const name = `${lastname ?? ''}${firstname ?? ''}`.trim();
  return IS_HAN.test(name) ? name : undefined;
};

/**
 * Strapi shows a person as "firstname lastname" (传薇 柳) unless the account has a username, which it shows alone. So the
 * username holds the name as it is written in Chinese, kept as the names change; nobody signs in by it.
 */
export const keepDisplayNames = async (strapi: Core.Strapi): Promise<void> => {
  const query = strapi.db.query(USER);
  const fill = async ({ params: { data, where } }: Event) => {
    if (!data || (data.firstname === undefined && data.lastname === undefined)) return;
    const before = where?.id === undefined ? {} : ((await query.findOne({ where })) as User | null);
    const name = toDisplayName({ ...before, ...data });
    if (name !== undefined) data.username = name;
  };
  strapi.db.lifecycles.subscribe({
    models: [USER],
    beforeCreate: (event) => fill(event as unknown as Event),
    beforeUpdate: (event) => fill(event as unknown as Event),
  });
  for (const user of (await query.findMany({ where: { username: null } })) as User[]) {
    const username = toDisplayName(user);
    if (username) await query.update({ where: { id: user.id }, data: { username } });
  }
};
