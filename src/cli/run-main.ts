// The edge of every command: an AppError is told in its own words, anything else with its stack.
import { AppError } from '../platform/app-error';
import { useUtc } from '../platform/env';

/** Runs a command's main function; its result, or 1 after an error, becomes the exit code. */
export function runMain(main: (args: string[]) => Promise<number>): void {
  useUtc();
  main(process.argv.slice(2)).then(
    (code) => process.exit(code),
    (error: unknown) => {
      console.error(error instanceof AppError ? `\n${error.message}\n` : error);
      // What somebody typed wrong is said in full; where it was noticed helps nobody.
      const isTyped = error instanceof AppError && error.kind === 'invalid';
      if (error instanceof AppError && error.cause && !isTyped) console.error(error.cause);
      process.exit(1);
    },
  );
}
