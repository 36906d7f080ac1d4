import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';

import { formatInstant } from './beijing-time';

/** Keeps words together that a narrow column would part: Chinese breaks between any two characters. */
export const Unbroken = ({ children }: { children: ReactNode }) => (
  <span style={{ whiteSpace: 'nowrap' }}>{children}</span>
);

/** An instant as Beijing's time, never parted; '—' for none. Fits into formatMessage's values. */
export const Instant = ({ iso }: { iso: string | null | undefined }) => {
  const { locale } = useIntl();
  return <Unbroken>{formatInstant(iso, locale)}</Unbroken>;
};

/** Values for a message with {who} and {when}. */
export const whoWhen = (who: string, iso: string) => ({
  who: <Unbroken>{who}</Unbroken>,
  when: <Instant iso={iso} />,
});
