import type { RegisterMacs } from '../../../src/contracts/register-macs';
import type { Clock } from '../../../src/platform/clock';
import { createReadWorkCalendar } from '../../../src/platform/sql/read-work-calendar';
import type { Database } from '../../../src/platform/sql/sql';
import { caseStore } from './adapters/case-store';
import { silenceStore } from './adapters/silence-store';
import { createCountSilence } from './use-cases/count-silence';

type Deps = { database: Database; clock: Clock; macs: RegisterMacs };

/** What the worker does by the clock with stages of named departments. Free of Strapi. */
export const createSilence = (deps: Deps) => {
  const read = createReadWorkCalendar();
  return createCountSilence({
    ...deps,
    cases: caseStore,
    silences: silenceStore,
    readCalendar: async (sql) => (await read(sql)).calendar,
  });
};
