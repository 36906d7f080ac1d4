// What a submission asks of an item beyond its own fields: that its numbers are its own and what it points to exists.
import type { Actor } from '../../../../src/contracts/actor';
import { DEFAULT_LOCALE } from '../../../../src/contracts/item';
import type { FieldError } from '../../../../src/contracts/outcome';
import type { RevisionContent } from '../../../../src/contracts/revision';
import type { UnitSettings } from '../../../../src/contracts/unit-settings';
import type { Clock } from '../../../../src/platform/clock';
import type { Sql } from '../../../../src/platform/sql/sql';
import { findDocumentNumberProblem } from '../core/document-number';
import { isIndexNumber, readIndexNumber } from '../core/index-number';
import type { NameDocuments, NumberStore } from './ports';

export type CheckDeps = {
  clock: Clock;
  numbers: NumberStore;
  nameDocuments: NameDocuments;
  readUnitSettings(sql: Sql): Promise<UnitSettings>;
};

const REFERENCES = ['interprets', 'repeals', 'amends'] as const;
const toErrors = (path: string, message: string | null): FieldError[] =>
  message === null ? [] : [{ path, message }];

const nameOf = async (
  { nameDocuments }: CheckDeps,
  sql: Sql,
  documentId: string,
): Promise<string> => {
  const [named] = await nameDocuments(sql, [documentId], DEFAULT_LOCALE);
  return named?.title ? `《${named.title}》` : '另一份文件（工作稿已删除）';
};

const checkReferences = async (deps: CheckDeps, sql: Sql, content: RevisionContent) => {
  const ids = REFERENCES.flatMap((field) => content[field]);
  if (ids.length === 0) return [];
  const named = await deps.nameDocuments(sql, ids, content.locale);
  const known = new Set(named.map(({ documentId }) => documentId));
  return REFERENCES.flatMap((field) => {
    const gone = content[field].filter((id) => !known.has(id)).length;
    return gone === 0 ? [] : toErrors(field, `所选文件中有 ${gone} 份已不存在，请删除或重新选择`);
  });
};

const findIndexNumberProblem = async (
  deps: CheckDeps,
  sql: Sql,
  { indexNumber, documentId, locale }: RevisionContent,
): Promise<string | null> => {
  if (indexNumber === null) return null;
  if (!isIndexNumber(indexNumber))
    return `索引号“${indexNumber}”格式有误，只能由汉字、字母、数字和 / - _ . 组成，4 至 60 个字符，至少两位数字`;
  const holder = await deps.numbers.readHolder(sql, indexNumber);
  if (holder !== null && holder !== documentId)
    return `索引号“${indexNumber}”已用于${await nameOf(deps, sql, holder)}，不能再用`;
  const [newest] = await deps.numbers.readOwn(sql, documentId);
  if (locale !== DEFAULT_LOCALE && newest !== undefined && newest !== indexNumber)
    return `本文件的索引号是“${newest}”，各语言应当一致`;
  return null;
};

const checkDocumentNumber = async (
  deps: CheckDeps,
  sql: Sql,
  { documentNumber, documentId }: RevisionContent,
): Promise<string | null> => {
  if (documentNumber === null) return null;
  const problem = findDocumentNumberProblem(documentNumber);
  if (problem !== null) return problem;
  const holder = await deps.numbers.readDocumentNumberHolder(sql, documentNumber, documentId);
  return holder && `文号“${documentNumber}”已用于${await nameOf(deps, sql, holder)}，请核对`;
};

/**
 * What is wrong, one message per field. A submission asks `alone`, inside its transaction: nobody else reserves or claims
 * a number until it has ended.
 */
export const createFindProblems =
  (deps: CheckDeps) =>
  async (
    sql: Sql,
    content: RevisionContent,
    { alone = false }: { alone?: boolean } = {},
  ): Promise<FieldError[]> => {
    const references = await checkReferences(deps, sql, content);
    if (content.type !== 'normative-document') return references;
    if (alone) await deps.numbers.lockNumbers(sql);
    return [
      ...toErrors('indexNumber', await findIndexNumberProblem(deps, sql, content)),
      ...toErrors('documentNumber', await checkDocumentNumber(deps, sql, content)),
      ...references,
    ];
  };

/** Reserves the index number that a document is submitted with, unless it is reserved for it already. */
export const createClaimNumbers =
  (deps: CheckDeps) =>
  async (sql: Sql, content: RevisionContent, by: Actor): Promise<void> => {
    const { type, documentId, indexNumber: number } = content;
    if (type !== 'normative-document' || number === null) return;
    if ((await deps.numbers.readOwn(sql, documentId)).includes(number)) return;
    const read = readIndexNumber(await deps.readUnitSettings(sql), number);
    const claim = { number, documentId, by, at: deps.clock.now() };
    // A serial of the series may be taken in another width ('01' and '00001'): then this one stands outside the series.
    if (!(await deps.numbers.reserve(sql, { ...claim, read })))
      await deps.numbers.reserve(sql, { ...claim, read: null });
  };
