// npm run verify: every invariant of the design over the whole database; --repair mends what can be made anew.
import path from 'node:path';

import { createAuditHeads } from '../../plugins/audit/server/services';
import type { Finding } from '../contracts/finding';
import { systemClock } from '../platform/clock';
import { openFileStore } from '../platform/files/file-store';
import { openRegisterMacs } from '../platform/register-keys';
import { openPoolDatabase } from '../platform/sql/pool-database';
import { openAttachedSite } from './portal/rebuild-site';
import { runMain } from './run-main';
import { attach, type Attached } from './supervisor/attach';
import { checkCaseForms } from './verify/check-case-forms';
import { createChecks } from './verify/checks';
import { repairFindings } from './verify/repair';
import type { Check } from './verify/rule';
import { readVerifyOptions, VERIFY_USAGE } from './verify/verify-options';

const openFiles = ({ place }: Attached) =>
  openFileStore({ dir: path.join(place.dataDir, 'files') });

type Checked = { nameZh: string; nameEn: string; seconds: number; findings: Finding[] };

/** Runs the checks in turn and tells each on stderr as it ends, so that --json on stdout stays clean. */
const runChecks = async (checks: readonly Check[]): Promise<Checked[]> => {
  const all: Checked[] = [];
  for (const { nameZh, nameEn, run } of checks) {
    const startedAt = performance.now();
    const findings = await run();
    const seconds = (performance.now() - startedAt) / 1000;
    const result = findings.length === 0 ? '✓' : `✗ ${findings.length}`;
    console.error(`${result.padEnd(6)} ${nameZh} ${nameEn}  ${seconds.toFixed(1)} s`);
    for (const { code, message } of findings) console.error(`       ${message}  [${code}]`);
    all.push({ nameZh, nameEn, seconds, findings });
  }
  return all;
};

const toFindings = (checked: readonly Checked[]) => checked.flatMap(({ findings }) => findings);

/** For programs (npm run proof reads it): what was checked, and everything that was found. */
const toJson = (checked: readonly Checked[], repaired: readonly string[]): string => {
  const checks = checked.map(({ findings, ...check }) => ({ ...check, found: findings.length }));
  return JSON.stringify({ checks, findings: toFindings(checked), repaired }, null, 2);
};

const toVerdict = (findings: readonly Finding[]): string => {
  if (findings.length === 0) return '全部符合 / everything holds';
  const repairable = findings.filter((finding) => finding.repairable).length;
  return `${findings.length} 个问题，其中 ${repairable} 个可用 --repair 修复 / ${findings.length} findings, ${repairable} can be mended with --repair`;
};

runMain(async (args) => {
  const options = readVerifyOptions(args);
  const { help, repair, json, limit, database: databaseName, caseId, code } = options;
  if (help) {
    console.log(VERIFY_USAGE);
    return 0;
  }
  const attached = await attach({ databaseName });
  const database = openPoolDatabase(attached.urls.app, { max: 4 });
  try {
    const macs = openRegisterMacs(attached.env);
    if (caseId !== undefined) {
      const { holds, lines } = await checkCaseForms(database.sql, macs, { caseId, code });
      for (const said of lines) console.log(said);
      return holds ? 0 : 1;
    }
    const site = openAttachedSite(attached, database);
    const checks = createChecks({
      database,
      files: openFiles(attached),
      checkSite: site.checkSite,
      checkHeads: createAuditHeads({
        database,
        dataDir: attached.place.dataDir,
        clock: systemClock,
      }).checkHeads,
      macs,
      limit,
    });
    let checked = await runChecks(checks);
    let findings = toFindings(checked);
    let repaired: string[] = [];
    if (repair && findings.some((finding) => finding.repairable)) {
      repaired = await repairFindings({ database, renderAll: site.renderAll }, findings);
      console.error(`\n已执行 / done: ${repaired.join('、')}\n`);
      checked = await runChecks(checks);
      findings = toFindings(checked);
    }
    console.log(json ? toJson(checked, repaired) : toVerdict(findings));
    return findings.length === 0 ? 0 : 1;
  } finally {
    await database.close();
    await attached.release();
  }
});
