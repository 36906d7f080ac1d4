// Strapi formats instants in the browser's time zone; our days are those of Asia/Shanghai.

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
