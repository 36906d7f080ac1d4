import path from 'node:path';

import ts from 'typescript';

import { productionFiles, type SourceTree } from './source-tree';

/** What an import names: a file of ours, or a package ('@strapi/strapi', 'node:fs'). */
export type Import =
  { kind: 'file'; from: string; file: string } | { kind: 'package'; from: string; name: string };

/** Imports of one file in every form: static, type-only, dynamic, require. */
export function importsOf(tree: SourceTree, from: string): Import[] {
  const { importedFiles } = ts.preProcessFile(tree.get(from) ?? '', true, true);
  return importedFiles.map(({ fileName }) =>
    fileName.startsWith('.')
      ? { kind: 'file', from, file: resolveFile(tree, from, fileName) }
      : { kind: 'package', from, name: packageOf(fileName) },
  );
}

export const allImports = (tree: SourceTree): Import[] =>
  productionFiles(tree).flatMap(([file]) => importsOf(tree, file));

function resolveFile(tree: SourceTree, from: string, named: string): string {
  const base = path.posix.join(path.posix.dirname(from), named);
  const tried = [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`, `${base}/index.tsx`];
  return tried.find((file) => tree.has(file)) ?? base;
}

function packageOf(named: string): string {
  const parts = named.split('/');
  return named.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? named);
}
