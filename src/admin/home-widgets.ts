import type { WidgetArgs } from '@strapi/strapi/admin';

/** Strapi's own with technical counts, or over publishing of its own that our types do not have. */
const DROPPED = new Set(['key-statistics', 'chart-entries', 'last-published-entries']);
/** What is to be done comes first; what is not named here follows in its own order. */
const FIRST = ['tasks', 'deliveries'];

const rank = ({ id }: WidgetArgs) => {
  const place = FIRST.indexOf(id);
  return place === -1 ? FIRST.length : place;
};

/** The widgets of the home page, in order. */
export const arrangeWidgets = (widgets: WidgetArgs[]): WidgetArgs[] =>
  widgets.filter(({ id }) => !DROPPED.has(id)).sort((one, other) => rank(one) - rank(other));
