// The files that take longest begin first, so that none of them is left over and runs alone in the end.
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Small files with long runs; the others go by their size, as vitest has it where it knows no times. */
const LONGEST = [
  'browser/language.test.ts',
  'integration/role-table.test.ts',
  'integration/every-route.test.ts',
  'integration/replay.test.ts',
];

export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLongest = ({ moduleId }: TestSpecification) =>
      LONGEST.some((name) => moduleId.endsWith(`/test/${name}`));
    // Vitest takes the kinds apart itself, each in this order.
    return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))];
  }
}
