import { describe, expect, it } from 'vitest';

import type { RevisionContent } from '../../../../src/contracts/revision';
import type { WordEntry } from '../../../../src/contracts/word-list';
import { aRevisionContent } from '../../../../test/support/revision-content';
import { checkItem, type Ground } from './check-item';

const NOTHING: Ground = { words: [], today: '2026-11-27', linksNotPublic: [], files: [] };
const inBody = (text: string, ground: Partial<Ground> = {}) =>
  checkItem(aRevisionContent({ body: { format: 'text', text } }), { ...NOTHING, ...ground });
const short = (text: string, ground: Partial<Ground> = {}) =>
  inBody(text, ground).map(({ rule, found, suggestion }) => [rule, found, suggestion]);

describe('numbers by which a person is found', () => {
  it.each([
    ['身份证号11010519491231002X，', 'id-card', '11010519491231002X', '11*************02X'],
    ['身份证号 110105 19491231 002x。', 'id-card', '110105 19491231 002x', '11*************02x'],
    ['电话：13812345678', 'mobile', '13812345678', '138****5678'],
    ['电话 138-1234-5678。', 'mobile', '138-1234-5678', '138****5678'],
    ['电话+86 138 1234 5678', 'mobile', '+86 138 1234 5678', '138****5678'],
    ['电话１３８１２３４５６７８', 'mobile', '１３８１２３４５６７８', '138****5678'],
    ['电话138\u200b1234\u200b5678', 'mobile', '138\u200b1234\u200b5678', '138****5678'],
    ['卡号4111 1111 1111 1111', 'bank-card', '4111 1111 1111 1111', '4111********1111'],
    ['写信至 zhang.san@example.com。', 'email', 'zhang.san@example.com', 'z***@example.com'],
    ['写信至zhang＠example．com', 'email', 'zhang＠example．com', 'z***@example.com'],
  ])('are found in %j and offered masked', (text, rule, found, suggestion) =>
    expect(short(text)).toEqual([[rule, found, suggestion]]),
  );

  it.each([
    ['a wrong check sign', '110105194912310021'],
    ['a unified social credit code', '91640000MA75XXHX2K'],
    ['an office telephone', '0951-5160985'],
    ['a longer number', '201381234567890'],
    ['a masked one', '138****5678'],
    ['a reference number', 'NX13812345678'],
    ['an amount', '4111111111111112 元'],
  ])('are not found in %s', (_, text) => expect(short(text)).toEqual([]));

  it('are one finding each, with what stands around them', () => {
    const [one, two, ...none] = inBody('张三的电话是13812345678，李四的是13987654321，请保密。');
    expect(none).toEqual([]);
    expect([one?.before, one?.after]).toEqual(['张三的电话是', '，李四的是1398765']);
    expect(two?.found).toBe('13987654321');
  });
});

describe('wording', () => {
  it.each([
    ['宁环规发[2020]1号', '宁环规发〔2020〕1号'],
    ['宁环规发（2020）第01号', '宁环规发〔2020〕1号'],
  ])('names a document number in the wrong brackets: %s', (found, suggestion) =>
    expect(short(`根据《办法》，${found}规定`)).toEqual([
      ['document-number-brackets', found, suggestion],
    ]),
  );
  it('lets the right brackets be', () => expect(short('宁环规发〔2020〕1号')).toEqual([]));
  it('knows the days of a year', () => {
    expect(short('2023年2月29日')).toEqual([['no-such-day', '2023年2月29日', null]]);
    expect(short('2024年2月29日至2024年13月1日')).toEqual([['no-such-day', '2024年13月1日', null]]);
  });
  it('finds what a template left over', () =>
    expect(short('三、（请在此处填写数据）……编写说明').map(([rule]) => rule)).toEqual([
      'left-over',
      'left-over',
    ]));
});

describe('the word list', () => {
  const entry = (changes: Partial<WordEntry>): WordEntry => ({
    wrong: '秸杆',
    right: '秸秆',
    severity: 'warn',
    fromOn: null,
    untilOn: null,
    ...changes,
  });

  it('finds each place, with the right word and its severity', () => {
    const words = [entry({}), entry({ wrong: '攻府', right: '政府', severity: 'block' })];
    expect(
      inBody('秸杆、攻府、秸杆', { words }).map(({ found, suggestion, severity }) => [
        found,
        suggestion,
        severity,
      ]),
    ).toEqual([
      ['秸杆', '秸秆', 'warn'],
      ['攻府', '政府', 'block'],
      ['秸杆', '秸秆', 'warn'],
    ]);
  });
  it('lets a right form be that holds the wrong one', () => {
    const words = [entry({ wrong: '党史教育', right: '党史教育馆' })];
    expect(short('党史教育馆里的党史教育', { words })).toEqual([
      ['word', '党史教育', '党史教育馆'],
    ]);
  });
  it.each([
    ['2026-11-27', '2026-11-27', 1],
    ['2026-11-28', null, 0],
    [null, '2026-11-26', 0],
  ])('holds from %s to %s', (fromOn, untilOn, found) =>
    expect(inBody('秸杆', { words: [entry({ fromOn, untilOn })] })).toHaveLength(found),
  );
  it.each([
    ['a zero-width space', '秸\u200b杆'],
    ['a variation selector', '秸\ufe0f杆'],
    ['one of the second row', '秸\u{e0100}杆'],
    ['a grapheme joiner', '秸\u034f杆'],
    ['a letter mark', '秸\u061c杆'],
    ['a vowel separator', '秸\u180e杆'],
    ['a filler', '秸\u17b4杆'],
    ['a tag', '秸\u{e0041}杆'],
    ['a control character', '秸\u0001\u007f杆'],
    ['a private sign', '秸\ue000杆'],
    ['half of a pair', '秸\ud800杆'],
  ])('is not led astray by %s', (_, text) =>
    expect(inBody(`不得焚烧${text}。`, { words: [entry({})] })).toHaveLength(1),
  );
  it('reads radicals as the characters that they look like, and a list in full width', () => {
    expect(inBody('扫⿊险恶', { words: [entry({ wrong: '扫黑险恶' })] })).toHaveLength(1);
    expect(inBody('PM2·5', { words: [entry({ wrong: 'ＰＭ２·５' })] })).toHaveLength(1);
  });
  it('names what stands there, whole, with a sign of two units before it', () => {
    const [found] = inBody('😀秸杆😀', { words: [entry({})] });
    expect([found?.before, found?.found, found?.after]).toEqual(['😀', '秸杆', '😀']);
  });
});

describe('what is looked at', () => {
  const ALL: [string, Partial<RevisionContent>][] = [
    ['title', { title: '13812345678' }],
    ['summary', { summary: '13812345678' }],
    ['interpreter', { interpreter: '张三 13812345678' }],
    ['variants', { variants: { wechat: { title: null, summary: null, text: '13812345678' } } }],
    [
      'body',
      {
        body: {
          format: 'html',
          html: '<table><tbody><tr><td><p>138<strong>1234</strong>5678</p></td></tr></tbody></table>',
        },
      },
    ],
    [
      'body',
      {
        body: { format: 'html', html: '<figure data-file-id="f"><img alt="13812345678"></figure>' },
      },
    ],
  ];
  it.each(ALL)('is the field %s', (path, traits) =>
    expect(checkItem(aRevisionContent(traits), NOTHING).map((one) => [one.rule, one.path])).toEqual(
      [['mobile', path]],
    ),
  );

  it('names pictures without words for those who do not see them', () => {
    const html =
      '<figure data-file-id="a"><img alt="会场"></figure><figure data-file-id="b"><img></figure><figure data-file-id="c"><img alt=""></figure>';
    expect(
      checkItem(aRevisionContent({ body: { format: 'html', html } }), NOTHING).map((one) => [
        one.rule,
        one.found,
      ]),
    ).toEqual([['no-alternative-text', '× 2']]);
  });
  it('names links whose target nobody can read', () =>
    expect(
      checkItem(aRevisionContent(), { ...NOTHING, linksNotPublic: ['另一篇'] }).map(
        (one) => one.found,
      ),
    ).toEqual(['另一篇']));
});

// Expressions that go back and forth would not come to an end here.
it.each([
  ['digits', '1'.repeat(200_000)],
  ['digits and spaces', '1 '.repeat(100_000)],
  ['letters before a sign', `${'a'.repeat(200_000)}@`],
  ['a host without end', `a@${'b.'.repeat(80_000)}`],
  ['brackets that never close', '（请'.repeat(60_000)],
  ['characters without a stop', '中'.repeat(200_000)],
])('ends on a hostile text of %s', (_, text) => expect(short(text)).toEqual([]));
