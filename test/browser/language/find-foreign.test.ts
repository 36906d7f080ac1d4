// That the scan finds what was planted, wherever a page can hide a word.
import { describe, expect, it } from 'vitest';

import { collectSaid } from './collect-said';
import { findForeign } from './find-foreign';
import type { Snapshot, SnapshotNode } from './snapshot';

const aNode = (traits: Partial<SnapshotNode>): SnapshotNode => ({
  tag: 'div',
  parent: 0,
  rendered: true,
  attributes: {},
  text: '',
  ...traits,
});
const aPage = (...nodes: Partial<SnapshotNode>[]): Snapshot => ({
  title: '首页 | 公开',
  nodes: [aNode({ tag: 'html', parent: -1 }), ...nodes.map(aNode)],
});
const latinOf = (page: Snapshot, allowed: RegExp[] = []) =>
  findForeign(
    collectSaid(page),
    'zh-Hans',
    allowed.map((what) => ({ what, why: 'planted' })),
  ).map(({ kind, words }) => `${kind}: ${words}`);
const hanOf = (page: Snapshot) =>
  findForeign(collectSaid({ ...page, title: 'Home' }), 'en', []).map(
    ({ kind, words }) => `${kind}: ${words}`,
  );

describe('on a Chinese page', () => {
  it('finds nothing in Chinese, figures and single letters', () =>
    expect(latinOf(aPage({ text: '共 12 篇，按 A 排列' }))).toEqual([]));

  it('finds a word in a text', () =>
    expect(latinOf(aPage({ text: '请 Save entry 之后' }))).toEqual(['text: Save entry']));

  it('finds a word in the title of the tab', () =>
    expect(latinOf({ ...aPage(), title: '首页 | Strapi' })).toEqual(['tab: Strapi']));

  it.each(['title', 'placeholder', 'alt', 'aria-label', 'aria-roledescription'])(
    'finds a word in the attribute %s',
    (name) =>
      expect(latinOf(aPage({ attributes: { [name]: 'Close' } }))).toEqual([`${name}: Close`]),
  );

  it('finds a choice of a list that is closed', () =>
    expect(
      latinOf(aPage({ tag: 'select' }, { tag: 'option', parent: 1, rendered: false, text: 'All' })),
    ).toEqual(['option: All']));

  it('finds the choice that a box shows', () =>
    expect(
      latinOf(aPage({ tag: 'input', attributes: { role: 'combobox', value: 'Draft' } })),
    ).toEqual(['value: Draft']));

  it('finds what is hidden and yet names something that is shown', () =>
    expect(
      latinOf(
        aPage(
          { attributes: { 'aria-labelledby': 'name' } },
          { rendered: false, attributes: { id: 'name' } },
          { parent: 2, rendered: false, text: 'Name' },
        ),
      ),
    ).toEqual(['text: Name']));

  it('passes over what nobody sees or hears', () =>
    expect(
      latinOf(
        aPage(
          { rendered: false, text: 'Hidden', attributes: { title: 'Hidden' } },
          { tag: 'style', text: 'color' },
          { attributes: { 'aria-hidden': 'true', 'aria-label': 'Decoration' } },
        ),
      ),
    ).toEqual([]));

  it('passes over what people wrote, and not over its name', () =>
    expect(
      latinOf(
        aPage(
          { tag: 'textarea', text: 'Written', attributes: { 'aria-label': 'Summary' } },
          { attributes: { contenteditable: 'true' } },
          { parent: 2, tag: 'p', text: 'Written' },
          { tag: 'input', attributes: { type: 'text', value: 'Written' } },
        ),
      ),
    ).toEqual(['aria-label: Summary']));

  it('takes off what is allowed and finds what stands beside it', () => {
    const page = aPage({ text: '从 Word 导入 Now' });
    expect(latinOf(page, [/\bWord\b/g])).toEqual(['text: Now']);
    expect(latinOf(page, [/\bWord\b/g, /\bNow\b/g])).toEqual([]);
  });
});

describe('on an English page', () => {
  it('finds Chinese words and signs', () =>
    expect(hanOf(aPage({ text: 'Saved 已保存' }, { text: 'Yes，no' }))).toEqual([
      'text: 已保存',
      'text: ，',
    ]));

  it('finds the name of the platform', () =>
    expect(hanOf(aPage({ text: 'Welcome to Strapi!' }))).toEqual(['text: Strapi']));

  it('finds the id of a message that is missing', () =>
    expect(hanOf(aPage({ text: 'content-manager.foo.bar' }, { text: 'At 12.30.' }))).toEqual([
      'text: content-manager.foo.bar',
    ]));
});
