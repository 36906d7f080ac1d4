// One way to a Chromium for all that looks at a screen: the bench, and by test/support/browser.ts every test.
import { execFileSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';

import { type Browser, chromium } from 'playwright-core';

const INSTALLED = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
];

const findInstalled = ({ PATH = '' }: NodeJS.ProcessEnv): string | undefined =>
  PATH.split(path.delimiter)
    .flatMap((folder) => INSTALLED.map((name) => path.join(folder, name)))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false; // not there, or not ours to run: look on
      }
    });

/**
 * The packed Chromium (npm package @sparticuz/chromium), unpacked once into the cache folder. A process of its own does
 * it: the package writes to the temporary folder of its process, unpacks the libraries (libnss3 and others) only when it
 * believes to be on a cloud function, and then changes the environment for good, fonts included.
 */
const unpackChromium = (source: NodeJS.ProcessEnv): string => {
  const place = path.resolve('.cache', 'chromium-143.0.4');
  if (!existsSync(place)) {
    mkdirSync(path.dirname(place), { recursive: true });
    const making = mkdtempSync(`${place}.`);
    execFileSync(
      process.execPath,
      [
        '-e',
        "import('@sparticuz/chromium').then(({ default: packed }) => packed.executablePath())",
      ],
      { env: { ...source, TMPDIR: making, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' } },
    );
    if (existsSync(place)) rmSync(making, { recursive: true });
    else renameSync(making, place);
  }
  return place;
};

const lacksLibraries = (): boolean => {
  try {
    return !execFileSync('ldconfig', ['-p'], { encoding: 'utf8' }).includes('libnss3.so');
  } catch {
    return true; // no ldconfig for this user: the unpacked ones do no harm
  }
};

/** Whether the machine can draw Chinese; without a font the pictures show boxes, and the test says so. */
const hasChineseFont = (): boolean => {
  try {
    return execFileSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return ['/usr/share/fonts/opentype/noto', '/System/Library/Fonts/PingFang.ttc'].some((file) =>
      existsSync(file),
    );
  }
};

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--hide-scrollbars'];

/**
 * A headless browser (`more`: flags of its command line): the Chrome or Chromium that is installed, else the packed one (Linux x64). Close it in the end.
 * Throws, with what to do, where there is neither.
 */
export const openBrowser = async (
  source: NodeJS.ProcessEnv,
  more: readonly string[] = [],
): Promise<Browser> => {
  const args = [...FLAGS, ...more];
  if (!hasChineseFont()) {
    console.warn(
      '没有中文字体，截图中的汉字会显示为方框。/ No Chinese font: pictures show boxes. Debian: fonts-noto-cjk',
    );
  }
  const installed = findInstalled(source);
  if (installed !== undefined) {
    return chromium.launch({ executablePath: installed, headless: true, args });
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      '没有浏览器：请安装 Chrome 或 Chromium。/ No browser: install Chrome or Chromium.',
    );
  }
  const place = unpackChromium(source);
  const libraries = lacksLibraries() ? { LD_LIBRARY_PATH: path.join(place, 'al2023', 'lib') } : {};
  return chromium.launch({
    executablePath: path.join(place, 'chromium'),
    headless: true,
    args,
    env: { ...(source as Record<string, string>), ...libraries },
  });
};
