// Goes to screens in one language, opens what opens there, and writes down what is in the wrong language.
import { allowedIn } from './allowed';
import { collectSaid } from './collect-said';
import type { DeskTab } from './desk-tab';
import { findForeign, type Language } from './find-foreign';
import { readSnapshot } from './snapshot';
import { toPattern, toSignature } from './to-pattern';
import { markTriggers, type Trigger } from './triggers';

/** What all people of one language share: nothing is opened twice that looks the same. */
export type Walk = {
  language: Language;
  /** Screen → what was found there, each once. */
  findings: Map<string, Set<string>>;
  opened: Set<string>;
  screens: number;
};

const OVERLAYS = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]';
const PAGE = 'main, aside, nav';
/** How far dialogs that open dialogs are followed. */
const DEPTH = 2;
const LEAVES = /退出|log ?out/i;

export const openWalker = (tab: DeskTab, walk: Walk) => {
  const { page } = tab;
  const isCovered = async () => (await page.locator(OVERLAYS).count()) > 0;

  const note = async (where: string) => {
    walk.screens += 1;
    const said = collectSaid(await page.evaluate(readSnapshot));
    const allowed = allowedIn(walk.language, where);
    for (const { kind, words, text } of findForeign(said, walk.language, allowed)) {
      const lines = walk.findings.get(where) ?? new Set<string>();
      walk.findings.set(where, lines.add(`${words}   (${kind}: ${text.slice(0, 100)})`));
    }
  };
  const uncover = async (path: string) => {
    for (let times = 0; times < 3 && (await isCovered()); times += 1) {
      await page.keyboard.press('Escape');
      await page.waitForTimeout(40);
    }
    if (tab.path() !== path || (await isCovered())) await tab.reload(path);
  };
  /** False where it is covered or gone: then nobody can press it either. */
  const press = async ({ mark }: Trigger): Promise<boolean> => {
    const pressed = await page
      .locator(`[data-scan="${mark}"]`)
      .first()
      .click({ timeout: 1500 })
      .then(
        () => true,
        () => false,
      );
    if (pressed) await tab.settle();
    return pressed;
  };
  const findNext = async (screen: string, within: string): Promise<Trigger | undefined> =>
    (await page.evaluate(markTriggers, within)).find((trigger) => {
      const signature = toSignature(screen, trigger);
      if (LEAVES.test(trigger.name) || walk.opened.has(signature)) return false;
      walk.opened.add(signature);
      return true;
    });
  /** Presses what was not pressed yet inside `within`, and what comes up by that. */
  const openAll = async (screen: string, where: string, within: string, depth: number) => {
    const path = tab.path();
    for (;;) {
      const next = await findNext(screen, within);
      if (!next) return;
      if (!(await press(next))) continue;
      const place = `${where} › ${next.name.slice(0, 40)}`;
      await note(place);
      if (depth > 0 && (await isCovered())) await openAll(screen, place, OVERLAYS, depth - 1);
      if (within === PAGE) await uncover(path);
      else if (!(await isCovered()) || tab.path() !== path) return;
    }
  };
  return {
    /** Reads the page that is open, and all that it opens. */
    async look() {
      const screen = toPattern(tab.path());
      await note(screen);
      await openAll(screen, screen, PAGE, DEPTH);
    },
    /** Clicks into one thing after the other: what comes up beside it is read too. */
    async touch(selectors: readonly string[]) {
      for (const selector of selectors) {
        await page.locator(selector).first().click();
        await tab.settle();
        await note(`${toPattern(tab.path())} › ${selector}`);
      }
    },
  };
};
