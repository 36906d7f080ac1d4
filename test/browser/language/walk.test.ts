// That nobody's round hides what another alone would see.
import { describe, expect, it } from 'vitest';

import type { SnapshotNode } from './snapshot';
import { type Desk, openWalker, type Walk } from './walk';

/** A screen, or what a button opens: what it says, its buttons (nothing opens where false), and whether the first of them lies under something. */
type Shown = { says: string; opens?: Record<string, Shown | false>; hides?: string };

const aWalk = (): Walk => ({
  language: 'zh-Hans',
  findings: new Map(),
  opened: new Set(),
  screens: 0,
});
const toNode = (text: string, place: number): SnapshotNode => ({
  tag: place === 0 ? 'html' : 'p',
  parent: place === 0 ? -1 : 0,
  rendered: true,
  attributes: {},
  text,
});

/** A desk that stands at `path` and shows `screen`; `pressed` is what was pressed there. */
const aDesk = (path: string, screen: Shown) => {
  const pressed: string[] = [];
  let stack = [screen];
  const top = () => stack.at(-1) ?? screen;
  const toTriggers = ({ opens = {} }: Shown) =>
    Object.keys(opens).map((name) => ({ mark: name, name, kind: 'button', everywhere: false }));
  const desk: Desk = {
    path: () => path,
    read: async () => ({
      title: '公开',
      nodes: ['', ...stack.flatMap(({ says, opens = {} }) => [says, ...Object.keys(opens)])].map(
        toNode,
      ),
    }),
    triggers: async (place) =>
      place === 'page' ? toTriggers(screen) : stack.length > 1 ? toTriggers(top()) : [],
    press: async (name) => {
      if (top().hides === name) return false;
      pressed.push(name);
      const opened = top().opens?.[name];
      if (opened) stack = [...stack, opened];
      return true;
    },
    touch: async () => undefined,
    isCovered: async () => stack.length > 1,
    uncover: async () => {
      stack = [screen];
    },
  };
  return { desk, pressed };
};

/** Each looks at the screen after the other, as people of several roles do. */
const goRound = async (path: string, screens: readonly Shown[]) => {
  const walk = aWalk();
  const pressed: string[][] = [];
  for (const screen of screens) {
    const tab = aDesk(path, screen);
    await openWalker(tab.desk, walk).look();
    pressed.push(tab.pressed);
  }
  return {
    pressed,
    found: [...walk.findings].map(([where, lines]) => `${where}: ${[...lines].join()}`),
  };
};

const PLAIN: Shown = { says: '稿件', opens: { 筛选: { says: '条件' } } };

describe('a round of several people', () => {
  it('finds a word that only the second of them sees on the same screen', async () => {
    const { found } = await goRound('/me', [PLAIN, { ...PLAIN, says: '稿件 Owner' }]);
    expect(found).toEqual(['/me: Owner   (text: 稿件 Owner)']);
  });

  it('finds a word in a dialog that only the second of them can open', async () => {
    const opens = { ...PLAIN.opens, 删除: { says: 'Delete this?' } };
    const { found, pressed } = await goRound('/me', [PLAIN, { ...PLAIN, opens }]);
    expect(found).toEqual(['/me › 删除: Delete this   (text: Delete this?)']);
    expect(pressed).toEqual([['筛选'], ['删除']]);
  });

  it('finds a word in a dialog that a dialog opens', async () => {
    const opens = { 新建: { says: '新建', opens: { 选择: { says: 'Choose' } } } };
    expect((await goRound('/me', [{ says: '稿件', opens }])).found).toEqual([
      '/me › 新建 › 选择: Choose   (text: Choose)',
    ]);
  });

  it('opens nothing again that looks the same, and opens it on another screen', async () => {
    expect((await goRound('/me', [PLAIN, PLAIN])).pressed).toEqual([['筛选'], []]);
    const walk = aWalk();
    const tabs = ['/me', '/people'].map((path) => aDesk(path, PLAIN));
    for (const { desk } of tabs) await openWalker(desk, walk).look();
    expect(tabs.map(({ pressed }) => pressed)).toEqual([['筛选'], ['筛选']]);
  });

  it('opens later what lay under something at first', async () => {
    const opens = { 筛选: { says: 'Filter' } };
    const { found, pressed } = await goRound('/me', [
      { says: '稿件', opens, hides: '筛选' },
      { says: '稿件', opens },
    ]);
    expect(pressed).toEqual([[], ['筛选']]);
    expect(found).toEqual(['/me › 筛选: Filter   (text: Filter)']);
  });

  it.each(['退出登录', '登出', 'Log out', 'Logout'])('never signs out: %s', async (name) => {
    const { pressed } = await goRound('/me', [{ says: '我', opens: { [name]: false } }]);
    expect(pressed).toEqual([[]]);
  });
});
