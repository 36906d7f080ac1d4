// 信息公开目录: every public document with an index number, as a table, by year and subject.
import { toAddress } from '../../../../../src/contracts/portal-path';
import type { SiteSettings } from '../../../../../src/contracts/site-settings';
import { toShanghaiDay } from '../../../../../src/platform/clock';
import type { CatalogueChoice, LibraryDocument } from '../../core/library';
import { toCataloguePath } from '../../core/site-path';
import { toChosen, toFilters } from './filters';
import { otherOf, toFrame } from './frame';
import { toLink } from './lines';
import { placeWordsOf, toCount } from './place-words';

export type CatalogueView = {
  settings: SiteSettings;
  locale: string;
  choice: CatalogueChoice;
  lines: LibraryDocument[];
  total: number;
  options: { years: string[]; subjects: string[] };
};

const toRow = (line: LibraryDocument) => ({
  ...toLink(line),
  indexNumber: line.facts?.indexNumber ?? '',
  documentNumber: line.facts?.documentNumber ?? '',
  issuingBody: line.facts?.issuingBody ?? '',
  issuedOn: line.facts?.issuedOn ?? '',
  publishedOn: toShanghaiDay(line.publishedAt),
});

export const toCatalogueModel = (view: CatalogueView) => {
  const { settings, locale, choice, lines, total, options } = view;
  const title = placeWordsOf(locale).catalogue;
  const chosen = toChosen(choice, ['year', 'subject'], locale);
  return {
    ...toFrame({
      ...{ locale, settings, kind: 'catalogue' },
      columnId: settings.facts?.disclosureColumn ?? null,
      title: chosen ? `${title} ${chosen}` : title,
      share: { address: toAddress(toCataloguePath(locale, choice)) },
      otherAddress: toAddress(toCataloguePath(otherOf(locale))),
    }),
    chosen,
    filters: toFilters(choice, {
      locale,
      options: { year: options.years, subject: options.subjects },
      toPath: (one) => toCataloguePath(locale, one),
    }),
    count: toCount(locale, total, lines.length),
    rows: lines.map(toRow),
  };
};
