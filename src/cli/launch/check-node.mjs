import { expectedError } from './expected-error.mjs';

/** Throws unless Node is one that everything here was tried on: 20.19 up to 24. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if ((major === 20 && minor >= 19) || (major > 20 && major < 25)) return;
  throw expectedError(
    `需要 Node.js 20.19 至 24，当前为 ${version}。请从 https://nodejs.org 安装后重试。\n` +
      `Node.js 20.19 to 24 is needed, this is ${version}. Install it from https://nodejs.org and try again.`,
  );
}
