import { useIntl } from 'react-intl';

/** Brackets as the language of the screen sets them: full width, without a space before, in Chinese. */
export const useBrackets = (): ((text: string | number) => string) => {
  const { locale } = useIntl();
  return (text) => (locale === 'zh-Hans' ? `（${text}）` : ` (${text})`);
};
