// People enter and read times of Beijing, whatever the zone of their machine.

/** China has no summer time since 1992, so the offset is fixed. */
const OFFSET = '+08:00';

/** '2026年11月25日 14:03' for an ISO instant; '—' for none. */
export const formatInstant = (iso: string | null | undefined, locale: string): string =>
  iso
    ? new Intl.DateTimeFormat(locale === 'zh-Hans' ? 'zh-CN' : 'en-GB', {
        dateStyle: locale === 'zh-Hans' ? 'long' : 'medium',
        timeStyle: 'short',
        timeZone: 'Asia/Shanghai',
        hour12: false,
      }).format(new Date(iso))
    : '—';

/** Value of an input of type datetime-local, 'YYYY-MM-DDTHH:mm', for an instant. */
export const toInputValue = (at: Date): string =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
  })
    .format(at)
    .replace(' ', 'T');

/** The ISO instant that an input's value means in Beijing; null where it is no time. */
export const fromInputValue = (value: string): string | null => {
  const at = new Date(`${value}${OFFSET}`);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
};
