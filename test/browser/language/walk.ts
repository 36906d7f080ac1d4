// Goes to screens in one language, opens what opens there, and writes down what is in the wrong language.
import { allowedIn } from './allowed';
import { collectSaid } from './collect-said';
import { findForeign, type Language } from './find-foreign';
import type { Snapshot } from './snapshot';
import { toPattern, toSignature } from './to-pattern';
import type { Trigger } from './triggers';

/** What all people of one language share: nothing is opened twice that looks the same. */
export type Walk = {
  language: Language;
  /** Screen → what was found there, each once. */
  findings: Map<string, Set<string>>;
  opened: Set<string>;
  screens: number;
};
/** The page itself, or what lies over it: dialogs, menus, lists. */
type Place = 'page' | 'overlay';
/** What the walk needs of a tab of the desk. */
export type Desk = {
  path: () => string;
  read: () => Promise<Snapshot>;
  triggers: (place: Place) => Promise<Trigger[]>;
  press: (mark: string) => Promise<boolean>;
  touch: (selector: string) => Promise<void>;
  isCovered: () => Promise<boolean>;
  uncover: (path: string) => Promise<void>;
};

/** How far dialogs that open dialogs are followed. */
const DEPTH = 2;
/** It would leave nothing to see of the person whose round it is. */
const LEAVES = /退出|登出|log ?out/i;

export const openWalker = (desk: Desk, walk: Walk) => {
  const note = async (where: string) => {
    walk.screens += 1;
    const said = collectSaid(await desk.read());
    const allowed = allowedIn(walk.language, where);
    for (const { kind, words, text } of findForeign(said, walk.language, allowed)) {
      const lines = walk.findings.get(where) ?? new Set<string>();
      walk.findings.set(where, lines.add(`${words}   (${kind}: ${text.slice(0, 100)})`));
    }
  };
  /** Presses the first thing that nobody pressed yet, and answers its name. */
  const pressNext = async (screen: string, place: Place, covered: Set<string>) => {
    for (const trigger of await desk.triggers(place)) {
      const signature = toSignature(screen, trigger);
      if (LEAVES.test(trigger.name) || walk.opened.has(signature) || covered.has(signature)) {
        continue;
      }
      // Before it is pressed: the other tab must not press it too.
      walk.opened.add(signature);
      if (await desk.press(trigger.mark)) return trigger.name;
      // Something lies over it here; where it lies open, it is still to be pressed.
      walk.opened.delete(signature);
      covered.add(signature);
    }
    return undefined;
  };
  /** Presses what was not pressed yet at `place`, and what comes up by that. */
  const openAll = async (screen: string, where: string, place: Place, depth: number) => {
    const path = desk.path();
    const covered = new Set<string>();
    for (;;) {
      const name = await pressNext(screen, place, covered);
      if (name === undefined) return;
      const inside = `${where} › ${name.slice(0, 40)}`;
      await note(inside);
      if (depth > 0 && (await desk.isCovered()))
        await openAll(screen, inside, 'overlay', depth - 1);
      if (place === 'page') await desk.uncover(path);
      else if (!(await desk.isCovered()) || desk.path() !== path) return;
    }
  };
  return {
    /** Reads the page that is open, and all that it opens. */
    async look() {
      const screen = toPattern(desk.path());
      await note(screen);
      await openAll(screen, screen, 'page', DEPTH);
    },
    /** Clicks into one thing after the other: what comes up beside it is read too. */
    async touch(selectors: readonly string[]) {
      for (const selector of selectors) {
        await desk.touch(selector);
        await note(`${toPattern(desk.path())} › ${selector}`);
      }
    },
  };
};
