import { describe, expect, it } from 'vitest';

import { toBar } from './draw-progress';

describe('toBar', () => {
  it('fills in proportion and never beyond its width', () => {
    expect(toBar(0, 10)).toBe(`${'░'.repeat(30)} 0/10`);
    expect(toBar(5, 10)).toBe(`${'█'.repeat(15)}${'░'.repeat(15)} 5/10`);
    expect(toBar(12, 10)).toBe(`${'█'.repeat(30)} 12/10`);
  });

  it('is full when there is nothing to do', () => {
    expect(toBar(0, 0)).toBe(`${'█'.repeat(30)} 0/0`);
  });
});
