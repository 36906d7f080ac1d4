// Holds the arrows, sizes, names, schemas and documents of this repository without an editor.
// That each check can fail is shown in architecture-can-fail.test.ts.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { ENV_NAMES } from '../src/platform/env';
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
import { readTree } from './support/architecture/source-tree';

const root = path.resolve(__dirname, '..');
const tree = readTree(root);

describe('arrows', () => {
  it('point inward inside each plugin', () => expect(checkRings(tree)).toEqual([]));
  it('never lead from one plugin into another', () => expect(checkPlugins(tree)).toEqual([]));
  it('leave contracts and platform without the business and Strapi', () =>
    expect(checkFoundations(tree)).toEqual([]));
  it('give an adapter one outside library', () => expect(checkAdapters(tree)).toEqual([]));
  it.each(['src/worker/main.ts', 'src/portal/main.ts'])(
    'keep Strapi out of all that %s imports',
    (entry) => expect(checkWithoutStrapi(tree, entry)).toEqual([]),
  );
});

describe('purity', () => {
  it('keeps clock, randomness and network out of core', () =>
    expect(checkPurity(tree)).toEqual([]));
  it('keeps SQL in adapters', () => expect(checkSqlInAdapters(tree)).toEqual([]));
  it('reads the environment in one file', () => expect(checkEnvironmentReaders(tree)).toEqual([]));
});

describe('sizes and names', () => {
  it('keep core, use-cases and platform small', () => expect(checkSizes(tree)).toEqual([]));
  it('keep each core under a thousand lines', () => expect(checkCoreSizes(tree)).toEqual([]));
  it('have a reason for every rule switched off', () => expect(checkExcuses(tree)).toEqual([]));
  it('are kebab-case and say something', () => expect(checkNames(tree)).toEqual([]));
  it('export by name', () => expect(checkExports(tree)).toEqual([]));
  it('leave every test on', () => expect(checkTestsAreOn(tree)).toEqual([]));
  it('have the folders of the layout at the top', () => {
    const folders = readdirSync(root, { withFileTypes: true }).filter((one) => one.isDirectory());
    expect(checkTopFolders(folders.map(({ name }) => name))).toEqual([]);
  });
});

describe('schemas', () => {
  it('are flat, localized and never refuse a save', () => expect(checkSchemas(tree)).toEqual([]));
  it('have none of the generated routes', () => expect(checkNoCoreRoutes(tree)).toEqual([]));
});

describe('documents', () => {
  it('open every plugin with its question and six sections', () =>
    expect(checkPluginReadmes(tree)).toEqual([]));
  it('describe every key of the environment', () =>
    expect(checkEnvironmentTable(tree.get('docs/operations.md') ?? '', ENV_NAMES)).toEqual([]));
  it('number the migrations and say why each exists', () =>
    expect(checkMigrations(tree)).toEqual([]));
  it('link to what exists', () => {
    const atTop = readdirSync(root).filter((file) => file.endsWith('.md'));
    const documents = [...tree].filter(([file]) => file.endsWith('.md'));
    const all = atTop.map((file): [string, string] => [
      file,
      readFileSync(path.join(root, file), 'utf8'),
    ]);
    expect(
      checkLinks(new Map([...all, ...documents]), (file) => existsSync(path.join(root, file))),
    ).toEqual([]);
  });
});
