// An edition (报告格式): the form of the annual report as data, from a file of plugins/annual-report/editions.
import { z } from 'zod';

const key = z.string().regex(/^[A-Za-z0-9]+$/);
const kind = z.enum(['count', 'change', 'money']);

/** What a cell may hold: a number of items, a signed change of it, an amount in 万元. */
export type CellKind = z.infer<typeof kind>;

/** A heading of a table's columns or rows. With children it spans them; a key is part of the name of each cell below. */
export type Heading = {
  key?: string | undefined;
  label: string;
  kind?: CellKind | undefined;
  /** Follows from other cells; nobody types it. */
  computed?: boolean | undefined;
  children?: Heading[] | undefined;
};
const heading: z.ZodType<Heading> = z.lazy(() =>
  z.strictObject({
    key: key.optional(),
    label: z.string(),
    kind: kind.optional(),
    computed: z.boolean().optional(),
    children: z.array(heading).min(1).optional(),
  }),
);

/** `-2*last:table3.received.{}`: a sign, a factor, whether of last year's report, a cell; or a number alone. */
const term = z.string().regex(/^-?(\d+(\.\d+)?|(\d+\*)?(last:)?[A-Za-z0-9.{}]+)$/);
const aboutCheck = {
  /** As the notices and the docs number it: T3-1. */
  id: z.string().regex(/^[A-Z]\d?-\d+$/),
  severity: z.enum(['error', 'warning']),
  /** In words, for people. */
  rule: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
};
/** Both sides for each of these; `{}` stands for it. */
const sides = { each: z.array(z.string()).min(1), left: z.array(term), right: z.array(term) };
const said = z.strictObject({
  ...aboutCheck,
  kind: z.literal('said'),
  cells: z.array(z.string()).length(1),
  /** Regular expressions with the groups figure (近, 超过, 约), number and more (余, 多). */
  patterns: z.array(z.string()).min(1),
});
const check = z.discriminatedUnion('kind', [
  z.strictObject({ ...aboutCheck, kind: z.literal('form') }),
  z.strictObject({ ...aboutCheck, kind: z.literal('filled') }),
  z.strictObject({ ...aboutCheck, kind: z.literal('equal'), ...sides }),
  z.strictObject({ ...aboutCheck, kind: z.literal('at-most'), ...sides }),
  said,
  z.strictObject({
    ...aboutCheck,
    kind: z.literal('mentions'),
    section: key,
    /** One of them is enough. */
    words: z.array(z.string().min(1)).min(1),
  }),
]);
export type Check = z.infer<typeof check>;
export type CheckOf<Kind extends Check['kind']> = Extract<Check, { kind: Kind }>;

const block = z.strictObject({
  heading: z.string().optional(),
  /** Top-left cell. */
  corner: z.string().optional(),
  columns: z.array(heading).min(1),
  rows: z.array(heading).min(1),
});
export type Block = z.infer<typeof block>;

export const edition = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1),
  /** The notice that issued it. */
  source: z.string().min(1),
  /** Reports of these years are written in it. */
  years: z.strictObject({ from: z.int(), to: z.int().optional() }),
  sections: z
    .array(
      z.strictObject({
        key,
        heading: z.string().min(1),
        subheadings: z.array(z.string()).optional(),
        table: key.optional(),
      }),
    )
    .min(1),
  tables: z
    .array(z.strictObject({ key, title: z.string().min(1), blocks: z.array(block).min(1) }))
    .min(1),
  checks: z.array(check),
});
export type Edition = z.infer<typeof edition>;

export const isOfYear = ({ years }: Edition, year: number): boolean =>
  years.from <= year && year <= (years.to ?? Infinity);
