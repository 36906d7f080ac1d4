// How well citizens find: graded questions over the replay's corpus, readable in docs/search-quality.zh-CN.csv.
import { afterAll, beforeAll, expect, it } from 'vitest';

import { type AskedQuestion, measureSearchQuality } from '../../src/cli/bench/search-quality-phase';
import { createTestDatabase, type TestDatabase } from '../support/test-database';

let testDatabase: TestDatabase;
let asked: AskedQuestion[];

const meanOf = (questions: readonly AskedQuestion[]) =>
  questions.reduce((sum, { ndcg }) => sum + ndcg, 0) / questions.length;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  asked = await measureSearchQuality(testDatabase.urls.app, 1000);
});
afterAll(() => testDatabase.drop());

it('answers at least a hundred graded questions with nDCG@10 of 0.85 and more', () => {
  expect(asked.length).toBeGreaterThanOrEqual(100);
  expect(meanOf(asked)).toBeGreaterThanOrEqual(0.85);
});

it.each(['词语', '复合词中的词', '同义词', '错别字', '拼音', '文号', '地名与事项', '问句', '全称'])(
  'answers each kind well: %s',
  (kind) => {
    const ofKind = asked.filter((one) => one.kind === kind);
    expect(ofKind.length).toBeGreaterThan(0);
    expect(meanOf(ofKind), JSON.stringify(ofKind, null, 1)).toBeGreaterThanOrEqual(0.75);
  },
);
