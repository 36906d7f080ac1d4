import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { EMPTY_SITE_SETTINGS } from '../../../../../src/contracts/site-settings';
import type { TemplateProblem } from '../../core/ports';
import { openTemplates, SHIPPED_TEMPLATES } from './template-shelf';

const FRAME = "{% layout 'frame.liquid' %}{% block main %}";
const GOOD = `${FRAME}<p>自己的模板 {{ words.notFound }}</p>{% endblock %}`;

let folder: string;
let told: TemplateProblem[];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'gongkai-templates-'));
  told = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (file: string, text: string) => writeFileSync(path.join(folder, file), text);
const open = (shippedDir = SHIPPED_TEMPLATES) =>
  openTemplates({
    ...{ shippedDir, ownDir: folder, keptFile: path.join(folder, '.templates') },
    onRefused: (problems) => told.push(...problems),
  });
const printed = (shelf: ReturnType<typeof open>) =>
  shelf.pages.notFound(EMPTY_SITE_SETTINGS, 'zh-Hans');

describe('the templates of an installation', () => {
  it('stand in front of those that ship, and count without a start when they change', () => {
    const shelf = open();
    const before = shelf.look();
    expect(printed(shelf)).toContain('<p class="number"');
    put('not-found.liquid', GOOD);
    expect(shelf.look()).not.toBe(before);
    expect(printed(shelf)).toContain('<p>自己的模板 您访问的页面不存在</p>');
    expect(printed(shelf)).toContain('<header class="band">');
    rmSync(path.join(folder, 'not-found.liquid'));
    expect(shelf.look()).toBe(before);
    expect(told).toEqual([]);
  });

  it.each([
    ['a tag left open', `${FRAME}\n{% if site.name %}{% endblock %}`, 2],
    ['an unknown tag', '<p>\n\n{% query %}', 3],
    ['an unknown filter', `${FRAME}\n{{ site.name | shout }}{% endblock %}`, 2],
    ['HTML that code did not make', `${FRAME}\n{{ site.name | raw }}{% endblock %}`, 2],
    ['the time of day', `${FRAME}\n{{ 'now' | date: '%s' }}{% endblock %}`, 2],
    ['an unknown variable', `${FRAME}\n\n{{ page.tittle }}{% endblock %}`, 3],
    [
      'an unknown variable where no page may come',
      `${FRAME}\n{% if page.title == '?' %}\n{{ page.tittle }}{% endif %}{% endblock %}`,
      3,
    ],
    ['a whole list as a text', `${FRAME}\n{{ page.columns }}{% endblock %}`, 2],
    [
      'more work than a page may be',
      `${FRAME}\n{% for n in (1..1000000000) %}x{% endfor %}{% endblock %}`,
      2,
    ],
    ['a way out of the folder', `${FRAME}\n{% render '../../../package.json' %}{% endblock %}`, 2],
  ])('are refused for %s, with file and line; what was in force stays', (_what, text, line) => {
    put('not-found.liquid', GOOD);
    const shelf = open();
    const before = shelf.look();
    put('not-found.liquid', text);
    expect(shelf.look()).toBe(before);
    expect(printed(shelf)).toContain('自己的模板');
    expect(told).toMatchObject([{ file: 'not-found.liquid', line }]);
    expect(shelf.problems()).toEqual(told);
    shelf.look();
    expect(told).toHaveLength(1);
    put('not-found.liquid', `${GOOD}\n`);
    shelf.look();
    expect(shelf.problems()).toEqual([]);
  });

  it('are refused where a page would not say which publication it shows', () => {
    put('frame.liquid', '<title>{{ page.title }}</title>{% block main %}{% endblock %}</html>');
    open();
    expect(told).toMatchObject([{ file: 'item.liquid' }]);
  });

  it('broken at a start give way to those that made the site, else to those that ship', () => {
    put('not-found.liquid', GOOD);
    const kept = open().text();
    put('not-found.liquid', '{% oops %}');
    expect(printed(open())).toContain('<p class="number"');
    put('.templates', kept);
    const shelf = open();
    expect(printed(shelf)).toContain('自己的模板');
    expect(shelf.text()).toBe(kept);
  });

  it('make no page at all where those that ship are broken too, and say why', () => {
    put('frame.liquid', '{% oops %}');
    const shelf = open(folder);
    expect(() => printed(shelf)).toThrow('frame.liquid:1');
  });

  it('may be away for a while: what was in force stays', () => {
    put('not-found.liquid', GOOD);
    const shelf = open();
    const before = shelf.look();
    rmSync(folder, { recursive: true });
    expect(shelf.look()).toBe(before);
    expect(told).toMatchObject([{ file: folder }]);
    const again = mkdtempSync(path.join(tmpdir(), 'gongkai-templates-'));
    folder = again;
  });
});
