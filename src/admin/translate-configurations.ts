// Labels and hints of forms, columns and the column picker come from the content manager's stored configuration, which knows
// one language. They are put into the person's own as the answer arrives, before any screen reads it.
import type { StrapiApp } from '@strapi/strapi/admin';

import { ITEM_FIELDS, SETTING_FIELDS } from '../contracts/field-names';
import { toEnglish } from '../contracts/in-english';
import { isChinese } from './follow-language';

type Texts = { label?: string; description?: string; placeholder?: string };
type Metadata = { edit?: Texts; list?: Texts };
type Configuration = { contentType?: { metadatas?: Record<string, Metadata> } };
type Answer = {
  type?: string;
  meta?: { arg?: { endpointName?: string } };
  payload?: Configuration;
};

/** Strapi's own fields, which have no label of ours in the configuration. */
const SYSTEM: Record<string, readonly [zh: string, en: string]> = {
  id: ['序号', 'ID'],
  documentId: ['稿件编号', 'Document ID'],
  createdAt: ['创建时间', 'Created'],
  updatedAt: ['最近保存', 'Saved'],
  createdBy: ['创建人', 'Created by'],
  updatedBy: ['保存人', 'Saved by'],
  locale: ['语言', 'Language'],
};

const labelOf = (name: string, stored: string | undefined) => {
  const words = ITEM_FIELDS[name] ?? SETTING_FIELDS[name] ?? SYSTEM[name];
  return words?.[isChinese() ? 0 : 1] ?? stored;
};

const inLanguage = (text: string | undefined) =>
  text === undefined || isChinese() ? text : (toEnglish(text) ?? text);

const translate = (name: string, { edit, list }: Metadata): Metadata => ({
  edit: {
    ...edit,
    label: labelOf(name, edit?.label),
    description: inLanguage(edit?.description),
    placeholder: inLanguage(edit?.placeholder),
  },
  list: { ...list, label: labelOf(name, list?.label) },
});

const translateAnswer = (answer: Answer): Answer => {
  const { contentType } = answer.payload ?? {};
  if (!contentType?.metadatas) return answer;
  const metadatas = Object.fromEntries(
    Object.entries(contentType.metadatas).map(([name, one]) => [name, translate(name, one)]),
  );
  return { ...answer, payload: { ...answer.payload, contentType: { ...contentType, metadatas } } };
};

/** Redux middleware. */
export const translateConfigurations: StrapiApp['middlewares'][number] =
  () => () => (next) => (action) => {
    const answer = action as Answer;
    const isOurs =
      answer.meta?.arg?.endpointName === 'getContentTypeConfiguration' &&
      answer.type?.endsWith('executeQuery/fulfilled');
    return next(isOurs ? translateAnswer(answer) : action);
  };
