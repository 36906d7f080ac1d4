import { afterEach, describe, expect, it, vi } from 'vitest';

import { createProgress, toBar } from './draw-progress';

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

describe('createProgress', () => {
  afterEach(() => vi.restoreAllMocks());

  it('draws no bar where nothing is to do, and a whole one where all is done', () => {
    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const progress = createProgress();
    progress('发送 delivering', 0, 0);
    expect(write).not.toHaveBeenCalled();
    progress('稿件 items', 3, 3);
    expect(write).toHaveBeenCalledWith(expect.stringContaining('稿件 items'));
  });
});
