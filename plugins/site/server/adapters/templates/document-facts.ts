import { toAddress } from '../../../../../src/contracts/portal-path';
import { toShanghaiDay } from '../../../../../src/platform/clock';
import { findColumn } from '../../core/column-tree';
import { type Html, html } from '../../core/html';
import { toValidity } from '../../core/to-validity';
import type { ItemView } from '../../core/views';
import { toLabel, toName, wordsOf } from '../../core/words';

type Fact = [name: string, value: Html | string | null | undefined];

/** 有效性, with each document that repeals or amends this one, or the one outside the system that the revision names. */
const toValidityFact = ({ content, related, today }: ItemView): Html | null => {
  const { locale, changedBy, changedOn, validity: stated } = content;
  const validity = toValidity(content, today, related.changedBy);
  if (validity === null) return null;
  const changes = related.changedBy.map(({ how, on, title, path }) => {
    const [before, after] = wordsOf(locale).changedBy(on, toLabel(how, locale));
    return html`${before}<a href="${toAddress(path)}">${title}</a>${after}`;
  });
  const [before, after] = wordsOf(locale).changedBy(changedOn ?? '', toLabel(stated ?? '', locale));
  return html`${toLabel(validity, locale)}${changes}${changedBy && changedOn && stated && html`${before}${changedBy}${after}`}`;
};

const factsOf = (view: ItemView): Fact[] => {
  const { content, settings, published } = view;
  const { locale } = content;
  const words = wordsOf(locale);
  const department = settings.departments.find(({ id }) => id === content.departmentId);
  const column = findColumn(settings, content.columnId);
  return [
    [words.indexNumber, content.indexNumber],
    [words.documentNumber, content.documentNumber],
    [words.issuingBody, content.issuingBody],
    [words.subjectCategory, content.subjectCategory && toLabel(content.subjectCategory, locale)],
    [words.genreCategory, content.genreCategory && toLabel(content.genreCategory, locale)],
    [words.department, department && toName(department, locale)],
    [words.column, column && toName(column, locale)],
    [words.issuedOn, content.issuedOn],
    [words.publishedOn, published ? toShanghaiDay(published.firstPublishedAt) : words.notPublished],
    [words.effectiveOn, content.effectiveOn],
    [words.expiresOn, content.expiresOn],
    [words.validity, toValidityFact(view)],
    [words.keywords, content.keywords],
    [words.disclosure, content.disclosure && toLabel(content.disclosure, locale)],
  ];
};

/** The table of a normative document: 索引号, 文号, dates, 有效性. What is not stated is left out. */
export const toDocumentFacts = (view: ItemView): Html => {
  const stated = factsOf(view).filter(([, value]) => value);
  const validity = toValidity(view.content, view.today, view.related.changedBy);
  const lapsed = validity === 'expired' || validity === 'repealed';
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
