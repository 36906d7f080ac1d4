import type { Core } from '@strapi/strapi';

import { type WordEntry, wordList } from '../../../../src/contracts/word-list';
import { AppError } from '../../../../src/platform/app-error';
import { writeCsv } from '../../../../src/platform/csv/write-csv';
import { type AdminUser, toActor } from '../../../../src/platform/strapi/current-actor';
import { withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import { toText } from '../../../../src/platform/strapi/to-text';
import { parseTable } from '../adapters/parse-table';
import { readWords, toRow, WORD_HEADS } from '../core/read-words';
import type { CheckServices } from '../services';

type Ctx = {
  request: { body?: unknown };
  state: { user: AdminUser };
  set(header: string, value: string): void;
};

const refuse = (code: string, message: string) => new AppError({ kind: 'invalid', code, message });

/** What a list must be, whichever way it came. */
const judge = (rows: Parameters<typeof readWords>[0]): WordEntry[] => {
  const read = readWords(rows);
  if (!read.ok) {
    throw refuse('checks.bad-words', `词表有误，什么也没有改动：${read.problems.join('；')}。`);
  }
  return read.words;
};

const toSaving = ({ request }: Ctx) => {
  const { words, version } = (request.body ?? {}) as Record<string, unknown>;
  const given = wordList.safeParse(words);
  if (!given.success || !Number.isSafeInteger(version)) {
    throw refuse(
      'checks.bad-words',
      '词表有误，什么也没有改动：每行应有错误写法、正确写法、级别和日期。',
    );
  }
  return { words: judge(given.data.map(toRow)), since: version as number };
};

export const words = ({ strapi }: { strapi: Core.Strapi }) => {
  const services = () => strapi.plugin('checks').service('words') as CheckServices['words'];
  return {
    find: withAppErrors(() => services().readWordList(services().database.sql)),

    findCsv: withAppErrors(async (ctx: Ctx) => {
      const list = await services().readWordList(services().database.sql);
      ctx.set('Content-Type', 'text/csv; charset=utf-8');
      ctx.set('Content-Disposition', `attachment; filename="words-${list.version}.csv"`);
      const rows = list.words.map(toRow);
      return writeCsv([WORD_HEADS, ...rows.map((row) => WORD_HEADS.map((head) => row[head]))]);
    }),

    /** What a table holds, judged; nothing is saved. */
    read: withAppErrors((ctx: Ctx) => {
      const { table } = (ctx.request.body ?? {}) as Record<string, unknown>;
      return Promise.resolve({ words: judge(parseTable(toText(table), WORD_HEADS)) });
    }),

    save: withAppErrors(async (ctx: Ctx) => {
      const { database, readWordList, saveWordList } = services();
      const { words: list, since } = toSaving(ctx);
      const by = toActor(ctx.state.user);
      const isSaved = await database.transact((sql) => saveWordList(sql, list, { since, by }));
      if (!isSaved) {
        throw refuse(
          'checks.words-moved-on',
          '词表已被他人修改，什么也没有保存。请重新打开本页，在新的词表上修改。',
        );
      }
      return readWordList(database.sql);
    }),
  };
};
