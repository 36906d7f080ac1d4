import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { FileReference } from '../../../../src/contracts/revision';
import type { DiffNode, Mark } from '../../../../src/contracts/revision-diff';
import { toBodyTree } from '../../../../src/platform/html/body-tree';
import { aRevisionContent } from '../../../../test/support/revision-content';
import { keyOfNode } from './body-blocks';
import { diffRevisions } from './diff-revisions';

const aFile = (traits: Partial<FileReference> = {}): FileReference => ({
  fileId: 'f1',
  sha256: 'a'.repeat(64),
  name: '表.pdf',
  extension: '.pdf',
  mime: 'application/pdf',
  sizeBytes: 10,
  alternativeText: null,
  caption: null,
  width: null,
  height: null,
  focalPoint: null,
  sizes: [],
  ...traits,
});
const withBody = (html: string) => aRevisionContent({ body: { format: 'html', html } });
const diffBodies = (before: string, after: string) =>
  diffRevisions(withBody(before), withBody(after));

/** As a person would note it: [-gone-], {+come+}, ~changed~. */
const note = (nodes: readonly DiffNode[]): string =>
  nodes
    .map((node) => {
      if (!('tag' in node)) return noteMark(node.mark, node.text);
      const changed = node.changes.map(({ name, before, after }) => `~${name}:${before}>${after}~`);
      const inner = changed.join('') + note(node.children);
      return ['td', 'th', 'li', 'tr', 'img', 'h2'].includes(node.tag)
        ? noteMark(node.mark, `<${node.tag}>`) + inner
        : inner;
    })
    .join('');
const noteMark = (mark: Mark, text: string) =>
  mark === 'same' ? text : mark === 'added' ? `{+${text}+}` : `[-${text}-]`;

describe('words', () => {
  it('are told apart inside a paragraph, in Chinese too', () => {
    const { body } = diffBodies(
      '<p>本办法自2026年5月1日起施行。</p>',
      '<p>本办法自2026年7月1日起施行。</p>',
    );
    expect(note(body ?? [])).toBe('本办法自2026年[-5-]{+7+}月1日起施行。');
  });

  it('that are set otherwise say how', () => {
    const { body } = diffBodies('<p>应当公开</p>', '<p><strong>应当</strong>公开</p>');
    expect(note(body ?? [])).toBe('~setting:>strong~应当公开');
  });

  it('of a link say where it leads now', () => {
    const { body } = diffBodies(
      '<p><a href="https://a.cn/">办法</a></p>',
      '<p><a href="https://b.cn/">办法</a></p>',
    );
    expect(note(body ?? [])).toBe('~setting:a https://a.cn/>a https://b.cn/~办法');
  });

  it('of plain text are read as paragraphs', () => {
    const plain = (text: string) => aRevisionContent({ body: { format: 'text', text } });
    const { body } = diffRevisions(plain('甲\n乙\n\n丙方案'), plain('甲\n乙\n\n丁方案'));
    expect(note(body ?? [])).toBe('甲乙[-丙-]{+丁+}方案');
  });
});

describe('blocks', () => {
  it('are shown whole where they are new, gone, or nothing of them stayed', () => {
    const { body } = diffBodies(
      '<p>第一条</p><p>雨水情势通报</p><p>第三条</p>',
      '<p>第一条</p><p>人员任免决定</p><p>第三条</p>',
    );
    expect(note(body ?? [])).toBe('第一条[-雨水情势通报-]{+人员任免决定+}第三条');
  });

  it('that became a heading say so', () => {
    const { body } = diffBodies('<p>总则与适用范围</p>', '<h2>总则与适用范围</h2>');
    expect(note(body ?? [])).toBe('<h2>~tag:p>h2~总则与适用范围');
  });

  it('of a list come and go by item', () => {
    const { body } = diffBodies(
      '<ol><li><p>登记</p></li><li><p>受理</p></li></ol>',
      '<ol><li><p>登记</p></li><li><p>审查</p></li><li><p>受理</p></li></ol>',
    );
    expect(note(body ?? [])).toBe('<li>登记{+<li>+}{+审查+}<li>受理');
  });

  it('of a table keep rows and cells', () => {
    const table = (rows: string[][]) =>
      `<table><tbody>${rows.map((cells) => `<tr>${cells.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`).join('')}</tbody></table>`;
    const { body } = diffBodies(
      table([
        ['吴忠', '12'],
        ['银川', '30'],
      ]),
      table([
        ['吴忠', '15'],
        ['银川', '30'],
        ['固原', '7'],
      ]),
    );
    expect(note(body ?? [])).toBe(
      '<tr><td>吴忠<td>[-12-]{+15+}<tr><td>银川<td>30{+<tr>+}{+<td>+}{+固原+}{+<td>+}{+7+}',
    );
  });

  it('of a picture tell its words, and another picture from it', () => {
    const figure = (id: string, alt: string) =>
      `<figure data-file-id="${id}"><img alt="${alt}" /><figcaption>图一</figcaption></figure>`;
    expect(note(diffBodies(figure('f1', '排污口'), figure('f1', '入河排污口')).body ?? [])).toBe(
      '<img>~alt:排污口>入河排污口~图一',
    );
    expect(note(diffBodies(figure('aaaaaaaa', '甲'), figure('zzzzzzzz', '乙')).body ?? [])).toBe(
      '[-<img>-][-图一-]{+<img>+}{+图一+}',
    );
  });

  it('with a footnote say what the note said', () => {
    const noted = (words: string) => `<p>办法<span data-footnote="${words}"></span>施行</p>`;
    expect(note(diffBodies(noted('旧'), noted('新')).body ?? [])).toBe(
      '办法~data-footnote:旧>新~施行',
    );
  });
});

describe('fields and files', () => {
  it('are named where they differ, and only there', () => {
    const before = aRevisionContent({ title: '关于甲的通知', accounts: ['portal'] });
    const after = aRevisionContent({
      title: '关于乙的通知',
      accounts: ['portal', 'wechat-main'],
      columnId: 'c2',
      variants: { 'wechat-main': { title: '短题', summary: null, text: null } },
    });
    const { fields, files, body } = diffRevisions(before, after);
    expect(fields).toEqual([
      {
        path: 'title',
        kind: 'text',
        pieces: [
          { mark: 'same', text: '关于' },
          { mark: 'removed', text: '甲' },
          { mark: 'added', text: '乙' },
          { mark: 'same', text: '的通知' },
        ],
      },
      { path: 'column', kind: 'value', before: 'c1', after: 'c2' },
      {
        path: 'accounts',
        kind: 'list',
        entries: [
          { mark: 'same', value: 'portal' },
          { mark: 'added', value: 'wechat-main' },
        ],
      },
      {
        path: 'variants.wechat-main.title',
        kind: 'text',
        pieces: [{ mark: 'added', text: '短题' }],
      },
    ]);
    expect([files, body]).toEqual([[], null]);
  });

  it('tell a file that came, one that went, and one whose words or place changed', () => {
    const [one, two, three] = ['f1', 'f2', 'f3'].map((fileId) => aFile({ fileId })) as [
      FileReference,
      FileReference,
      FileReference,
    ];
    const before = aRevisionContent({ attachments: [one, two], cover: aFile({ fileId: 'c' }) });
    const after = aRevisionContent({
      attachments: [{ ...two, caption: '附表' }, three, one],
      cover: aFile({ fileId: 'c', sha256: 'b'.repeat(64) }),
    });
    expect(
      diffRevisions(before, after).files.map(({ path, mark, file, changes }) => [
        path,
        mark,
        file.fileId,
        ...changes.map(({ name }) => name),
      ]),
    ).toEqual([
      ['cover', 'changed', 'c', 'content'],
      ['attachments', 'changed', 'f2', 'caption', 'place'],
      ['attachments', 'added', 'f3'],
      ['attachments', 'changed', 'f1', 'place'],
    ]);
  });
});

describe('whatever two bodies hold', () => {
  const word = fc.constantFrom('办', '法', '公开', '2026', ' ', '，', '。', 'a', '&amp;', '&lt;');
  const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(''));
  const inline = fc.oneof(
    text,
    text.map((words) => `<strong>${words}</strong>`),
    text.map((words) => `<a href="https://a.cn/">${words}<em>内</em></a>`),
    text.map((words) => `<span data-footnote="注${words}"></span>`),
    fc.constant('<br />'),
  );
  const line = fc.array(inline, { maxLength: 4 }).map((parts) => parts.join(''));
  const block = fc.oneof(
    line.map((words) => `<p>${words}</p>`),
    line.map((words) => `<h2 style="text-align:center">${words}</h2>`),
    fc
      .array(line, { minLength: 1, maxLength: 3 })
      .map((items) => `<ul>${items.map((item) => `<li><p>${item}</p></li>`).join('')}</ul>`),
    fc
      .array(fc.array(line, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
      .map(
        (rows) =>
          `<table><tbody>${rows.map((cells) => `<tr>${cells.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`).join('')}</tbody></table>`,
      ),
    text.map(
      (words) =>
        `<figure data-file-id="f1"><img alt="图" /><figcaption>${words}</figcaption></figure>`,
    ),
  );
  const bodyOf = fc.array(block, { maxLength: 6 }).map((blocks) => blocks.join(''));

  /** What one of the revisions says by the difference; how it is set apart. */
  const saidBy = (nodes: readonly DiffNode[], without: Mark): string =>
    nodes
      .map((node) => {
        if (node.mark === without) return '';
        if (!('tag' in node)) return node.text;
        const note = node.changes.find(({ name }) => name === 'data-footnote');
        const own = (without === 'added' ? note?.before : note?.after) ?? '';
        return (own || (node.attributes['data-footnote'] ?? '')) + saidBy(node.children, without);
      })
      .join('');
  const asSame = (html: string): string =>
    toBodyTree(html)
      .map(function say(node): string {
        if (!('tag' in node)) return node.text.replaceAll('&lt;', '<').replaceAll('&amp;', '&');
        return (node.attributes['data-footnote'] ?? '') + node.children.map(say).join('');
      })
      .join('');

  it('both can be read from their difference, word for word', () => {
    fc.assert(
      fc.property(bodyOf, bodyOf, (before, after) => {
        const nodes = diffBodies(before, after).body;
        const alike =
          toBodyTree(before).map(keyOfNode).join('') === toBodyTree(after).map(keyOfNode).join('');
        if (nodes === null) return alike;
        return (
          saidBy(nodes, 'added') === asSame(before) && saidBy(nodes, 'removed') === asSame(after)
        );
      }),
      { numRuns: 500 },
    );
  });

  it('nothing differs from itself', () => {
    fc.assert(
      fc.property(bodyOf, (html) => {
        const { fields, files, body } = diffBodies(html, html);
        return fields.length === 0 && files.length === 0 && body === null;
      }),
    );
  });

  it('what was removed holds nothing that was added, and the other way round', () => {
    const holdsOther = (node: DiffNode, mark: Mark): boolean =>
      node.mark !== mark || ('tag' in node && node.children.some((one) => holdsOther(one, mark)));
    const isTorn = (node: DiffNode): boolean =>
      'tag' in node &&
      (node.mark === 'same'
        ? node.children.some(isTorn)
        : node.children.some((one) => holdsOther(one, node.mark)));
    fc.assert(
      fc.property(
        bodyOf,
        bodyOf,
        (before, after) => !(diffBodies(before, after).body ?? []).some(isTorn),
      ),
    );
  });
});

describe('long texts', () => {
  const SIGNS = '入河排污口监督管理办法经自治区人民政府第四十二次常务会议审议通过现予公布';
  /** Without randomness, and never the same twice. */
  const write = (length: number, seed: number) => {
    let state = seed;
    const next = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648);
    return Array.from({ length }, () => SIGNS[next() % SIGNS.length]).join('');
  };
  const paragraphs = (count: number, seed: number) =>
    Array.from({ length: count }, (_none, at) => `<p>${write(200, seed + at)}。</p>`).join('');
  it.each([
    ['edited here and there', paragraphs(100, 1), paragraphs(100, 1).replaceAll('四', '五')],
    ['wholly different', paragraphs(100, 1), paragraphs(100, 7_000)],
    [
      'one paragraph, edited',
      `<p>${write(20_000, 5)}</p>`,
      `<p>${write(20_000, 5).replaceAll('四', '五')}</p>`,
    ],
  ])('of 20,000 characters, %s, are shown whole', (_name, before, after) => {
    // How long that takes is measured by `npm run bench`.
    const { body, cut } = diffBodies(before, after);
    expect(cut).toBe(false);
    expect(body?.length).toBeGreaterThan(0);
  });

  it.each([
    ['one paragraph', `<p>${write(2_000_000, 1)}</p>`, `<p>${write(2_000_000, 2)}</p>`],
    ['tiny paragraphs', '<p>甲</p>'.repeat(200_000), '<p>乙</p><p>甲</p>'.repeat(100_000)],
    ['deep lists', '<ul><li>'.repeat(200_000) + '甲', '<ol><li>'.repeat(200_000) + '乙'],
    [
      'ever another setting',
      Array.from({ length: 60_000 }, (_none, at) => `<strong>甲${at}</strong><br />`).join(''),
      Array.from({ length: 60_000 }, (_none, at) => `<em>乙${at}</em><br />`).join(''),
    ],
  ])('of 2 MB, hostile: %s, end, and what is shown stays small', (_name, before, after) => {
    const begun = performance.now();
    const found = diffBodies(before, after);
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(found.body).not.toBeNull();
    expect(JSON.stringify(found).length).toBeLessThan(4_000_000);
  });

  it('say where words could not be held against each other', () => {
    const { coarse } = diffBodies(
      `<p>起${write(150_000, 1)}末</p>`,
      `<p>起${write(150_000, 2)}末</p>`,
    );
    expect(coarse).toBe(true);
  });
});
