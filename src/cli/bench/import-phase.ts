// An old site comes in, as `npm run import` and the worker do it: how many items a second, and how long 20,000 would take.
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { addSignature, findBatch } from '../../../plugins/channels/server/adapters/import-store';
import type { RegisterMacs } from '../../contracts/register-macs';
import { sleep } from '../../platform/process/sleep';
import { openRegisterMacs } from '../../platform/register-keys';
import { openPoolDatabase, type PoolDatabase } from '../../platform/sql/pool-database';
import { withoutAbsent } from '../demo/without-absent';
import { startWorkerFor } from '../replay/start-worker-for';
import type { SystemFacts } from '../supervisor/children';
import { makeOldSite } from './make-old-site';

export type ImportSpeed = { importedPerSecond: number; takenOverPerSecond: number };

const BATCH = 'bench';
const LOOK_EVERY_MS = 1000;

const runImport = (folder: string, { place, source }: SystemFacts): Promise<void> =>
  new Promise((resolve, reject) => {
    const script = path.join(__dirname, '../import.js');
    const args = ['--from', path.join(folder, 'site'), '--map', path.join(folder, 'mapping.json')];
    const child = spawn(
      process.execPath,
      [script, ...args, '--batch', BATCH, '--database', place.database],
      { env: withoutAbsent(source), stdio: ['ignore', 'ignore', 'inherit'] },
    );
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`import ended with ${code}`)),
    );
  });

/** Two people; whether they are real is not what is measured. */
const sign = async ({ sql }: PoolDatabase, macs: RegisterMacs): Promise<void> => {
  const batch = await findBatch(sql, BATCH);
  if (!batch?.sha256) throw new Error('the batch is not closed');
  const { batchId, sha256 } = batch;
  for (const signedBy of ['admin:1', 'admin:2']) {
    const facts = { batchId, sha256, signedBy, signedByName: signedBy, signedAt: new Date() };
    await addSignature(sql, { ...facts, mac: macs.make('import-signature', facts) });
  }
};

const waitUntilStanding = async ({ sql }: PoolDatabase, items: number): Promise<void> => {
  for (;;) {
    const batch = await findBatch(sql, BATCH);
    if (batch && batch.standing >= items) return;
    await sleep(LOOK_EVERY_MS);
  }
};

/** On a database that has a column of this name. */
export const measureImport = async (
  facts: SystemFacts,
  { items, column }: { items: number; column: string },
): Promise<ImportSpeed> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'gongkai-old-site-'));
  const database = openPoolDatabase(facts.urls.app, { max: 1 });
  try {
    await makeOldSite(path.join(folder, 'site'), { count: items, column });
    const mapping = { baseUrl: 'http://www.old.example', defaults: { department: '办公室' } };
    await writeFile(path.join(folder, 'mapping.json'), JSON.stringify(mapping));
    const began = performance.now();
    await runImport(folder, facts);
    const imported = performance.now();
    await sign(database, openRegisterMacs(facts.env));
    const worker = await startWorkerFor(facts);
    const signed = performance.now();
    await waitUntilStanding(database, items);
    const standing = performance.now();
    await worker.stop();
    const perSecond = (fromMs: number, toMs: number) => (items * 1000) / (toMs - fromMs);
    return {
      importedPerSecond: perSecond(began, imported),
      takenOverPerSecond: perSecond(signed, standing),
    };
  } finally {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  }
};
