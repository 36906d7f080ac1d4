import { toShanghaiDay } from '../../../../../src/platform/clock';
import { findColumn } from '../../core/column-tree';
import { type Html, html } from '../../core/html';
import { toValidity } from '../../core/to-validity';
import type { ItemView } from '../../core/views';
import { toLabel, toName, wordsOf } from '../../core/words';

type Fact = [name: string, value: string | null | undefined];

const factsOf = ({ content, settings, published, today }: ItemView): Fact[] => {
  const { locale } = content;
  const words = wordsOf(locale);
  const department = settings.departments.find(({ id }) => id === content.departmentId);
  const column = findColumn(settings, content.columnId);
  const validity = toValidity(content, today);
  return [
    [words.indexNumber, content.indexNumber],
    [words.documentNumber, content.documentNumber],
    [words.department, department && toName(department, locale)],
    [words.column, column && toName(column, locale)],
    [words.issuedOn, content.issuedOn],
    [words.publishedOn, published ? toShanghaiDay(published.firstPublishedAt) : words.notPublished],
    [words.effectiveOn, content.effectiveOn],
    [words.expiresOn, content.expiresOn],
    [words.validity, validity && toLabel(validity, locale)],
    [words.disclosure, content.disclosure && toLabel(content.disclosure, locale)],
  ];
};

/** The table of a normative document: 索引号, 文号, dates, 有效性. What is not stated is left out. */
export const toDocumentFacts = (view: ItemView): Html => {
  const stated = factsOf(view).filter(([, value]) => value);
  const lapsed = ['expired', 'repealed'].includes(toValidity(view.content, view.today) ?? '');
  return html`<dl
    class="facts${lapsed && ' lapsed'}"
    aria-label="${wordsOf(view.content.locale).documentFacts}"
  >
    ${stated.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div> `,
    )}
  </dl>`;
};
