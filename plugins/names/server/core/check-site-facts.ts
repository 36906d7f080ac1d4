import {
  PURPOSES,
  SITE_FACT_FIELDS,
  type SiteFacts,
  THEMES,
} from '../../../../src/contracts/site-facts';
import { LONGEST_FACT, LONGEST_NAME, LONGEST_REASON, type NamesRefusal } from './refusals';

export type FactProblem = { refusal: NamesRefusal; path: keyof SiteFacts | 'reason' };

const SITE_CODE = /^(?:\d{10}|bm\d{8})$/i;
const DOMAIN = /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/i;

/** What a form sends, trimmed; of what it lacks ''. Without an English name the Chinese one stands there. */
export const toSiteFacts = (given: Readonly<Record<string, unknown>>): SiteFacts => {
  const texts = Object.fromEntries(
    SITE_FACT_FIELDS.map((field) => {
      const value = given[field];
      return [field, typeof value === 'string' ? value.trim() : ''];
    }),
  ) as SiteFacts;
  // As in what was stored before columns had a purpose.
  for (const purpose of PURPOSES) if (texts[purpose] === '') delete texts[purpose];
  return { ...texts, nameEn: texts.nameEn || texts.nameZh };
};

const checkField = (field: keyof SiteFacts, value: string): NamesRefusal | undefined => {
  const longest = field.startsWith('name') ? LONGEST_NAME : LONGEST_FACT;
  if (value.length > longest)
    return longest === LONGEST_NAME ? 'names.too-long' : 'names.site-too-long';
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(value)) return 'names.site-bad-text';
  if (field === 'nameZh' && value === '') return 'names.no-name';
  if (field === 'theme' && !Object.hasOwn(THEMES, value)) return 'names.bad-theme';
  if (value === '') return undefined;
  if (field === 'siteCode' && !SITE_CODE.test(value)) return 'names.bad-site-code';
  if (field === 'domain' && !DOMAIN.test(value)) return 'names.bad-domain';
  return field === 'postcode' && !/^\d{6}$/.test(value) ? 'names.bad-postcode' : undefined;
};

const isPurpose = (path: keyof SiteFacts) => (PURPOSES as readonly string[]).includes(path);

/** A column that is there, and that nothing else is named by. */
const checkPurposes = (facts: SiteFacts, columnIds: readonly string[]): FactProblem[] =>
  PURPOSES.filter((path) => {
    const id = facts[path];
    const isTaken = PURPOSES.some((other) => other !== path && facts[other] === id);
    return id !== undefined && (isTaken || !columnIds.includes(id));
  }).map((path) => ({ refusal: 'names.bad-purpose', path }));

/** Every field that cannot stand so; columnIds: of the columns that there are. */
export const checkSiteFacts = (
  facts: SiteFacts,
  before: SiteFacts | null,
  columnIds: readonly string[] = [],
): FactProblem[] => {
  const fields = SITE_FACT_FIELDS.filter((path) => !isPurpose(path));
  const wrong = fields.flatMap((path): FactProblem[] => {
    const refusal = checkField(path, facts[path] ?? '');
    return refusal ? [{ refusal, path }] : [];
  });
  const problems = [...wrong, ...checkPurposes(facts, columnIds)];
  if (problems.length > 0) return problems;
  const isSame = before && SITE_FACT_FIELDS.every((field) => before[field] === facts[field]);
  return isSame ? [{ refusal: 'names.site-unchanged', path: 'nameZh' }] : [];
};

export const checkReason = (reason: string): FactProblem[] => {
  if (reason === '') return [{ refusal: 'names.site-no-reason', path: 'reason' }];
  return reason.length > LONGEST_REASON
    ? [{ refusal: 'names.reason-too-long', path: 'reason' }]
    : [];
};
