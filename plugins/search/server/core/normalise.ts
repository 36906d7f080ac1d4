/** A text as PostgreSQL keeps it: without null bytes, and with a sign in the place of half a character. */
export const toKeepable = (text: string): string =>
  Buffer.from(text.replaceAll('\u0000', ''), 'utf8').toString('utf8');

/** One form of what looks the same: full width, capitals, half of a character. */
export const normalise = (text: string): string => toKeepable(text).normalize('NFKC').toLowerCase();

/** English plurals; both sides of a search go through it. */
const toStem = (word: string): string =>
  /^[a-z]{4,}$/.test(word) && /[^suia]s$/.test(word)
    ? word.replace(/ies$/, 'y').replace(/s$/, '')
    : word;

/** Longer ones are no words; a lexeme of PostgreSQL has 2 kB at most. */
const LONGEST = 64;

/** A word that is worth finding, as the index spells it; undefined for signs and spaces. */
export const toToken = (word: string): string | undefined => {
  const token = word.replaceAll(/[^\p{L}\p{N}.+-]/gu, '').replaceAll(/^[.+-]+|[.+-]+$/g, '');
  return token !== '' && token.length <= LONGEST ? toStem(token) : undefined;
};

const STOP = new Set(
  `的 了 和 与 及 或 在 是 有 为 对 于 把 被 等 中 个 我 你 您 他 它 这 那 也 就 都 要 会 能 可以 想 请 请问 吗 呢 吧 啊 怎么 怎样 如何 怎么办 什么 哪里 哪些 哪个 多少 几 谁 何时
  需要 一下 办理 查 查询 查看 负责 手续 流程 关于 有关 相关 the a an of in on to for and or is are how what where which do does i my at by with`
    .trim()
    .split(/\s+/),
);
export const isStopWord = (token: string): boolean => STOP.has(token);

/** Pairs of neighbouring Han characters: in titles they find what the dictionary cut otherwise. */
export const toPairs = (text: string): string[] =>
  (text.match(/\p{Script=Han}{2,}/gu) ?? []).flatMap((run) => {
    const signs = [...run];
    return signs.slice(1).map((sign, at) => `~${signs[at]}${sign}`);
  });
