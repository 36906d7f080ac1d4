// Each check of architecture.test.ts on a small tree that breaks it: a check that cannot fail proves nothing.
import { describe, expect, it } from 'vitest';

import {
  checkAdapters,
  checkFoundations,
  checkPlugins,
  checkRings,
  checkWithoutStrapi,
} from './support/architecture/arrows';
import {
  checkEnvironmentTable,
  checkLinks,
  checkMigrations,
  checkPluginReadmes,
} from './support/architecture/documents';
import {
  checkExports,
  checkNames,
  checkTestsAreOn,
  checkTopFolders,
} from './support/architecture/names';
import {
  checkEnvironmentReaders,
  checkPurity,
  checkSqlInAdapters,
} from './support/architecture/purity';
import { checkNoCoreRoutes, checkSchemas } from './support/architecture/schemas';
import { checkCoreSizes, checkExcuses, checkSizes } from './support/architecture/sizes';

const aTree = (files: Record<string, string>) => new Map(Object.entries(files));
const review = 'plugins/review/server';
const up = '../../../..';

describe('arrows', () => {
  it.each([
    ['core', `import { Client } from 'pg';`],
    ['core', `import type { Core } from '@strapi/strapi';`],
    ['core', `import { save } from '../use-cases/save';`],
    ['core', `import type { Store } from '../adapters/case-store';`],
    ['core', `import { readEnv } from '${up}/src/platform/env';`],
    ['core', `export const load = () => import('../adapters/case-store');`],
    ['core', `export * from '../services';`],
    ['use-cases', `import { store } from '../adapters/case-store';`],
    ['use-cases', `import { Queue } from 'bullmq';`],
    ['use-cases', `import { lock } from '${up}/src/platform/strapi/boot-lock';`],
    ['adapters', `import { services } from '../services';`],
    ['adapters', `import { main } from '${up}/src/worker/main';`],
  ])('names an import of %s that points outward: %s', (ring, text) => {
    expect(checkRings(aTree({ [`${review}/${ring}/a.ts`]: text }))).toHaveLength(1);
  });

  it('allows what points inward', () => {
    const tree = aTree({
      [`${review}/core/a.ts`]: `import { b } from './b';\nimport { z } from 'zod';\nimport type { Actor } from '${up}/src/contracts/actor';`,
      [`${review}/use-cases/a.ts`]: `import { b } from '../core/b';\nimport { d } from '${up}/src/platform/sql/item-lock';`,
      [`${review}/adapters/a.ts`]: `import { b } from '../core/b';\nimport { Client } from 'pg';`,
      [`${review}/services.ts`]: `import { a } from './adapters/a';\nimport type { Core } from '@strapi/strapi';`,
    });
    expect(checkRings(tree)).toEqual([]);
    expect(checkAdapters(tree)).toEqual([]);
  });

  it('names a plugin that imports another, in server and admin', () => {
    const tree = aTree({
      [`${review}/services.ts`]: `import { x } from '../../channels/server/core/plan';`,
      'plugins/review/admin/src/panel.tsx': `import { x } from '../../../channels/admin/src/page';`,
    });
    expect(checkPlugins(tree)).toHaveLength(2);
  });

  it('names a contract or platform file that knows a plugin or Strapi', () => {
    const tree = aTree({
      'src/contracts/item.ts': `import { x } from '../../plugins/review/server/core/x';`,
      'src/platform/clock.ts': `import type { Core } from '@strapi/strapi';`,
      'src/platform/logger.ts': `import { x } from './strapi/boot-lock';`,
      'src/platform/strapi/boot-lock.ts': `import type { Core } from '@strapi/strapi';`,
    });
    expect(checkFoundations(tree)).toHaveLength(3);
  });

  it('names an adapter of two libraries', () => {
    const text = `import { Client } from 'pg';\nimport { Queue } from 'bullmq';`;
    expect(checkAdapters(aTree({ [`${review}/adapters/a.ts`]: text }))).toHaveLength(1);
  });

  it('follows the worker to a distant Strapi, and is not content with a missing entry', () => {
    const tree = aTree({
      'src/worker/main.ts': `import { a } from '../platform/a';`,
      'src/platform/a.ts': `export { b } from './b';`,
      'src/platform/b.ts': `const { createStrapi } = require('@strapi/strapi');`,
    });
    expect(checkWithoutStrapi(tree, 'src/worker/main.ts')).toEqual([
      'src/worker/main.ts → src/platform/a.ts → src/platform/b.ts → @strapi/strapi',
    ]);
    expect(checkWithoutStrapi(tree, 'src/portal/main.ts')).toHaveLength(1);
  });
});

describe('purity', () => {
  it.each([
    'export const a = () => new Date();',
    'export const a = () => Date.now();',
    'export const a = () => Math.random();',
    'export const a = () => fetch("x");',
    'export const a = () => process.env.X;',
    `import { randomUUID } from 'node:crypto';`,
  ])('names %s in core', (text) => {
    expect(checkPurity(aTree({ [`${review}/core/a.ts`]: text }))).toHaveLength(1);
  });

  it('allows an instant that is handed in, and a hash', () => {
    const text = `import { createHash } from 'node:crypto';\nexport const a = (at: Date) => [new Date(at), createHash('sha256')];`;
    expect(checkPurity(aTree({ [`${review}/core/a.ts`]: text }))).toEqual([]);
  });

  it('names SQL in a use-case', () => {
    const text = 'export const q = `select 1\nfrom gongkai.publications where x = ${1}`;';
    expect(checkSqlInAdapters(aTree({ [`${review}/use-cases/a.ts`]: text }))).toHaveLength(1);
  });

  it('names a reader of the environment, but neither env.ts nor a comment', () => {
    const tree = aTree({
      'src/worker/main.ts': `export const a = process.env.PORT;\nexport const b = process['env'];`,
      'src/platform/env.ts': 'export const a = process.env;',
      'src/portal/main.ts': '// process.env is read elsewhere',
    });
    expect(checkEnvironmentReaders(tree)).toHaveLength(2);
  });
});

describe('sizes and names', () => {
  const lines = (count: number) => 'a();\n'.repeat(count);

  it('names a long file and a long function, unless a reason is given', () => {
    const long = `export const f = () => {\n${lines(40)}};\n`;
    const tree = aTree({
      'src/platform/a.ts': lines(201),
      'src/platform/b.ts': long,
      'src/platform/c.ts': `// eslint-disable-next-line max-lines-per-function -- one table\n${long}`,
      'src/platform/d.ts': `${lines(200)}\n\n// a comment\n/* another\n one */`,
    });
    expect(checkSizes(tree).map((problem) => problem.split(' ')[0])).toEqual([
      'src/platform/a.ts',
      'src/platform/b.ts:1',
    ]);
  });

  it('names a core of more than a thousand lines', () => {
    const files = Array.from({ length: 6 }, (_, index) => [
      `${review}/core/a${index}.ts`,
      lines(190),
    ]);
    expect(checkCoreSizes(new Map(files as [string, string][]))).toHaveLength(1);
  });

  it('names a rule that is switched off without a reason', () => {
    const off = `// eslint-${'disable'}-next-line no-console`;
    expect(
      checkExcuses(aTree({ 'src/a.ts': off, 'src/b.ts': `${off} -- the user reads it` })),
    ).toHaveLength(1);
  });

  it('names bad names, barrels and default exports', () => {
    const tree = aTree({
      'src/platform/fooBar.ts': '',
      'src/platform/date-utils.ts': '',
      'src/platform/helpers/date.ts': '',
      'src/platform/sql/index.ts': '',
      'plugins/review/server/index.ts': 'export default {};',
      'src/worker/main.ts': 'export default main;',
      'src/portal/main.ts': 'export { main as default };',
    });
    expect(checkNames(tree)).toHaveLength(4);
    expect(checkExports(tree)).toHaveLength(2);
  });

  it('names a test that is off and a folder that is not in the layout', () => {
    expect(
      checkTestsAreOn(aTree({ 'test/a.test.ts': `it.${'skip'}('x', () => {});` })),
    ).toHaveLength(1);
    expect(checkTopFolders(['src', 'lib', '.ci', 'dist'])).toEqual([
      'lib/ is no folder of the layout',
    ]);
  });
});

describe('schemas', () => {
  const localized = { pluginOptions: { i18n: { localized: true } } };
  const fileOf = (type: string) => `src/api/${type}/content-types/${type}/schema.json`;
  const aColumn = (change: object, options: object = { draftAndPublish: false }) =>
    aTree({ [fileOf('column')]: JSON.stringify({ options, attributes: { nameZh: change } }) });
  const anItem = (change: object) =>
    aTree({
      [fileOf('news-post')]: JSON.stringify({
        options: { draftAndPublish: false },
        ...localized,
        attributes: { title: change },
      }),
    });
  const about = (problems: string[], words: string) =>
    problems.filter((one) => one.includes(words));

  it.each([
    ['nameZh is required', { type: 'text', required: true }],
    ['nameZh has maxLength', { type: 'text', maxLength: 5 }],
    ['nameZh has unique', { type: 'text', unique: true }],
    ['nameZh has type string', { type: 'string' }],
    ['nameZh has type enumeration', { type: 'enumeration', enum: ['a'] }],
    ['nameZh has type component', { type: 'component', component: 'a.b' }],
    ['nameZh has type dynamiczone', { type: 'dynamiczone', components: [] }],
    ['nameZh is a custom field of another', { type: 'customField', customField: 'plugin::x.y' }],
    [
      'nameZh is oneToMany',
      { type: 'relation', relation: 'oneToMany', target: 'api::column.column' },
    ],
    [
      'nameZh points both ways',
      { type: 'relation', relation: 'oneToOne', target: 'api::column.column', inversedBy: 'x' },
    ],
    [
      'nameZh points to api::news-post',
      { type: 'relation', relation: 'oneToOne', target: 'api::news-post.news-post' },
    ],
  ])('says: %s', (words, change) => {
    expect(about(checkSchemas(aColumn(change)), words)).toHaveLength(1);
  });

  it('names draft & publish that is on or not mentioned', () => {
    expect(
      about(checkSchemas(aColumn({ type: 'text' }, { draftAndPublish: true })), 'draftAndPublish'),
    ).toHaveLength(1);
    expect(about(checkSchemas(aColumn({ type: 'text' }, {})), 'draftAndPublish')).toHaveLength(1);
    expect(about(checkSchemas(aColumn({ type: 'text' })), 'draftAndPublish')).toHaveLength(0);
  });

  it('names an attribute of an item that is not localized, missing or unknown to revisions', () => {
    expect(about(checkSchemas(anItem({ type: 'text' })), 'title is not localized')).toHaveLength(1);
    expect(
      about(checkSchemas(anItem({ type: 'text', ...localized })), 'title is not'),
    ).toHaveLength(0);
    expect(about(checkSchemas(anItem({ type: 'text' })), 'body is missing')).toHaveLength(1);
    expect(about(checkSchemas(aTree({})), 'does not exist')).toHaveLength(6);
    expect(
      about(
        checkSchemas(aTree({ [fileOf('page')]: '{"attributes":{}}' })),
        'no type of the design',
      ),
    ).toHaveLength(1);
  });

  it("names Strapi's generated routes", () => {
    const tree = aTree({
      'src/api/news-post/routes/news-post.ts': `factories.createCoreRouter('x')`,
    });
    expect(checkNoCoreRoutes(tree)).toHaveLength(1);
  });
});

describe('documents', () => {
  const good =
    '# review\n\nWho said that it may be published?\n\n## States\n## Settings\n## Routes\n## Events\n## Jobs\n## How to test it alone\n';
  const readme = (text: string) => checkPluginReadmes(aTree({ 'plugins/review/README.md': text }));

  it('names a plugin without README, question, section or order', () => {
    expect(readme(good)).toEqual([]);
    expect(checkPluginReadmes(aTree({ 'plugins/review/package.json': '{}' }))).toHaveLength(1);
    expect(readme(good.replace('?', '.'))).toHaveLength(1);
    expect(readme(good.replace('## Jobs\n', ''))).toHaveLength(1);
    expect(
      readme(good.replace('## Jobs\n', '').replace('## States', '## Jobs\n## States')),
    ).toHaveLength(1);
  });

  it('names a key of the environment that is undescribed, gone or described twice', () => {
    expect(checkEnvironmentTable('| `PORT` | 1337 | x |', ['PORT'])).toEqual([]);
    expect(checkEnvironmentTable('| `PORT` | 1337 | x |', ['PORT', 'HOST'])).toHaveLength(1);
    expect(
      checkEnvironmentTable('| `PORT` | x |\n| `PORT` | x |\n| `GONE` | x |', ['PORT']),
    ).toHaveLength(2);
  });

  it('names a gap in the migrations and one without a reason', () => {
    const folder = 'database/migrations/register';
    expect(
      checkMigrations(
        aTree({ [`${folder}/0002-a.sql`]: '-- why\n', [`${folder}/0002-b.sql`]: 'create' }),
      ),
    ).toHaveLength(2);
  });

  it('names a link that leads nowhere', () => {
    const text = '[a](b.md#c) [d](../e.md) [f](https://example.org) [g](#h)';
    const problems = checkLinks(aTree({ 'docs/a.md': text }), (file) => file === 'docs/b.md');
    expect(problems).toEqual(['docs/a.md links to ../e.md, which does not exist']);
  });
});
