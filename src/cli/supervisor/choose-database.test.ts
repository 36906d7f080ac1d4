import { describe, expect, it } from 'vitest';

import { chooseDatabase, toDatabaseLine } from './choose-database';
import { toPlace } from './place';

const chooseFrom = ({
  running = [],
  present = [],
  isGiven = false,
}: {
  running?: string[];
  present?: string[];
  isGiven?: boolean;
}) =>
  chooseDatabase({
    isRunning: (database) => running.includes(database),
    isGiven,
    hasDatabase: (database) => Promise.resolve(present.includes(database)),
  });

const both = ['gongkai', 'gongkai_demo'];
const demo = ['gongkai_demo'];

describe('chooseDatabase', () => {
  it.each([
    ['the running demo’s, beside a real one', { running: demo, present: both }, demo[0], 'running'],
    ['the real one’s of two that run', { running: both, present: both }, 'gongkai', 'running'],
    ['the demo’s where there is no other', { present: demo }, demo[0], 'only-demo'],
    ['the real one where there are both', { present: both }, 'gongkai', 'real'],
    ['the one at DATABASE_URL', { present: demo, isGiven: true }, 'gongkai', 'real'],
    ['the real one, to be missed, where there is none', {}, 'gongkai', 'real'],
  ])('takes %s', async (_what, facts, database, reason) => {
    expect(await chooseFrom(facts)).toEqual({ database, reason });
  });
});

describe('toDatabaseLine', () => {
  it('says which, of which kind and why', () => {
    const place = toPlace({ DATA_DIR: '.gongkai', SITE_DIR: 'public/site' }, 'gongkai_demo');
    expect(toDatabaseLine(place, 'only-demo')).toBe(
      '数据库 gongkai_demo（演示；还没有正式数据库 gongkai）/ database gongkai_demo (demo; there is no real database gongkai yet)',
    );
  });
});
