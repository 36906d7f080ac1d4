import type { Core } from '@strapi/strapi';

type Answer = { response?: { command?: string } } | undefined;
type Trx = { commit(value?: unknown): Promise<unknown>; executionPromise: Promise<unknown> };

/**
 * Repairs: a COMMIT that PostgreSQL refuses (a deferred constraint, a cut connection) is reported as success, because in
 * knex 3.0.1 `await trx.commit()` resolves all the same (knex#6141, #3370). The refusal arrives on executionPromise; and where
 * a statement had failed and its error was swallowed, COMMIT does not fail but answers ROLLBACK.
 * Call in register(), before anything opens a transaction. Held by test/integration/strapi-repairs.test.ts.
 */
export const makeCommitFailuresVisible = (strapi: Core.Strapi): void => {
  const knex = strapi.db.connection;
  const open = knex.transaction.bind(knex) as (...args: unknown[]) => Promise<Trx>;
  // The property is not writable: a plain assignment does nothing.
  Object.defineProperty(knex, 'transaction', {
    configurable: true,
    writable: true,
    value: async (...args: unknown[]) => {
      const trx = await open(...args);
      if (args.length === 0 && typeof trx?.commit === 'function') {
        const commit = trx.commit.bind(trx);
        trx.commit = async (value) => {
          const answer = (await commit(value)) as Answer;
          if (answer?.response?.command === 'ROLLBACK') throw new Error('sql.commit-rolled-back');
          return trx.executionPromise;
        };
      }
      return trx;
    },
  });
};
