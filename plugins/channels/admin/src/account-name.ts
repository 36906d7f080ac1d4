import type { Delivery } from './channels-types';

/** The account's name in the person's language. */
export const nameAccount = (
  { accountNameZh, accountNameEn }: Pick<Delivery, 'accountNameZh' | 'accountNameEn'>,
  locale: string,
): string => (locale === 'zh-Hans' ? accountNameZh : accountNameEn);
