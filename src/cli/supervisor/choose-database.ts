// Which database a tool means when nobody names one.
import { DEMO_DATABASE, type Place, REAL_DATABASE } from './place';

export type Reason = 'named' | 'running' | 'only-demo' | 'real';
export type Choice = { database: string; reason: Reason };

/** What is known of this checkout; asked only as far as needed. */
export type Facts = {
  isRunning(database: string): boolean;
  /** Whether DATABASE_URL names the real one. */
  isGiven: boolean;
  /** Of the embedded server. */
  hasDatabase(database: string): Promise<boolean>;
};

/**
 * The database of the system that runs in this checkout (the real one's before the demo's). When none runs: the real
 * one, and the demo's where there is no real one.
 */
export const chooseDatabase = async ({
  isRunning,
  isGiven,
  hasDatabase,
}: Facts): Promise<Choice> => {
  const running = [REAL_DATABASE, DEMO_DATABASE].find(isRunning);
  if (running !== undefined) return { database: running, reason: 'running' };
  const isOnlyDemo =
    !isGiven && !(await hasDatabase(REAL_DATABASE)) && (await hasDatabase(DEMO_DATABASE));
  return isOnlyDemo
    ? { database: DEMO_DATABASE, reason: 'only-demo' }
    : { database: REAL_DATABASE, reason: 'real' };
};

const KINDS = { real: ['正式', 'real'], demo: ['演示', 'demo'] } as const;
const REASONS: Record<Reason, readonly [string, string]> = {
  named: ['按 --database', 'as --database says'],
  running: ['正在运行的系统的数据库', 'of the system that runs here'],
  'only-demo': ['还没有正式数据库 gongkai', 'there is no real database gongkai yet'],
  real: ['没有系统在运行', 'no system runs here'],
};

/** One line for people: which database, of which kind, and why that. */
export const toDatabaseLine = ({ database, kind }: Place, reason: Reason): string => {
  const [kindZh, kindEn] = KINDS[kind];
  const [reasonZh, reasonEn] = REASONS[reason];
  return `数据库 ${database}（${kindZh}；${reasonZh}）/ database ${database} (${kindEn}; ${reasonEn})`;
};
