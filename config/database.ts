import { AppError } from '../src/platform/app-error';
import { readEnv } from '../src/platform/env';

export default () => {
  const env = readEnv();
  if (!env.DATABASE_URL) {
    throw new AppError({
      kind: 'invalid',
      code: 'cms.no-database',
      message:
        '没有数据库地址。请用 npm start 启动，它会自带数据库。/ No DATABASE_URL. Use npm start, which brings a database.',
    });
  }
  return {
    connection: {
      client: 'postgres',
      connection: { connectionString: env.DATABASE_URL },
      // min 0 lets connections die that a restarted PostgreSQL has cut.
      pool: { min: 0, max: 20, idleTimeoutMillis: 30_000 },
      acquireConnectionTimeout: 10_000,
    },
  };
};
