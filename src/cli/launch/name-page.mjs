// The panel's page before its program runs is Strapi's: its name in the tab, and what it says where there is no JavaScript.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const WORDS = [
  ['<html lang="en">', '<html lang="zh-Hans">'],
  ['<title>Strapi Admin</title>', '<title>公开</title>'],
  ['<h1>JavaScript disabled</h1>', '<h1>需要启用 JavaScript</h1>'],
  [
    /<p>Please <a [^>]*>enable JavaScript<\/a>[^<]*<\/p>/,
    '<p>请在浏览器中启用 JavaScript，再刷新页面。<br><span lang="en">Enable JavaScript in your browser and reload the page.</span></p>',
  ],
];

export function namePage(root) {
  const file = path.join(root, 'dist/build/index.html');
  writeFileSync(
    file,
    WORDS.reduce((page, [theirs, ours]) => page.replace(theirs, ours), readFileSync(file, 'utf8')),
  );
}
