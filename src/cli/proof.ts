// npm run proof: everything that is too long for npm test, its result with date and versions in docs/proof.md.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { systemClock, toShanghaiDay } from '../platform/clock';
import { findRoot } from './find-root';
import { PROOF_USAGE, type ProofOptions, readProofOptions } from './proof/proof-options';
import { readCommit, readVersions } from './proof/read-facts';
import { hasFailed, type Ran, renderProof } from './proof/render-proof';
import { runStep } from './proof/run-step';
import { toCommand, toSteps } from './proof/to-steps';
import { runMain } from './run-main';
import { prepareEnv } from './supervisor/prepare-env';

/** Undefined when it was interrupted: half a proof is not written down. */
const runSteps = async (options: ProofOptions): Promise<Ran[] | undefined> => {
  let isInterrupted = false;
  const interrupt = () => {
    isInterrupted = true;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, interrupt);
  const ran: Ran[] = [];
  for (const step of toSteps(options)) {
    console.error(`\n== ${toCommand(step)}`);
    ran.push(await runStep(step));
    if (isInterrupted) return undefined;
  }
  return ran;
};

const prove = async (options: ProofOptions): Promise<number> => {
  // The folder in which it was called, before prepareEnv goes to the checkout's.
  const out = path.resolve(options.out);
  // Makes the secrets that are missing, so that no step tells of it between its figures.
  const { env } = prepareEnv();
  const root = findRoot();
  const day = toShanghaiDay(systemClock.now());
  const commit = readCommit(root, out);
  const ran = await runSteps(options);
  if (ran === undefined) {
    console.error('已中断，没有写入结果 / interrupted; nothing was written');
    return 130;
  }
  const isShort = options.short || options.scale < 1;
  const proof = { day, commit, versions: await readVersions(root, env), isShort, ran };
  await mkdir(path.dirname(out), { recursive: true });
  await writeFile(out, renderProof(proof));
  for (const { name, seconds, exitCode } of ran) {
    console.log(`${exitCode === 0 ? '✓' : '✗'} ${name}  ${seconds.toFixed(0)} s`);
  }
  console.log(`结果 / result: ${out}`);
  const isMissed = ran.some(({ result }) => (result?.missed ?? 0) > 0);
  return ran.some(hasFailed) || (options.strict && isMissed) ? 1 : 0;
};

runMain(async (args) => {
  const options = readProofOptions(args);
  if (options.help) {
    console.log(PROOF_USAGE);
    return 0;
  }
  return prove(options);
});
