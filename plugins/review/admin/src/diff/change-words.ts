import type { IntlShape } from 'react-intl';

import type { PartChange } from '../../../../../src/contracts/revision-diff';

const SETTINGS = new Set(['strong', 'em', 'u', 's', 'sub', 'sup', 'a', 'span']);
const TAGS = new Set(['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'td', 'th', 'blockquote']);

type Say = Pick<IntlShape, 'formatMessage'>['formatMessage'];

/** 'a https://…, strong' as people call it. */
const saySetting = (value: string, say: Say): string =>
  value === ''
    ? say({ id: 'review.diff.setting.none' })
    : value
        .split(', ')
        .map((one) => {
          const [tag = '', target] = one.split(' ');
          const name = SETTINGS.has(tag) ? say({ id: `review.diff.setting.${tag}` }) : tag;
          return target ? `${name} ${target}` : name;
        })
        .join(say({ id: 'review.comma' }));

/** What a change was from and to, in words; attributes that only machines read say nothing. */
export const sayChange = (
  { name, before, after }: PartChange,
  say: Say,
): { before: string; after: string } => {
  if (name === 'setting') return { before: saySetting(before, say), after: saySetting(after, say) };
  if (name === 'tag') {
    const nameOf = (tag: string) =>
      TAGS.has(tag) ? say({ id: `review.diff.tag.${tag}` }) : say({ id: 'review.diff.tag.p' });
    return { before: nameOf(before), after: nameOf(after) };
  }
  if (['alt', 'data-footnote', 'alternativeText', 'caption', 'name', 'place'].includes(name))
    return { before, after };
  return { before: '', after: '' };
};

const NAMED = new Set([
  ...['alt', 'data-footnote', 'alternativeText', 'caption', 'name', 'place', 'content'],
  ...['setting', 'tag', 'style', 'colspan', 'rowspan', 'start', 'type', 'data-width', 'focalPoint'],
]);

/** What is otherwise, by its name; widths of columns and the like are told as layout. */
export const nameChange = ({ name }: PartChange, say: Say): string =>
  say({ id: `review.diff.change.${NAMED.has(name) ? name : 'layout'}` });
