import { toAddress } from '../../../../../src/contracts/portal-path';
import { toMonthName } from '../../core/dates';
import { type Html, html } from '../../core/html';
import { wordsOf } from '../../core/words';

type Archive = {
  locale: string;
  /** Newest first. */
  months: readonly string[];
  toPath: (month: string) => string;
};

/** The months of a list, by year; nothing where there are none. */
export const toArchive = ({ locale, months, toPath }: Archive): Html | null => {
  if (months.length === 0) return null;
  const years = [...new Set(months.map((month) => month.slice(0, 4)))];
  const toMonth = (month: string) => {
    const name = toMonthName(month, locale).replace(/^\d{4}年| \d{4}$/g, '');
    return html`<a href="${toAddress(toPath(month))}">${name}</a> `;
  };
  return html`<section class="archive">
    <h2>${wordsOf(locale).archive}</h2>
    <dl>
      ${years.map(
        (year) =>
          html`<div>
            <dt>${year}</dt>
            <dd>${months.filter((month) => month.startsWith(year)).map(toMonth)}</dd>
          </div> `,
      )}
    </dl>
  </section>`;
};
