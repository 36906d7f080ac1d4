import { parseOptions } from '../parse-options';

export const DEMO_USAGE = `用法 / Usage: npm run demo [-- --reset]
  启动演示系统和一年的示例数据，Ctrl-C 停止 / starts the system with a sample of a year; Ctrl-C stops it
  --reset   清空演示数据，重新开始 / drop the demo's data and start over`;

const flag = { type: 'boolean', default: false } as const;

/** Throws AppError `demo.arguments` with the usage. */
export const readDemoOptions = (args: string[]): { help: boolean; reset: boolean } =>
  parseOptions(args, { help: flag, reset: flag }, { code: 'demo.arguments', usage: DEMO_USAGE });
