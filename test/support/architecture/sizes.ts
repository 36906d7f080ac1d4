import ts from 'typescript';

import { placeOfFile } from './arrows';
import { parse, placeOf, productionFiles, type SourceTree, walkNodes } from './source-tree';

const MAX_FILE = 200;
const MAX_FUNCTION = 40;
const MAX_CORE = 1000;

/** Lines that hold code: neither blank nor comment only. Counted as ESLint's max-lines with its two skips. */
export function countLines(node: ts.Node): number {
  const source = node.getSourceFile();
  const lineOf = (position: number) => source.getLineAndCharacterOfPosition(position).line;
  const withCode = new Set<number>();
  const step = (part: ts.Node) => {
    if (ts.isJSDoc(part)) return;
    const children = part.getChildren(source);
    if (children.length > 0) return children.forEach(step);
    if (part.getWidth(source) === 0) return;
    for (let line = lineOf(part.getStart(source)); line <= lineOf(part.end); line++)
      withCode.add(line);
  };
  step(node);
  return withCode.size;
}

/** Core, use-cases and platform: files and functions small enough to read at once. */
export function checkSizes(tree: SourceTree): string[] {
  return productionFiles(tree).flatMap(([file, text]) => {
    const ring = placeOfFile(file)?.ring;
    if (ring !== 'core' && ring !== 'use-cases' && !file.startsWith('src/platform/')) return [];
    const problems: string[] = [];
    const lines = countLines(parse(file, text));
    if (lines > MAX_FILE && !isExcused(text, 'max-lines'))
      problems.push(`${file} has ${lines} lines, allowed are ${MAX_FILE}`);
    walkNodes(file, text, (node) => {
      if (!ts.isFunctionLike(node) || ts.isFunctionTypeNode(node)) return;
      const long = countLines(node);
      if (long > MAX_FUNCTION && !isExcused(text, 'max-lines-per-function'))
        problems.push(`${placeOf(file, node)} has ${long} lines, allowed are ${MAX_FUNCTION}`);
    });
    return problems;
  });
}

/** A core of more than a thousand lines is two plugins. */
export function checkCoreSizes(tree: SourceTree): string[] {
  const sums = new Map<string, number>();
  for (const [file, text] of productionFiles(tree)) {
    const place = placeOfFile(file);
    if (place?.ring === 'core')
      sums.set(place.plugin, (sums.get(place.plugin) ?? 0) + countLines(parse(file, text)));
  }
  return [...sums]
    .filter(([, lines]) => lines > MAX_CORE)
    .map(
      ([plugin, lines]) =>
        `plugins/${plugin}/server/core has ${lines} lines, allowed are ${MAX_CORE}`,
    );
}

/** Who switches a rule off says why, after two hyphens. */
export function checkExcuses(tree: SourceTree): string[] {
  return [...tree].flatMap(([file, text]) =>
    /\.(ts|tsx|mjs)$/.test(file) && !file.startsWith('test/support/architecture')
      ? text
          .split('\n')
          .flatMap((line, index) =>
            /eslint-disable/.test(line) && !/eslint-disable[^\n]* -- \S/.test(line)
              ? [`${file}:${index + 1} switches a rule off without a reason (-- why)`]
              : [],
          )
      : [],
  );
}

const isExcused = (text: string, rule: string) =>
  new RegExp(`eslint-disable[a-z-]* [^\\n]*${rule}(?![a-z-])[^\\n]* -- \\S`).test(text);
