import type { FieldError } from '../../../../src/contracts/outcome';
import { filesOf, type RevisionContent } from '../../../../src/contracts/revision';
import type { FileRows } from './to-form';

/** What a revision names and what of it there is now. */
export type Named = {
  files: FileRows;
  columns: ReadonlySet<string>;
  departments: ReadonlySet<string>;
  documents: ReadonlySet<string>;
};

const toField = (content: RevisionContent, fileId: string): string => {
  if (content.cover?.fileId === fileId) return 'cover';
  if (content.pictures.some((file) => file.fileId === fileId)) return 'pictures';
  if (content.bodyFiles.some((file) => file.fileId === fileId)) return 'body';
  return content.documentFile?.fileId === fileId ? 'documentFile' : 'attachments';
};

const DOCUMENTS = ['interprets', 'repeals', 'amends'] as const;

/** What was deleted since, at the fields that would hold it; empty: the revision can be written back. */
export const findGone = (content: RevisionContent, named: Named): FieldError[] => {
  const { columnId, departmentId } = content;
  const files = filesOf(content).filter(({ fileId }) => !named.files.has(fileId));
  return [
    ...(columnId !== null && !named.columns.has(columnId)
      ? [{ path: 'column', message: '栏目已被删除' }]
      : []),
    ...(departmentId !== null && !named.departments.has(departmentId)
      ? [{ path: 'department', message: '来源处室已被删除' }]
      : []),
    ...files.map(({ fileId, name }) => ({
      path: toField(content, fileId),
      message: `文件已被删除：${name}`,
    })),
    ...DOCUMENTS.flatMap((path) => {
      const gone = content[path].filter((id) => !named.documents.has(id)).length;
      return gone === 0 ? [] : [{ path, message: `所选文件中有 ${gone} 份已被删除` }];
    }),
  ];
};
