// What the commands print with --json, as far as the proof shows it.
import { z } from 'zod';

import { isMet } from '../bench/statistics';
import type { StepName } from './proof-options';

/** A table of what a step found; `missed` counts the speeds that fall short of their target. */
export type Result = { said: string; table: string[][]; missed: number };

const replay = z.object({
  items: z.number(),
  itemsThisRun: z.number(),
  seconds: z.number(),
  itemsPerSecond: z.number(),
  figures: z.array(
    z.object({ nameZh: z.string(), expected: z.number(), found: z.number(), equal: z.boolean() }),
  ),
});

const verify = z.object({
  checks: z.array(
    z.object({ nameZh: z.string(), nameEn: z.string(), seconds: z.number(), found: z.number() }),
  ),
  findings: z.array(z.object({ code: z.string(), message: z.string() })),
});

const sideDoors = z.object({
  doors: z.array(
    z.object({
      entrance: z.string(),
      attempt: z.string(),
      answer: z.string(),
      before: z.string(),
      after: z.string(),
      problems: z.array(z.string()),
    }),
  ),
});

const lighthouse = z.object({
  pages: z.array(
    z.object({
      name: z.string(),
      address: z.string(),
      scores: z.object({
        performance: z.number(),
        accessibility: z.number(),
        'best-practices': z.number(),
        seo: z.number(),
      }),
      largestPaintMs: z.number(),
      layoutShift: z.number(),
    }),
  ),
});

const bench = z.object({
  machine: z.string(),
  figures: z.array(
    z.object({
      name: z.string(),
      ours: z.number(),
      plain: z.number().nullable(),
      unit: z.string(),
      target: z.object({
        of: z.enum(['ratio', 'figure']),
        atLeast: z.number().exactOptional(),
        atMost: z.number().exactOptional(),
      }),
    }),
  ),
});

const toText = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(2));
const toNumber = (value: number) => value.toLocaleString('en-US');

const readReplay = (json: unknown): Result => {
  const { items, itemsThisRun, seconds, itemsPerSecond, figures } = replay.parse(json);
  return {
    said: `${toNumber(itemsThisRun)} of ${toNumber(items)} items in ${toNumber(Math.round(seconds))} s: ${itemsPerSecond.toFixed(1)} items/s, each saved, submitted, decided three times, published, delivered and counted.`,
    table: [
      ['Figure', 'Target (report)', 'System', 'Result'],
      ...figures.map(({ nameZh, expected, found, equal }) => [
        nameZh,
        toNumber(expected),
        toNumber(found),
        equal ? 'met' : '**missed**',
      ]),
    ],
    missed: 0,
  };
};

/** So many findings are named; the rest are counted in the table. */
const NAMED = 20;

const readVerify = (json: unknown): Result => {
  const { checks, findings } = verify.parse(json);
  const named = findings.slice(0, NAMED).map(({ code, message }) => `- ${message} \`${code}\``);
  return {
    said: [`${checks.length} checks, ${findings.length} findings.`, ...named].join('\n'),
    table: [
      ['Check', 'Seconds', 'Target', 'Findings', 'Result'],
      ...checks.map(({ nameZh, nameEn, seconds, found }) => [
        `${nameZh} ${nameEn}`,
        seconds.toFixed(1),
        '0',
        String(found),
        found === 0 ? 'met' : '**missed**',
      ]),
    ],
    missed: 0,
  };
};

/** What an answer says must not end the cell of a table. */
const toCell = (text: string) => text.replaceAll('|', '\\|');

const readSideDoors = (json: unknown): Result => {
  const { doors } = sideDoors.parse(json);
  const open = doors.filter(({ problems }) => problems.length > 0);
  return {
    said: [
      `${doors.length} entrances were tried on a whole system, ${open.length} did not hold. Public before and after: what the register holds as live, pages and files of the portal that answer, the year's figure, and a digest of every byte of them.`,
      ...open.map(({ entrance, problems }) => `- ${entrance}: ${problems.join('; ')}`),
    ].join('\n'),
    table: [
      ['Entrance', 'Try', 'Answer', 'Public before', 'Public after', 'Result'],
      ...doors.map(({ entrance, attempt, answer, before, after, problems }) =>
        [
          ...[entrance, attempt, answer, before, after === before ? 'the same' : after],
          problems.length === 0 ? 'held' : '**open**',
        ].map(toCell),
      ),
    ],
    missed: 0,
  };
};

/** Of 100, in every category. */
const LEAST_SCORE = 95;

const readLighthouse = (json: unknown): Result => {
  const { pages } = lighthouse.parse(json);
  const isMissed = ({ scores }: (typeof pages)[number]) =>
    Object.values(scores).some((score) => score < LEAST_SCORE);
  return {
    said: `On a telephone of the middle class over slow 4G, as Lighthouse 12 simulates it; asked is ${LEAST_SCORE} in every category. A missed one does not fail the proof.`,
    table: [
      [
        ...['Page', 'Performance', 'Accessibility', 'Best practices', 'SEO'],
        ...['Largest paint', 'Layout shift', 'Result'],
      ],
      ...pages.map((page) => [
        page.name,
        ...Object.values(page.scores).map(String),
        ...[`${page.largestPaintMs} ms`, page.layoutShift.toFixed(3)],
        isMissed(page) ? '**missed**' : 'met',
      ]),
    ],
    missed: pages.filter(isMissed).length,
  };
};

const readBench = (json: unknown): Result => {
  const { machine, figures } = bench.parse(json);
  return {
    said: `On ${machine}. Speeds depend on what else the machine does; a missed one does not fail the proof.`,
    table: [
      ['Measured (ours, beside plain Strapi’s)', 'Ours', 'Plain', 'Ratio', 'Target', 'Result'],
      ...figures.map((figure) => {
        const { name, unit, ours, plain, target } = figure;
        const { atLeast, atMost } = target;
        const bound = atLeast === undefined ? `≤ ${atMost ?? '–'}` : `≥ ${atLeast}`;
        return [
          name.replaceAll('|', 'beside'),
          `${toText(ours)} ${unit}`,
          plain === null ? '–' : `${toText(plain)} ${unit}`,
          plain === null ? '–' : (ours / plain).toFixed(2),
          target.of === 'ratio' ? `ratio ${bound}` : `${bound} ${unit}`,
          isMet(figure) ? 'met' : '**missed**',
        ];
      }),
    ],
    missed: figures.filter((figure) => !isMet(figure)).length,
  };
};

const READERS: Record<StepName, (json: unknown) => Result> = {
  replay: readReplay,
  verify: readVerify,
  lighthouse: readLighthouse,
  'side-doors': readSideDoors,
  bench: readBench,
};

/** The result among what else a step prints on stdout (a library may say goodbye there): from a line `{` to a line `}`. */
const RESULT = /^\{\n[\s\S]*?\n\}$/m;

/** What a step found, of its --json output; undefined if that has no result in it (the step broke before the end). */
export const readResult = (name: StepName, stdout: string): Result | undefined => {
  const [text] = RESULT.exec(stdout) ?? [];
  if (text === undefined) return undefined;
  try {
    return READERS[name](JSON.parse(text));
  } catch (error) {
    // A step cut short must not cost the results of the others; it counts as failed.
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined;
    throw error;
  }
};
