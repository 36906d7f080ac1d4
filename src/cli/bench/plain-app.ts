// A Strapi application without any plugin of ours: the same content types with draft & publish, made into a temporary
// folder that uses our node_modules. What ours is measured against.
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { findRoot } from '../find-root';

type Attribute = { type: string; customField?: string };
type Schema = {
  options: { draftAndPublish?: boolean };
  info: { singularName: string };
  attributes: Record<string, Attribute>;
};

/** What our custom fields store, as Strapi's own kinds. */
const PLAIN_KINDS: Readonly<Record<string, string>> = {
  'plugin::content.line': 'text',
  'plugin::content.choice': 'text',
  'plugin::content.rich-text': 'text',
  'plugin::content.accounts': 'json',
  'plugin::content.variants': 'json',
  'plugin::content.documents': 'json',
  'plugin::content.correction': 'json',
};

const TYPES = ['news-post', 'column', 'department'] as const;

const toPlainSchema = (schema: Schema): Schema => ({
  ...schema,
  options: { draftAndPublish: schema.info.singularName === 'news-post' },
  attributes: Object.fromEntries(
    Object.entries(schema.attributes).map(([name, { customField, ...attribute }]) => {
      if (customField === undefined) return [name, attribute];
      const type = PLAIN_KINDS[customField];
      if (type === undefined) throw new Error(`${customField}: no plain kind is known`);
      return [name, { ...attribute, type }];
    }),
  ),
});

const toConfig = (databaseUrl: string): Record<string, unknown> => ({
  server: { host: '127.0.0.1', port: 1, app: { keys: ['plain-key-1', 'plain-key-2'] } },
  admin: {
    auth: { secret: 'plain-secret' },
    apiToken: { salt: 'plain-salt' },
    transfer: { token: { salt: 'plain-salt' } },
    secrets: { encryptionKey: 'plain-encryption-key-0123456789ab' },
  },
  database: {
    connection: {
      client: 'postgres',
      connection: { connectionString: databaseUrl },
      pool: { min: 0, max: 20, idleTimeoutMillis: 30_000 },
    },
  },
  middlewares: [
    'strapi::logger',
    'strapi::errors',
    'strapi::security',
    'strapi::cors',
    'strapi::query',
    'strapi::body',
    'strapi::session',
    'strapi::favicon',
    'strapi::public',
  ],
  logger: { level: 'error' },
});

/** Writes the application into `folder`. */
export const makePlainApp = (folder: string, databaseUrl: string): void => {
  const root = findRoot();
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const strapi = manifest.dependencies['@strapi/strapi'];
  write(
    'package.json',
    JSON.stringify({ name: 'plain', version: '0.0.0', dependencies: { '@strapi/strapi': strapi } }),
  );
  for (const [name, value] of Object.entries(toConfig(databaseUrl))) {
    write(`config/${name}.js`, `module.exports = ${JSON.stringify(value, null, 2)};\n`);
  }
  write('src/index.js', 'module.exports = { register() {}, bootstrap() {} };\n');
  mkdirSync(path.join(folder, 'public/uploads'), { recursive: true });
  for (const type of TYPES) {
    const own = `src/api/${type}/content-types/${type}/schema.json`;
    const schema = JSON.parse(readFileSync(path.join(root, own), 'utf8')) as Schema;
    write(own, JSON.stringify(toPlainSchema(schema), null, 2));
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'dir');
};
