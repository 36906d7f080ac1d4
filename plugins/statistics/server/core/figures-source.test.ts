import { describe, expect, it } from 'vitest';

import { FIGURE_DIMENSIONS, type FigureDimension } from '../../../../src/contracts/figures';
import { toSource } from './figures-source';

const ask = (by: FigureDimension[], filters: { channels?: string[]; formats?: string[] } = {}) =>
  toSource({
    from: '2020-01-01',
    to: '2020-12-31',
    by,
    countedAs: ['new'],
    accounts: ['portal'],
    channels: [],
    formats: [],
    locales: ['en'],
    ...filters,
  });

describe('toSource', () => {
  it('answers every single dimension from the counts', () => {
    for (const dimension of FIGURE_DIMENSIONS) expect(ask([dimension]).kind).toBe('counts');
  });
  it('answers one dimension by account, time, locale and way of counting from the counts', () => {
    expect(ask(['column', 'account', 'month', 'locale', 'counted-as'])).toEqual({
      kind: 'counts',
      dimension: 'column',
    });
  });
  it('answers the whole from the rows by account', () => {
    expect(ask([])).toEqual({ kind: 'counts', dimension: 'account' });
  });
  it('answers crosses of two dimensions from the ledger, filters among them', () => {
    expect(ask(['column', 'format']).kind).toBe('ledger');
    expect(ask(['column'], { formats: ['video'] }).kind).toBe('ledger');
    expect(ask(['format'], { channels: ['portal'] }).kind).toBe('ledger');
    expect(ask(['month'], { channels: ['portal'] })).toEqual({
      kind: 'counts',
      dimension: 'channel',
    });
  });
});
