// One language on every screen: Chinese for everybody, English for whoever chose it.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { DEMO_PEOPLE } from '../../src/people/demo-people';
import { launchBrowser } from '../support/browser';
import { signInAs, signInToken } from '../support/test-cms';
import { type Corridor, startCorridor } from './corridor-system';
import { type DeskTab, openDeskTab } from './language/desk-tab';
import type { Language } from './language/find-foreign';
import { type Ground, makeLanguageGround, NEWCOMER } from './language/ground';
import { BARRED, editorView, screensOf, SIGNED_OUT } from './language/screens';
import { toPattern } from './language/to-pattern';
import { openWalker, type Walk } from './language/walk';

type Key = (typeof DEMO_PEOPLE)[number]['key'];
type Round = { tab: DeskTab; walker: ReturnType<typeof openWalker> };

const KEYS = DEMO_PEOPLE.map(({ key }) => key);
/** As many go round at a time; whichever is done first takes the next person. */
const TABS = 2;
/** Most opens for these; the other way round the last of them would go alone in the end. */
const WIDE: readonly Key[] = ['editor', 'office-administrator', 'administrator'];
const WIDEST_FIRST = [...WIDE, ...KEYS.filter((key) => !WIDE.includes(key))];
/**
 * Who goes round, and how many screens there are at least: fewer would mean that pages no longer open. In Chinese
 * everybody; English, the second language, is read where most opens.
 */
const ROUNDS = {
  'zh-Hans': { people: WIDEST_FIRST, atLeast: 350 },
  en: { people: WIDE, atLeast: 250 },
} as const;

describe('every screen', () => {
  let corridor: Corridor;
  let browser: Browser;
  let ground: Ground;
  const tokens = {} as Record<Key, string>;

  /** The screens that are known, and all that links of screens lead to. */
  const goRound = async ({ tab, walker }: Round, key: Key) => {
    await tab.become(tokens[key]);
    const known = screensOf(key, ground);
    const seen = new Set(known.map(toPattern));
    const queue = ['/', ...known];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      await tab.go(next);
      if (tab.path().startsWith('/auth/')) throw new Error(`${key} is signed out at ${next}`);
      await walker.look();
      for (const link of await tab.links()) {
        if (!seen.has(toPattern(link))) queue.push(link);
        seen.add(toPattern(link));
      }
    }
  };
  /** What no address leads to: the bars of the editor, and the page of a first password. */
  const lookApart = async ({ tab, walker }: Round) => {
    await tab.become(tokens.editor);
    await tab.go(editorView(ground));
    await walker.touch(BARRED);
    await tab.become(await signInAs(corridor.cms, NEWCOMER));
    await tab.reload('/first-password');
    await walker.look();
  };
  const lookSignedOut = async ({ tab, walker }: Round) => {
    await tab.become();
    for (const screen of SIGNED_OUT) {
      await tab.go(screen);
      await walker.look();
    }
    await tab.reload('/auth/login');
    await tab.page.locator('input[name=email]').fill('nobody@demo.example');
    await tab.page.locator('input[name=password]').fill('Wrong-2026');
    await walker.touch(['[type=submit]']);
  };
  const scan = async (language: Language): Promise<Walk> => {
    const walk: Walk = { language, findings: new Map(), opened: new Set(), screens: 0 };
    await corridor.cms.sql('update public.admin_users set prefered_language = $1', [language]);
    const rounds = [
      ...ROUNDS[language].people.map((key) => (round: Round) => goRound(round, key)),
      lookApart,
      lookSignedOut,
    ];
    await Promise.all(
      Array.from({ length: TABS }, async () => {
        const tab = await openDeskTab(browser, corridor, language);
        const round = { tab, walker: openWalker(tab, walk) };
        for (let next = rounds.shift(); next; next = rounds.shift()) await next(round);
        await tab.stop();
      }),
    );
    return walk;
  };

  beforeAll(async () => {
    corridor = await startCorridor();
    for (const key of KEYS) tokens[key] = await signInToken(corridor.cms, key);
    ground = await makeLanguageGround(corridor, tokens.editor);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await corridor?.stop();
  });

  it.each(['zh-Hans', 'en'] as const)(
    'is in the one language that was chosen: %s',
    async (language) => {
      const { findings, screens } = await scan(language);
      const report = [...findings].map(([where, lines]) => [where, ...lines].join('\n    '));
      expect(report.join('\n')).toBe('');
      expect(screens).toBeGreaterThan(ROUNDS[language].atLeast);
    },
  );
});
