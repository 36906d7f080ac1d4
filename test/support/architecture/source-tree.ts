// The repository as text, so that the checks can be tried on small trees that break them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import ts from 'typescript';

/** Path from the root with forward slashes → text. */
export type SourceTree = ReadonlyMap<string, string>;

const READ = ['src', 'plugins', 'config', 'database', 'test', 'docs'];
const READABLE = /\.(ts|tsx|mjs|json|md|sql|psql)$/;

/** Every readable file of our own folders under `root`. */
export function readTree(root: string): SourceTree {
  const tree = new Map<string, string>();
  const walk = (folder: string) => {
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const name = `${folder}/${entry.name}`;
      if (entry.isDirectory() && entry.name !== 'node_modules' && entry.name !== 'dist') walk(name);
      else if (READABLE.test(name)) tree.set(name, readFileSync(path.join(root, name), 'utf8'));
    }
  };
  READ.filter((folder) => existsSync(path.join(root, folder))).forEach(walk);
  return tree;
}

export const isTest = (file: string) =>
  file.startsWith('test/') || /\.(test|contract)\.tsx?$/.test(file);

/** Our TypeScript that runs in production; tests apart. */
export const productionFiles = (tree: SourceTree): [file: string, text: string][] =>
  [...tree].filter(([file]) => /\.tsx?$/.test(file) && !isTest(file));

export const parse = (file: string, text: string) =>
  ts.createSourceFile(
    file,
    text,
    ts.ScriptTarget.ES2022,
    true,
    file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );

/** Calls `visit` for every node of the file. */
export function walkNodes(file: string, text: string, visit: (node: ts.Node) => void): void {
  const step = (node: ts.Node) => {
    visit(node);
    ts.forEachChild(node, step);
  };
  step(parse(file, text));
}

/** `file:line` of a node, as editors open it. */
export const placeOf = (file: string, node: ts.Node) =>
  `${file}:${node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
