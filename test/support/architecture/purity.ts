import ts from 'typescript';

import { placeOfFile } from './arrows';
import { placeOf, productionFiles, type SourceTree, walkNodes } from './source-tree';

const FORBIDDEN_IN_CORE = new Set([
  'Date.now',
  'Math.random',
  'crypto.randomUUID',
  'crypto.getRandomValues',
  'process.env',
  'performance.now',
]);
const FORBIDDEN_GLOBALS = new Set(['fetch', 'setTimeout', 'setInterval', 'setImmediate', 'strapi']);
const FORBIDDEN_OF_CRYPTO = /^random|^generate/;

/** Core takes instants and numbers as arguments: no clock, no randomness, no network, no environment. */
export function checkPurity(tree: SourceTree): string[] {
  return inRings(tree, ['core'], (file, node) => {
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
      return `${placeOf(file, node)} new Date() without an argument`;
    if (ts.isPropertyAccessExpression(node) && FORBIDDEN_IN_CORE.has(node.getText()))
      return `${placeOf(file, node)} ${node.getText()}`;
    if (ts.isCallExpression(node) && FORBIDDEN_GLOBALS.has(node.expression.getText()))
      return `${placeOf(file, node)} ${node.expression.getText()}()`;
    if (ts.isImportSpecifier(node) && FORBIDDEN_OF_CRYPTO.test(node.name.text) && isOfCrypto(node))
      return `${placeOf(file, node)} ${node.name.text} of node:crypto`;
    return null;
  });
}

const isOfCrypto = (node: ts.ImportSpecifier) =>
  /^["']node:crypto["']$/.test(node.parent.parent.parent.moduleSpecifier.getText());

/** SQL belongs into adapters: a use-case asks a port. */
export function checkSqlInAdapters(tree: SourceTree): string[] {
  return inRings(tree, ['core', 'use-cases'], (file, node) => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
    return isText &&
      /\b(select|insert\s+into|update|delete\s+from)\b[\s\S]*\bgongkai\./i.test(node.getText())
      ? `${placeOf(file, node)} SQL outside adapters`
      : null;
  });
}

/** The environment is read in one file. Plain scripts (.mjs) run before anything is installed and are apart. */
export function checkEnvironmentReaders(tree: SourceTree): string[] {
  return productionFiles(tree).flatMap(([file, text]) => {
    const problems: string[] = [];
    if (file === 'src/platform/env.ts' || !text.includes('env')) return problems;
    walkNodes(file, text, (node) => {
      const isProcessEnv =
        (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) &&
        /^process(\.env|\[['"]env['"]\])$/.test(node.getText());
      if (isProcessEnv) problems.push(`${placeOf(file, node)} process.env`);
    });
    return problems;
  });
}

function inRings(
  tree: SourceTree,
  rings: string[],
  judge: (file: string, node: ts.Node) => string | null,
): string[] {
  return productionFiles(tree).flatMap(([file, text]) => {
    const problems: string[] = [];
    if (!rings.includes(placeOfFile(file)?.ring ?? '')) return problems;
    walkNodes(file, text, (node) => {
      const problem = judge(file, node);
      if (problem !== null) problems.push(problem);
    });
    return problems;
  });
}
