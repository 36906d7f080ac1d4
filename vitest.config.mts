// One project for each kind of test (house rules: beside the code if it is pure, in test/ if something must be started).
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const MINUTE = 60_000;

type Kind = {
  name: string;
  include: string[];
  /** Kinds run one after the other in this order; those with the same number share the machine. */
  order: number;
  timeoutMs?: number;
  /** A database server for the run (test/support/test-database.ts). */
  database?: boolean;
  /** So many files run at a time; two cores would else be given one. */
  files: number;
};

const kinds: Kind[] = [
  { name: 'unit', include: ['src/**/*.test.ts', 'plugins/**/*.test.ts'], order: 0, files: 2 },
  { name: 'architecture', include: ['test/architecture*.test.ts'], order: 0, files: 2 },
  {
    name: 'contract',
    include: inTest('contract'),
    order: 1,
    timeoutMs: MINUTE / 2,
    database: true,
    files: 2,
  },
  {
    name: 'integration',
    include: inTest('integration'),
    order: 1,
    timeoutMs: MINUTE / 2,
    database: true,
    files: 2,
  },
  {
    name: 'e2e',
    include: inTest('e2e'),
    order: 2,
    timeoutMs: 3 * MINUTE,
    database: true,
    files: 2,
  },
  {
    name: 'fault',
    include: inTest('fault'),
    order: 3,
    timeoutMs: 4 * MINUTE,
    database: true,
    files: 2, // much of their time is spent waiting for what was killed to come back
  },
  {
    name: 'browser',
    include: inTest('browser'),
    order: 4,
    timeoutMs: 5 * MINUTE,
    database: true,
    files: 2, // each waits for its own screen more than for a core
  },
];

/** Small files with long runs; the others go by their size, as vitest has it where it knows no times. */
const LONGEST = [
  'browser/language.test.ts',
  'integration/role-table.test.ts',
  'integration/every-route.test.ts',
  'integration/replay.test.ts',
];

/** The files that take longest begin first, so that none of them is left over and runs alone in the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLongest = ({ moduleId }: TestSpecification) =>
      LONGEST.some((name) => moduleId.endsWith(`/test/${name}`));
    // Vitest takes the kinds apart itself, each in this order.
    return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))];
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    reporters: ['default', './test/support/summary-reporter.ts'],
    projects: kinds.map(({ name, include, order, timeoutMs = 10_000, database, files }) => ({
      test: {
        name,
        include,
        exclude: ['**/node_modules/**', 'dist/**'],
        env: { TZ: 'UTC', NODE_ENV: 'test', STRAPI_TELEMETRY_DISABLED: 'true' },
        testTimeout: timeoutMs,
        hookTimeout: timeoutMs,
        maxWorkers: files,
        sequence: { groupOrder: order },
        globalSetup: database ? ['./test/support/global-database.ts'] : [],
        pool: 'forks' as const,
      },
    })),
  },
});

function inTest(folder: string): string[] {
  return [`test/${folder}/**/*.test.ts`];
}
