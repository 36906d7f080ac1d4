import type { RevisionContent } from '../../../../src/contracts/revision';
import type { FieldDiff } from '../../../../src/contracts/revision-diff';
import type { Budget } from './budget';
import { diffSequences } from './diff-sequences';
import { diffText } from './diff-text';

type Texts =
  'title' | 'summary' | 'author' | 'originName' | 'keywords' | 'changedBy' | 'interpreter';

const isTold = ({ correction }: RevisionContent): string | null => {
  if (!correction) return null;
  return correction.told ? 'told' : 'not-told';
};
type Kind = 'text' | 'value' | 'list';
type Read = (content: RevisionContent) => unknown;

const field = (kind: Kind, path: keyof RevisionContent) =>
  [path as string, kind, (content: RevisionContent) => content[path]] as const;

/** In the order of the form; named as the form names them. */
const FIELDS: readonly (readonly [path: string, kind: Kind, read: Read])[] = [
  field('text', 'title' satisfies Texts),
  field('text', 'summary' satisfies Texts),
  ['column', 'value', ({ columnId }) => columnId],
  ['department', 'value', ({ departmentId }) => departmentId],
  field('text', 'author' satisfies Texts),
  field('value', 'origin'),
  field('text', 'originName' satisfies Texts),
  field('value', 'originUrl'),
  field('value', 'format'),
  field('value', 'disclosure'),
  field('value', 'indexNumber'),
  field('value', 'documentNumber'),
  field('value', 'issuingBody'),
  field('value', 'issuedOn'),
  field('value', 'effectiveOn'),
  field('value', 'expiresOn'),
  field('value', 'validity'),
  field('value', 'subjectCategory'),
  field('value', 'genreCategory'),
  field('text', 'keywords' satisfies Texts),
  field('list', 'repeals'),
  field('list', 'amends'),
  field('text', 'changedBy' satisfies Texts),
  field('value', 'changedOn'),
  field('list', 'interprets'),
  field('value', 'interpretationForm'),
  field('text', 'interpreter' satisfies Texts),
  field('value', 'link'),
  field('list', 'accounts'),
  ['correction', 'value', isTold],
  ['correctionNote', 'text', ({ correction }) => correction?.note ?? null],
  ['takenFromAddress', 'value', ({ takenFrom }) => takenFrom?.address ?? null],
  ['takenFromPublishedOn', 'value', ({ takenFrom }) => takenFrom?.publishedOn ?? null],
];

const toValue = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const diffList = (path: string, before: string[], after: string[], budget: Budget): FieldDiff[] => {
  const steps = diffSequences(before, after, (value) => value, budget);
  if (steps.every(({ mark }) => mark === 'same')) return [];
  const entries = steps.map((step) => ({
    mark: step.mark,
    value: step.mark === 'removed' ? step.before : step.after,
  }));
  return [{ path, kind: 'list', entries }];
};

const diffWords = (
  path: string,
  before: string | null,
  after: string | null,
  budget: Budget,
): FieldDiff[] =>
  (before ?? '') === (after ?? '')
    ? []
    : [{ path, kind: 'text', pieces: diffText(before ?? '', after ?? '', budget) }];

const PARTS = ['title', 'summary', 'text'] as const;

/** `variants.<account>.<part>`: what is said at one account instead of the common text. */
const diffVariants = (before: RevisionContent, after: RevisionContent, budget: Budget) =>
  [...new Set([...Object.keys(before.variants), ...Object.keys(after.variants)])].flatMap(
    (account) =>
      PARTS.flatMap((part) =>
        diffWords(
          `variants.${account}.${part}`,
          before.variants[account]?.[part] ?? null,
          after.variants[account]?.[part] ?? null,
          budget,
        ),
      ),
  );

/** Fields that differ; files and the body are told apart from them. */
export const diffFields = (
  before: RevisionContent,
  after: RevisionContent,
  budget: Budget,
): FieldDiff[] => [
  ...FIELDS.flatMap(([path, kind, read]): FieldDiff[] => {
    if (kind === 'list')
      return diffList(path, read(before) as string[], read(after) as string[], budget);
    const [one, other] = [toValue(read(before)), toValue(read(after))];
    if (kind === 'text') return diffWords(path, one, other, budget);
    return one === other ? [] : [{ path, kind, before: one, after: other }];
  }),
  ...diffVariants(before, after, budget),
];
