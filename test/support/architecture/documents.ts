import path from 'node:path';

import type { SourceTree } from './source-tree';

/** In this order; a heading may say more than the word. */
const SECTIONS: readonly (readonly [name: string, heading: RegExp])[] = [
  ['states', /\bstates?\b|状态/i],
  ['settings', /\bsettings?\b|设置/i],
  ['routes', /\broutes?\b|路由/i],
  ['events', /\bevents?\b|事件/i],
  ['jobs', /\bjobs?\b|任务/i],
  ['how to test it alone', /\btest/i],
];

/** Every plugin opens with the question it answers and then has its six sections in order. */
export function checkPluginReadmes(tree: SourceTree): string[] {
  const plugins = new Set(
    [...tree.keys()].flatMap((file) => /^plugins\/([^/]+)\//.exec(file)?.[1] ?? []),
  );
  return [...plugins].flatMap((plugin) => {
    const file = `plugins/${plugin}/README.md`;
    const text = tree.get(file);
    if (text === undefined) return [`${file} does not exist`];
    return checkSections(text).map((problem) => `${file}: ${problem}`);
  });
}

function checkSections(text: string): string[] {
  const headings = [...text.matchAll(/^#{2,3} +(.+)$/gm)].map(([, heading]) => heading ?? '');
  const opening = text.slice(0, text.search(/^#{2,3} +.*\bstates?\b/im));
  const places = SECTIONS.map(([name, heading]) => ({
    name,
    at: headings.findIndex((one) => heading.test(one)),
  }));
  const missing = places.filter(({ at }) => at < 0).map(({ name }) => `has no section on ${name}`);
  const isOrdered = places.every(
    ({ at }, index) => index === 0 || at >= (places[index - 1]?.at ?? 0),
  );
  return [
    ...(/[?？]/.test(opening) ? [] : ['does not open with the question it answers']),
    ...missing,
    ...(missing.length === 0 && !isOrdered ? ['has its sections in another order'] : []),
  ];
}

/** docs/operations.md has one table row for each key of the environment, and none for a key that is gone. */
export function checkEnvironmentTable(text: string, names: readonly string[]): string[] {
  const rows = [...text.matchAll(/^\| *`([A-Z][A-Z0-9_]+)`/gm)].map(([, name]) => name ?? '');
  return [
    ...names
      .filter((name) => !rows.includes(name))
      .map((name) => `docs/operations.md says nothing of ${name}`),
    ...rows
      .filter((name) => !names.includes(name))
      .map((name) => `docs/operations.md describes ${name}, which env.ts does not read`),
    ...rows
      .filter((name, index) => rows.indexOf(name) !== index)
      .map((name) => `docs/operations.md describes ${name} twice`),
  ];
}

/** Register migrations: each with a number of its own (one given up leaves a gap), opening with a comment that says why. */
export function checkMigrations(tree: SourceTree): string[] {
  const files = [...tree.keys()]
    .filter((file) => /^database\/migrations\/register\/.*\.sql$/.test(file))
    .sort();
  const numberOf = (file: string) => /\/(\d{4})-[^/]+$/.exec(file)?.[1];
  return files.flatMap((file, index) => {
    const number = numberOf(file);
    const problems: string[] = [];
    if (number === undefined) problems.push(`${file} has no number`);
    else if (files.slice(0, index).some((other) => numberOf(other) === number))
      problems.push(`${file} bears a number that another has`);
    if (!/^-- \S/.test(tree.get(file) ?? '')) problems.push(`${file} does not say why it exists`);
    return problems;
  });
}

/** Links of our documents to other files of the repository lead somewhere. `exists` is asked with a path from the root. */
export function checkLinks(
  documents: ReadonlyMap<string, string>,
  exists: (file: string) => boolean,
): string[] {
  return [...documents].flatMap(([file, text]) =>
    [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].flatMap(([, link = '']) => {
      if (/^[a-z]+:/.test(link)) return [];
      const target = path.posix.join(path.posix.dirname(file), link);
      return exists(target) ? [] : [`${file} links to ${link}, which does not exist`];
    }),
  );
}
