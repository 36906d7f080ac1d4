import { useIntl } from 'react-intl';

import { toChinese, toEnglish } from '../contracts/in-english';

/** Gives a text of the server, which is Chinese, in the person's language; what has no English stays as it is. */
export const useSaid = (): ((text: string) => string) => {
  const { locale } = useIntl();
  return (text) => (locale === 'zh-Hans' ? toChinese(text) : (toEnglish(text) ?? text));
};
