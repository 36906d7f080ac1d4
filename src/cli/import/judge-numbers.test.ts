import { describe, expect, it } from 'vitest';

import { type Holder, judgeNumbers } from './judge-numbers';
import { toSentence } from './old-page';
import type { PlannedPage } from './plan-import';

const aPage = (traits: Partial<PlannedPage>): PlannedPage => ({
  key: 'a.htm',
  place: 1,
  title: '办法',
  type: 'normative-document',
  documentId: 'doc1',
  columnId: null,
  publishedOn: '2020-01-01',
  address: 'http://old.example/a.htm',
  redirectKey: null,
  indexNumber: '',
  documentNumber: '',
  files: 0,
  remarks: [],
  ...traits,
});
const holder = (number: string): Holder => ({ number, documentId: 'doc9', name: '《现有办法》' });

const judge = async (
  pages: PlannedPage[],
  { index = [], document = [] }: { index?: Holder[]; document?: Holder[] } = {},
) => {
  const asked: unknown[] = [];
  await judgeNumbers(pages, (numbers) => {
    asked.push(numbers);
    return Promise.resolve({ indexNumbers: index, documentNumbers: document });
  });
  return { asked, said: pages.map(({ remarks }) => remarks.map(toSentence)) };
};

describe('the numbers of an old site’s documents', () => {
  it('are asked for once, each once, and only those of normative documents', async () => {
    const number = '640000-107/2020-00101';
    const { asked } = await judge([
      aPage({ indexNumber: number, documentNumber: '宁环规〔2020〕1号' }),
      aPage({ indexNumber: number }),
      aPage({ type: 'news-post', indexNumber: '640000-107/2020-00102' }),
    ]);
    expect(asked).toEqual([{ indexNumbers: [number], documentNumbers: ['宁环规〔2020〕1号'] }]);
  });

  it('are named where another document has them', async () => {
    const number = '640000-107/2020-00101';
    const { said } = await judge(
      [aPage({ indexNumber: number, documentNumber: '宁环规〔2020〕1号' })],
      {
        index: [holder(number)],
        document: [holder('宁环规〔2020〕1号')],
      },
    );
    expect(said).toEqual([
      [
        '索引号已用于别的文件：640000-107/2020-00101（《现有办法》）',
        '文号已用于别的文件：宁环规〔2020〕1号（《现有办法》）',
      ],
    ]);
  });

  it('are the document’s own when the import is run again', async () => {
    const own = { ...holder('640000-107/2020-00101'), documentId: 'doc1' };
    expect((await judge([aPage({ indexNumber: own.number })], { index: [own] })).said).toEqual([
      [],
    ]);
  });

  it('are named where two pages bring the same', async () => {
    const traits = { indexNumber: '640000-107/2020-00101', documentNumber: '宁环规〔2020〕1号' };
    const { said } = await judge([aPage(traits), aPage({ ...traits, key: 'b.htm' })]);
    expect(said).toEqual([
      [],
      ['索引号重复：640000-107/2020-00101（a.htm）', '文号重复：宁环规〔2020〕1号（a.htm）'],
    ]);
  });

  it('are only remarked upon where they look odd', async () => {
    const pages = [aPage({ indexNumber: '待编' })];
    expect((await judge(pages)).said).toEqual([['索引号的写法少见，请核对：待编']]);
  });
});
