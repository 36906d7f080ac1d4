import type { WidgetArgs } from '@strapi/strapi/admin';

/** Strapi's own: technical counts, publishing that our types do not have, one's own name, what anybody edited. */
const DROPPED = new Set([
  'key-statistics',
  'chart-entries',
  'last-published-entries',
  'last-edited-entries',
  'profile-info',
  'deploy-now',
]);
/** What is to be done comes first; what is not named here follows in its own order. */
const FIRST = ['tasks', 'own', 'notices', 'late', 'deliveries', 'year'];

const rank = ({ id }: WidgetArgs) => {
  const place = FIRST.indexOf(id);
  return place === -1 ? FIRST.length : place;
};

/** The widgets of the home page, in order. */
export const arrangeWidgets = (widgets: WidgetArgs[]): WidgetArgs[] =>
  widgets.filter(({ id }) => !DROPPED.has(id)).sort((one, other) => rank(one) - rank(other));
