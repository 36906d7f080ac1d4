// Ends the run with what could not run and why, and with one line that programs read: `N passed, N failed, N skipped`.
import type { Reporter, TestModule } from 'vitest/node';

export type Summary = { passed: number; failed: number; skipped: number; absent: string[] };

export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const summary = toSummary(modules);
    summary.failed += unhandledErrors.length;
    // On exit, so that nothing (teardown, other reporters) prints after it.
    process.once('exit', () => process.stdout.write(toText(summary)));
  }
}

function toSummary(modules: readonly TestModule[]): Summary {
  const summary: Summary = { passed: 0, failed: 0, skipped: 0, absent: [] };
  for (const testModule of modules) {
    let failedHere = 0;
    for (const test of testModule.children.allTests()) {
      const result = test.result();
      if (result.state === 'passed') summary.passed += 1;
      if (result.state === 'failed') failedHere += 1;
      if (result.state === 'skipped') {
        summary.skipped += 1;
        summary.absent.push(`${test.fullName}: ${result.note ?? 'skipped in the code'}`);
      }
    }
    // A file that does not load, or whose hooks fail, fails although none of its tests did.
    summary.failed += failedHere === 0 && testModule.state() === 'failed' ? 1 : failedHere;
  }
  return summary;
}

function toText({ passed, failed, skipped, absent }: Summary): string {
  const absentLines = absent.map((line) => `  - ${line}\n`).join('');
  const heading =
    absent.length > 0 ? `\n未能运行的部分 / what could not run:\n${absentLines}` : '\n';
  const tail = skipped > 0 ? `, ${skipped} skipped` : '';
  return `${heading}${passed} passed, ${failed} failed${tail}\n`;
}
