import { toAddress } from '../../../../../src/contracts/portal-path';
import { toShanghaiDay } from '../../../../../src/platform/clock';
import { findColumn } from '../../core/column-tree';
import { toValidity } from '../../core/to-validity';
import type { ItemView } from '../../core/views';
import { toLabel, toName, wordsOf } from '../../core/words';

/** A document that repeals or amends this one, in the words around it; address null where it is not on this site. */
type Change = { before: string; title: string; address: string | null; after: string };
type Fact = { name: string; value: string; changes: Change[] };

/** 有效性, with each document that repeals or amends this one, or the one outside the system that the revision names. */
const toChanges = ({ content, related }: ItemView): Change[] => {
  const { locale, changedBy, changedOn, validity: stated } = content;
  const toChange = (on: string, how: string, title: string, address: string | null): Change => {
    const [before = '', after = ''] = wordsOf(locale).changedBy(on, toLabel(how, locale));
    return { before, title, address, after };
  };
  return [
    ...related.changedBy.map(({ how, on, title, path }) =>
      toChange(on, how, title, toAddress(path)),
    ),
    ...(changedBy && changedOn && stated ? [toChange(changedOn, stated, changedBy, null)] : []),
  ];
};

const factsOf = (view: ItemView, validity: string | null): Fact[] => {
  const { content, settings, published } = view;
  const { locale } = content;
  const words = wordsOf(locale);
  const department = settings.departments.find(({ id }) => id === content.departmentId);
  const column = findColumn(settings, content.columnId);
  const label = (code: string | null) => code && toLabel(code, locale);
  const facts: [name: string, value: string | null | undefined, changes?: Change[]][] = [
    [words.indexNumber, content.indexNumber],
    [words.documentNumber, content.documentNumber],
    [words.issuingBody, content.issuingBody],
    [words.subjectCategory, label(content.subjectCategory)],
    [words.genreCategory, label(content.genreCategory)],
    [words.department, department && toName(department, locale)],
    [words.column, column && toName(column, locale)],
    [words.issuedOn, content.issuedOn],
    [words.publishedOn, published ? toShanghaiDay(published.firstPublishedAt) : words.notPublished],
    [words.effectiveOn, content.effectiveOn],
    [words.expiresOn, content.expiresOn],
    [words.validity, label(validity), toChanges(view)],
    [words.keywords, content.keywords],
    [words.disclosure, label(content.disclosure)],
  ];
  return facts.flatMap(([name, value, changes = []]) => (value ? [{ name, value, changes }] : []));
};

/** The table of a normative document: 索引号, 文号, dates, 有效性. What is not stated is left out. */
export const toDocumentFacts = (view: ItemView): { isLapsed: boolean; rows: Fact[] } => {
  const validity = toValidity(view.content, view.today, view.related.changedBy);
  return {
    isLapsed: validity === 'expired' || validity === 'repealed',
    rows: factsOf(view, validity),
  };
};
