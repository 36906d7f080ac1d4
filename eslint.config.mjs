// The arrows and habits of docs/adr and CONTRIBUTING.md as rules. test/architecture.test.ts holds the arrows a second
// time, so that they stand without an editor too.
import { existsSync, readdirSync } from 'node:fs';

import { defineConfig } from 'eslint/config';
import simpleImportSort from 'eslint-plugin-simple-import-sort';
import tseslint from 'typescript-eslint';

const plugins = existsSync('plugins') ? readdirSync('plugins') : [];
const tests = ['**/*.test.ts', '**/*.test.tsx', '**/*.contract.ts', 'test/**'];
const GLUE =
  'services|routes|controllers|document-middlewares|content-types|config|register|bootstrap|index';

// What an import may not name: `regex` is matched against the path as written.
const strapi = (ring) => ({ regex: '^@strapi/', message: `${ring}: imports no Strapi.` });
const libraries = (ring, allowed) => ({
  regex: `^(?!\\.{1,2}(/|$)|(${allowed.join('|')})$)`,
  message: `${ring}: imports no library except ${allowed.join(', ')}.`,
});
const folders = (ring, names, advice) => ({
  regex: `^\\.{1,2}/(.*/)?(${names})(/|$)`,
  message: `${ring}: ${advice}`,
});
const platform = (ring, allowed) => ({
  regex: `/platform/(?!(${allowed})$)`,
  message: `${ring}: of src/platform only ${allowed.replaceAll('|', ', ')} (types).`,
});
const otherPlugins = (own) => ({
  regex: `^\\.{1,2}/(.*/)?(${['plugins/[a-z-]+', ...plugins.filter((name) => name !== own)].join('|')})/(server|admin)(/|$)`,
  message: `Plugins never import each other's files (${own}): meet in src/contracts, wire in services.ts or src/worker/main.ts.`,
});
const processes = (ring) =>
  folders(ring, 'src/(worker|portal|cli|admin|api)', 'imports no process and no entry of src.');

const restrict = (...patterns) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
});

// Restrictions of syntax; a later entry of this file replaces an earlier one, so each names its whole list.
const environment = [
  {
    selector: 'MemberExpression[object.name="process"][property.name="env"]',
    message: 'The environment is read in src/platform/env.ts alone: take the value as an argument.',
  },
  {
    selector: 'VariableDeclarator[init.name="process"] Property[key.name="env"]',
    message: 'The environment is read in src/platform/env.ts alone: take the value as an argument.',
  },
];
const impure = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Core is pure: take the instant as an argument.',
  },
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'Core is pure: take the instant as an argument.',
  },
  {
    selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
    message: 'Core is pure: no randomness.',
  },
];

const PURE_LIBRARIES = ['zod', 'canonicalize', 'diff', 'node:crypto'];

function ringsOf(name) {
  const server = `plugins/${name}/server`;
  const own = otherPlugins(name);
  const core = `Ring 1 core (${name})`;
  const useCases = `Ring 2 use-cases (${name})`;
  const adapters = `Ring 3 adapters (${name})`;
  return [
    { files: [`plugins/${name}/**/*.{ts,tsx}`], rules: restrict(own) },
    {
      files: [`${server}/core/**/*.ts`],
      ignores: tests,
      rules: {
        ...restrict(
          own,
          libraries(core, PURE_LIBRARIES),
          folders(
            core,
            `use-cases|adapters|jobs|${GLUE}`,
            'imports only core, src/contracts, app-error and clock.',
          ),
          platform(core, 'app-error|clock|sql/sql|html/[a-z-]+|csv/write-csv'),
          processes(core),
        ),
        'no-restricted-syntax': ['error', ...environment, ...impure],
        'no-restricted-globals': ['error', 'strapi', 'fetch', 'setTimeout', 'setInterval'],
      },
    },
    {
      files: [`${server}/use-cases/**/*.ts`],
      ignores: tests,
      rules: restrict(
        own,
        libraries(useCases, PURE_LIBRARIES),
        folders(
          useCases,
          `adapters|jobs|${GLUE}`,
          'imports core, use-cases, src/contracts and src/platform; ports are handed in.',
        ),
        folders(useCases, 'platform/strapi', 'does not know Strapi.'),
        processes(useCases),
      ),
    },
    {
      files: [`${server}/adapters/**/*.ts`, `${server}/jobs/**/*.ts`],
      ignores: tests,
      rules: restrict(
        own,
        folders(adapters, GLUE, 'imports rings 1 and 2 and src/platform, never the glue.'),
        processes(adapters),
      ),
    },
  ];
}

const strict = {
  'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
};
const lenient = {
  'max-lines': ['warn', strict['max-lines'][1]],
  'max-lines-per-function': ['warn', strict['max-lines-per-function'][1]],
};

export default defineConfig(
  {
    ignores: [
      'dist/',
      'node_modules/',
      '.cache/',
      '.tmp/',
      '.strapi/',
      '.postgres/',
      '.gongkai/',
      'build/',
      'public/',
      'coverage/',
      'types/generated/',
      '**/*.d.ts',
      '**/*.js',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,mts,tsx,mjs}'],
    plugins: { 'simple-import-sort': simpleImportSort },
    rules: {
      'simple-import-sort/imports': 'error',
      'simple-import-sort/exports': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-empty': 'error',
    },
  },
  {
    files: ['**/*.{ts,mts,tsx}'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { project: './tsconfig.eslint.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': 'allow-with-description', 'ts-ignore': true, 'ts-nocheck': true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      'no-restricted-globals': ['error', 'strapi'],
      'no-restricted-syntax': ['error', ...environment],
      'no-console': 'error',
      ...lenient,
    },
  },
  {
    files: [
      'plugins/*/server/core/**/*.ts',
      'plugins/*/server/use-cases/**/*.ts',
      'src/platform/**/*.ts',
    ],
    rules: strict,
  },
  {
    files: ['src/contracts/**/*.ts'],
    ignores: tests,
    rules: restrict(
      strapi('Contracts'),
      libraries('Contracts', PURE_LIBRARIES),
      folders(
        'Contracts',
        'plugins|worker|portal|cli|api|admin',
        'import nothing of plugins and processes.',
      ),
    ),
  },
  {
    files: ['src/platform/**/*.ts'],
    ignores: ['src/platform/strapi/**', ...tests],
    rules: restrict(
      strapi('Platform'),
      folders(
        'Platform',
        'plugins|worker|portal|cli|api|admin|platform/strapi|strapi',
        'knows no plugin, no process and, outside platform/strapi, no Strapi.',
      ),
    ),
  },
  {
    files: ['src/worker/**/*.ts', 'src/portal/**/*.ts'],
    rules: restrict(
      strapi('Worker and portal'),
      folders(
        'Worker and portal',
        'platform/strapi|cli|api|admin',
        'import nothing that knows Strapi.',
      ),
    ),
  },
  ...plugins.flatMap(ringsOf),
  // React hands promises to event handlers; what they reject with is shown by the handler itself.
  {
    files: ['src/admin/**/*.{ts,tsx}', 'plugins/*/admin/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
    },
  },
  // Tables of words, not code.
  { files: ['src/admin/translations/**'], rules: { 'max-lines': 'off' } },
  { files: ['src/cli/**'], rules: { 'no-console': 'off' } },
  { files: ['src/platform/env.ts'], rules: { 'no-restricted-syntax': 'off' } },
  // Tests start processes and hand their environment on; many small steps in one describe are no long function.
  {
    files: [...tests, 'vitest.config.mts'],
    rules: {
      'no-restricted-syntax': 'off',
      'no-console': 'off',
      'max-lines-per-function': 'off',
      'max-lines': ['warn', { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
);
