import { expect, it } from 'vitest';

import { holdsUploadIds } from './upload-ids';

it.each([
  [{ name: 'q', parent: 3 }],
  [{ name: 'q', parent: null }],
  [{ fileIds: [1, '2'], folderIds: [], destinationFolderId: '' }],
  [{ fileInfo: '{"folder":7,"caption":"x"}' }],
  [{ fileInfo: ['{"folder":7}', 'no JSON'] }],
  [{ updates: [{ id: 1, fileInfo: { folder: null } }] }],
  [undefined],
])('lets ids pass: %j', (body) => expect(holdsUploadIds(body)).toBe(true));

it.each([
  [{ name: 'q', parent: 'x' }],
  [{ name: 'q', parent: 99_999_999_999 }],
  [{ parent: {} }],
  [{ fileIds: [1, 'x'] }],
  [{ fileInfo: '{"folder":"x"}' }],
  [{ fileInfo: [{ folder: 1.5 }] }],
  [{ updates: [{ id: 'x' }] }],
])('names what is none: %j', (body) => expect(holdsUploadIds(body)).toBe(false));
