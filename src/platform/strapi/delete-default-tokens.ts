import type { Core } from '@strapi/strapi';

/** Names that Strapi gives the API tokens it makes by itself at the first boot; one of them has full access. */
const DEFAULT_NAMES = ['Read Only', 'Full Access'];
const DESCRIPTION = /default|generated/i;

/** Removes the API tokens that Strapi makes unasked. A token that an administrator made keeps its name and its life. */
export const deleteDefaultTokens = async (strapi: Core.Strapi): Promise<void> => {
  const tokens = (await strapi.db.query('admin::api-token').findMany({
    where: { name: { $in: DEFAULT_NAMES } },
  })) as { id: number; description: string | null }[];
  const made = tokens.filter(({ description }) => DESCRIPTION.test(description ?? ''));
  await Promise.all(
    made.map(({ id }) => strapi.db.query('admin::api-token').delete({ where: { id } })),
  );
};
