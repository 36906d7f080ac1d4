import { z } from 'zod';

import type { AccountField } from '../../../../src/contracts/connector-tools';
import type { FieldError } from '../../../../src/contracts/outcome';
import { type Refusal, REFUSALS } from './refusals';

const MOST_FIELDS = 40;
const LONGEST = { setting: 500, address: 500, secret: 4000 } as const;
/** A name or password in an address would be shown as the setting that it is part of. */
const isAddress = (value: string): boolean => {
  if (!/^https?:\/\/\S+$/.test(value) || !URL.canParse(value)) return false;
  const { username, password, search, hash } = new URL(value);
  return username + password + search + hash === '';
};

/** What the database takes: no NUL, no half of a letter. */
const text = z.string().refine((value) => !value.includes('\u0000') && !/\p{Cs}/u.test(value));
const values = z.record(text.max(60), text.max(8000));
const form = z.strictObject({
  connector: z.string().max(60),
  settings: values,
  /** Empty or left out: as it was. */
  secrets: values,
});
export type AccountForm = z.infer<typeof form>;

const trimmed = (given: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(given)
      .map(([name, value]) => [name, value.trim()] as const)
      .filter(([, value]) => value !== ''),
  );

/** Null: no form could have sent this. */
export const readAccountForm = (given: unknown): AccountForm | null => {
  const { data } = form.safeParse(given);
  if (!data) return null;
  const { connector, settings, secrets } = data;
  if (Object.keys(settings).length + Object.keys(secrets).length > MOST_FIELDS) return null;
  return { connector, settings: trimmed(settings), secrets: trimmed(secrets) };
};

type Fields = readonly AccountField[];

/** Of an account's public settings what its connector knows, with the defaults of those that nobody entered. */
export const toSettings = (
  given: Readonly<Record<string, string>>,
  fields: Fields,
): Record<string, string> =>
  Object.fromEntries(
    fields
      .filter(({ kind }) => kind !== 'secret')
      .map((field) => [field.name, given[field.name] ?? field.default ?? '']),
  );

/**
 * Whose a secret is: of this account, by this connector, at these addresses. What is sealed for one opens for no other, so
 * nobody who changes the address has the secret sent there.
 */
export const toSecretsOwner = (
  accountId: string,
  connector: string,
  settings: Readonly<Record<string, string>>,
  fields: Fields,
): string => {
  const addresses = fields
    .filter(({ kind }) => kind === 'address')
    .map(({ name }) => [name, settings[name] ?? '']);
  return JSON.stringify(['account', accountId, connector, ...addresses]);
};

const problemOf = (
  { name, kind, required }: AccountField,
  value: string | undefined,
  kept: readonly string[],
): Refusal | null => {
  if (value === undefined) {
    return required && !(kind === 'secret' && kept.includes(name)) ? 'account.required' : null;
  }
  if (value.length > LONGEST[kind]) return 'account.too-long';
  return kind === 'address' && !isAddress(value) ? 'account.bad-address' : null;
};

/** What is wrong with a form, by field. `kept`: secrets that stay as they are. */
export const checkAccount = (
  { settings, secrets }: AccountForm,
  fields: Fields,
  kept: readonly string[],
): FieldError[] => {
  const problems = fields.flatMap((field): FieldError[] => {
    const isSecret = field.kind === 'secret';
    const given = isSecret ? secrets[field.name] : (settings[field.name] ?? field.default);
    const problem = problemOf(field, given === '' ? undefined : given, kept);
    return problem ? [{ path: field.name, message: REFUSALS[problem] }] : [];
  });
  const isKnown = (name: string, isSecret: boolean) =>
    fields.some((field) => field.name === name && (field.kind === 'secret') === isSecret);
  const unknown = [
    ...Object.keys(settings).filter((name) => !isKnown(name, false)),
    ...Object.keys(secrets).filter((name) => !isKnown(name, true)),
  ];
  return [...problems, ...unknown.map((path) => ({ path, message: REFUSALS['account.bad-form'] }))];
};
