import { describe, expect, it } from 'vitest';

import { keepDocumentActions } from './document-actions';

describe('keepDocumentActions', () => {
  it('keeps saving, editing, copying and deleting', () => {
    const kept = ['update', 'edit', 'clone', 'delete'].map((type) => ({ type }));
    expect(keepDocumentActions(kept)).toEqual(kept);
  });
  it('drops publishing and i18n’s actions that carry neither type nor position', () => {
    expect(keepDocumentActions([{ type: 'publish' }, {}, { type: 'unpublish' }])).toEqual([]);
  });
  it('keeps an action that only says where it stands', () => {
    const openInNewTab = { position: 'table-row' };
    expect(keepDocumentActions([openInNewTab])).toEqual([openInNewTab]);
  });
});
