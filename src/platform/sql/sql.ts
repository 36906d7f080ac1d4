/**
 * The port that stores take: text with $1-parameters, rows out. Values have the same types over knex (CMS) and pg
 * (worker, portal): bigint and count(*) are numbers, numeric is a string, timestamptz a Date, date 'YYYY-MM-DD', jsonb
 * an object. Objects given as parameters are sent as JSON; arrays as PostgreSQL arrays.
 */
export type Sql = <Row extends object>(text: string, params?: readonly unknown[]) => Promise<Row[]>;

/** Runs work in one transaction; a failed COMMIT rejects. Nested calls in the CMS join the outer transaction. */
export type Transact = <T>(work: (sql: Sql) => Promise<T>) => Promise<T>;

export type Database = { sql: Sql; transact: Transact };
