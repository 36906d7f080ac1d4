import { describe, expect, it } from 'vitest';

import type { AccountField } from '../../../../src/contracts/connector-tools';
import { checkAccount, readAccountForm, toSecretsOwner, toSettings } from './account-form';

const field = (name: string, kind: AccountField['kind'], more: Partial<AccountField> = {}) => ({
  ...{ name, kind, labelZh: name, labelEn: name, required: true },
  ...more,
});
const FIELDS: AccountField[] = [
  field('appid', 'setting'),
  field('base', 'address', { default: 'https://api.example.com' }),
  field('secret', 'secret'),
  field('aes-key', 'secret', { required: false }),
];
const form = (changes = {}) => ({
  ...{ connector: 'network', settings: { appid: 'wx1' }, secrets: { secret: 's' } },
  ...changes,
});

describe('the form of an account', () => {
  it('takes what the connector asks for, and a default where nothing was entered', () => {
    expect(checkAccount(form(), FIELDS, [])).toEqual([]);
    expect(toSettings({ appid: 'wx1', other: 'x' }, FIELDS)).toEqual({
      ...{ appid: 'wx1', base: 'https://api.example.com' },
    });
  });

  it('needs no secret anew that is kept, and one that is not', () => {
    const without = form({ secrets: {} });
    expect(checkAccount(without, FIELDS, ['secret'])).toEqual([]);
    expect(checkAccount(without, FIELDS, [])).toMatchObject([{ path: 'secret' }]);
  });

  it.each([
    ['nothing where something is required', { settings: {} }, 'appid'],
    ['an address without a scheme', { settings: { appid: 'a', base: 'api.example.com' } }, 'base'],
    [
      'an address with a name and password',
      { settings: { appid: 'a', base: 'https://u:p@x.com' } },
      'base',
    ],
    ['a script', { settings: { appid: 'a', base: 'javascript:alert(1)' } }, 'base'],
    ['a setting that the connector does not know', { settings: { appid: 'a', more: 'x' } }, 'more'],
    ['a secret among settings', { settings: { appid: 'a', secret: 'x' } }, 'secret'],
    ['a secret that is too long', { secrets: { secret: 'x'.repeat(4001) } }, 'secret'],
  ])('refuses %s', (_title, changes, path) => {
    const paths = checkAccount(form(changes), FIELDS, []).map((one) => one.path);
    expect(paths).toContain(path);
  });

  it.each([
    [null],
    [{}],
    [form({ settings: { appid: 'a\u0000' } })],
    [form({ secrets: { secret: '\ud800' } })],
    [form({ more: 1 })],
    [form({ settings: { appid: 1 } })],
    [[]],
  ])('reads %j as no form', (given) => expect(readAccountForm(given)).toBeNull());
});

describe('whose a secret is', () => {
  const of = (accountId: string, connector: string, settings: Record<string, string>) =>
    toSecretsOwner(accountId, connector, toSettings(settings, FIELDS), FIELDS);

  it('changes with the account, the connector and the address, and with nothing else', () => {
    const owner = of('weibo', 'network', { appid: 'a' });
    expect(of('weibo', 'network', { appid: 'b' })).toBe(owner);
    expect(of('wechat', 'network', { appid: 'a' })).not.toBe(owner);
    expect(of('weibo', 'other', { appid: 'a' })).not.toBe(owner);
    expect(of('weibo', 'network', { appid: 'a', base: 'https://evil.example' })).not.toBe(owner);
  });
});
