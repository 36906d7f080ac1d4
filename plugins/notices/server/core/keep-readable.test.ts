import { describe, expect, it } from 'vitest';

import { keepReadable } from './keep-readable';
import type { Reader } from './may-read';

const aReader = (traits: Partial<Reader> = {}): Reader => ({
  ...{ ref: 'admin:1', name: '秦', roles: ['secrecy-reviewer'], departments: ['air'], absent: [] },
  ...{ held: ['plugin::expunging.sign'], ...traits },
});
const places = [{ caseId: 7, departmentId: 'water', stages: [] }];
const kept = (kind: 'name-waits' | 'expunging-waits', caseId: number | null, reader: Reader) =>
  keepReadable([{ kind, caseId }], { reader, places }).length;

describe('what asks for a second word', () => {
  it('is read by who may still give it, and by nobody else', () => {
    expect(kept('expunging-waits', null, aReader())).toBe(1);
    expect(kept('expunging-waits', null, aReader({ held: [] }))).toBe(0);
    expect(kept('name-waits', null, aReader())).toBe(0);
    expect(kept('name-waits', null, aReader({ held: ['plugin::names.confirm'] }))).toBe(1);
  });

  it('about an item is read where its case may be read', () => {
    expect(kept('expunging-waits', 7, aReader({ roles: ['editor'] }))).toBe(0);
    expect(kept('expunging-waits', 7, aReader({ departments: ['water'] }))).toBe(1);
  });
});
