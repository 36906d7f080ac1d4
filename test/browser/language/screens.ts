// Where each role is led beyond what links on its own pages lead to.
import type { ItemKey } from '../../../src/contracts/item';
import { ITEM_TYPES, toUid } from '../../../src/contracts/item';
import type { DemoPerson } from '../../../src/people/demo-people';
import type { Ground } from './ground';

const toList = (type: ItemKey['type']) => `/content-manager/collection-types/${toUid(type)}`;
const toView = ({ type, documentId, locale }: ItemKey) =>
  `${toList(type)}/${documentId}?plugins[i18n][locale]=${locale}`;

const STATES = [
  'draft',
  'incomplete',
  'inReview',
  'returned',
  'approved',
  'published',
  'withdrawn',
] as const;
/** Where a role's form differs from that of an editor. */
const STATES_OF: Partial<Record<DemoPerson['key'], readonly (typeof STATES)[number][]>> = {
  editor: STATES,
  'first-reviewer': ['inReview', 'returned'],
  'secrecy-reviewer': ['inReview'],
  signatory: ['inReview', 'approved', 'published', 'withdrawn'],
};
/** Rows of Strapi's lists are no links, and nobody is led to a page that is not there. */
export const screensOf = (key: DemoPerson['key'], ground: Ground): string[] => {
  const everybody = [
    ...['/me', '/nowhere', '/plugins/nowhere', '/plugins/audit', '/plugins/notices'],
    toList('news-post'),
  ];
  const states = STATES_OF[key];
  if (!states) return everybody;
  const others = key === 'editor' ? [ground.document, ground.social] : [];
  const views = [...states.map((state) => ground[state]), ...others].map(toView);
  const editors = ITEM_TYPES.map((type) => `${toList(type)}/create?plugins[i18n][locale]=zh-Hans`);
  return [
    ...everybody,
    ...ITEM_TYPES.map(toList),
    ...views,
    `/plugins/review/cases/${ground.caseId}`,
    ...(key === 'editor'
      ? [
          ...editors,
          toView({ ...ground.draft, locale: 'en' }),
          `${toList('news-post')}/clone/${ground.draft.documentId}?plugins[i18n][locale]=zh-Hans`,
        ]
      : []),
  ];
};

/** What nobody has signed in to. */
export const SIGNED_OUT = [
  '/auth/login',
  '/auth/forgot-password',
  '/auth/forgot-password-success',
  '/auth/reset-password?code=1',
  '/auth/register?registrationToken=1',
  '/auth/oops?info=1',
];
/** Each has a bar beside the editor. */
export const BARRED = ['td', 'th', 'figure', 'a', '[data-footnote]'].map(
  (selector) => `[data-testid=editor-body] ${selector}`,
);
export const editorView = ({ draft }: Ground) => toView(draft);
