import type { Finding } from '../../../../src/contracts/finding';
import type { Difference, PushFailure } from '../core/push';

/** What a patrol does here. */
export type Near = { checkSite(): Promise<Finding[]>; renderAll(): Promise<unknown> };
type Far = {
  compare(): Promise<Difference[] | PushFailure>;
  pushWhole(): Promise<unknown>;
  /** Paths that are still to be pushed; '' among them: everything. */
  readMarked(): Promise<string[]>;
  target: string;
  /** Between two looks, so that what is just being delivered is no finding. */
  pause(): Promise<void>;
};

const MESSAGES: Record<Difference['code'], (path: string) => string> = {
  'far-missing': (path) => `外网主机上缺少 ${path}。`,
  'far-altered': (path) => `外网主机上的 ${path} 与本机不一致。`,
  'far-extra': (path) => `外网主机上有不应存在的 ${path}。`,
};

const toFinding = ({ code, path }: Difference): Finding => ({
  ...{ code: `site.${code}`, where: path, repairable: true },
  message: MESSAGES[code](path),
});
const unreachable = (target: string, failure: PushFailure): Finding => ({
  ...{ code: 'site.far-unreachable', where: target, repairable: false },
  message: `无法与外网主机 ${target} 比对（${failure}）。`,
});

/** Differences that two looks see: what was being delivered stands there at the second. */
const findLasting = async ({ compare, pause }: Far): Promise<Difference[] | PushFailure> => {
  const first = await compare();
  if (typeof first === 'string' || first.length === 0) return first;
  await pause();
  const second = await compare();
  if (typeof second === 'string') return second;
  const seen = new Set(first.map(({ code, path }) => `${code} ${path}`));
  return second.filter(({ code, path }) => seen.has(`${code} ${path}`));
};

/** Holds the folder here against the register, and the one on the other machine against this one. */
export const createPatrolFar = ({ checkSite, renderAll }: Near, far: Far): Near => ({
  checkSite: async () => {
    const near = await checkSite();
    const found = await findLasting(far);
    if (typeof found === 'string') return [...near, unreachable(far.target, found)];
    // What is wrong here says nothing of there, and what is marked follows by itself.
    const known = new Set([...near.map(({ where }) => where), ...(await far.readMarked())]);
    if (known.has('')) return near;
    return [...near, ...found.filter(({ path }) => !known.has(path)).map(toFinding)];
  },
  renderAll: async () => {
    const made = await renderAll();
    await far.pushWhole();
    return made;
  },
});
