import { describe, expect, it } from 'vitest';

import { loadConnectors, toConnector } from './load-connectors';

describe('a connector of a package', () => {
  it('is loaded by the name that the configuration gives, without Strapi', async () => {
    const [board] = await loadConnectors(['./docs/example-connector/index.mjs'], process.cwd());
    expect(board).toMatchObject({ name: 'board', tellsSteps: true });
  });

  it('stands once, and cannot take the place of ours', async () => {
    const twice = ['./docs/example-connector/index.mjs', './docs/example-connector/index.mjs'];
    await expect(loadConnectors(twice, process.cwd())).rejects.toThrow('board 已被占用');
  });

  it('that is not there is told by its name', async () => {
    await expect(loadConnectors(['no-such-connector'], process.cwd())).rejects.toThrow(
      'no-such-connector',
    );
  });

  it.each([
    [{}, 'connector'],
    [undefined, 'connector'],
    [{ connector: { name: 'x' } }, 'publish'],
    [{ connector: { name: 'Not a name' } }, 'name'],
  ])('%# is refused with every part that is missing', (module, part) => {
    expect(() => toConnector('module', module)).toThrow(part);
  });
});
