import type { Core } from '@strapi/strapi';

import { clientSql, type QueryClient } from '../sql/client-sql';
import type { Database, Sql, Transact } from '../sql/sql';

type KnexClient = {
  acquireConnection(): Promise<QueryClient>;
  releaseConnection(connection: QueryClient): Promise<void>;
};

/** The sql port inside a transaction of Strapi's: on its very connection, past knex's query building. */
const transactionSql = (trx: { client: KnexClient; isCompleted(): boolean }): Sql => {
  return async (text, params) => {
    if (trx.isCompleted()) throw new Error('sql.transaction-over');
    return clientSql(await trx.client.acquireConnection())(text, params);
  };
};

/**
 * The register's database in the CMS. `transact` opens or joins strapi.db.transaction, so that saves through the Document
 * Service and register rows commit together. `sql` outside a transaction takes a connection of the pool for one statement;
 * inside one it would be a second connection, so use-cases use the sql that transact hands them.
 */
export const strapiDatabase = (strapi: Core.Strapi): Database => {
  const pool = () => strapi.db.connection.client as unknown as KnexClient;
  const sql: Sql = async (text, params) => {
    const client = pool();
    const connection = await client.acquireConnection();
    try {
      return await clientSql(connection)(text, params);
    } finally {
      await client.releaseConnection(connection);
    }
  };
  const transact: Transact = (work) =>
    strapi.db.transaction(({ trx }) =>
      work(transactionSql(trx as unknown as Parameters<typeof transactionSql>[0])),
    ) as ReturnType<Transact> as never;
  return { sql, transact };
};
