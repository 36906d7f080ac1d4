import { describe, expect, it } from 'vitest';

import { toDeliveryQuery } from './delivery-view';

const address = { page: '1', pageSize: '20', view: 'all', accountId: '' } as const;

describe('toDeliveryQuery', () => {
  it('asks for all without a filter', () =>
    expect(toDeliveryQuery(address)).toEqual({ page: '1', pageSize: '20' }));
  it('asks for a state and an account', () =>
    expect(toDeliveryQuery({ ...address, view: 'failed', accountId: 'wechat' })).toEqual({
      page: '1',
      pageSize: '20',
      state: 'failed',
      accountId: 'wechat',
    }));
  it('asks for what a person has to do', () =>
    expect(toDeliveryQuery({ ...address, view: 'awaitsPerson' })).toEqual({
      page: '1',
      pageSize: '20',
      awaitsPerson: 'true',
    }));
});
