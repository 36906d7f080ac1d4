// Why an item was taken from the public: a kind from a fixed list, which readers are told, beside words for the office.
import { isDocumentId, isItemType, isLocale, type ItemKey } from './item';

/**
 * in-error: it should not have been published, or is wrong. merged: another item says it now. personal-information: it
 * told more of a person than may be told. not-for-public: it is not to be disclosed by law.
 */
export const WITHDRAWAL_KINDS = [
  'in-error',
  'merged',
  'personal-information',
  'not-for-public',
] as const;
export type WithdrawalKind = (typeof WITHDRAWAL_KINDS)[number];

export const isWithdrawalKind = (value: unknown): value is WithdrawalKind =>
  typeof value === 'string' && (WITHDRAWAL_KINDS as readonly string[]).includes(value);

/** kind null: withdrawn, or scheduled, before kinds were asked for. mergedInto: of a merged one, as toMergedInto writes it. */
export type WithdrawalWhy = { withdrawalKind: WithdrawalKind | null; mergedInto: string | null };

/** An item as the register names it in one text: 'type/documentId/locale'. */
export const toMergedInto = ({ type, documentId, locale }: ItemKey): string =>
  `${type}/${documentId}/${locale}`;

export const readMergedInto = (text: string | null): ItemKey | undefined => {
  const [type, documentId, locale, ...more] = (text ?? '').split('/');
  if (more.length > 0 || !isItemType(type) || !isDocumentId(documentId) || !isLocale(locale))
    return undefined;
  return { type, documentId, locale };
};
