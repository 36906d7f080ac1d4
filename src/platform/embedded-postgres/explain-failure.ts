// Turns what initdb, postgres or the file system say into what the operator can do.
import { AppError } from '../app-error';
import { isErrorCode } from '../process/is-error-code';

type Remedy = { code: string; pattern: RegExp; zh: string; en: string };

const REMEDIES: Remedy[] = [
  {
    code: 'postgres.disk-full',
    pattern: /No space left on device|ENOSPC|Disk quota exceeded|EDQUOT/,
    zh: '磁盘已满，请清理空间后重试。',
    en: 'The disk is full. Make room and try again.',
  },
  {
    code: 'postgres.unwritable',
    pattern: /EACCES|EROFS|EPERM|Permission denied|Read-only file system/,
    zh: '没有写入权限，请检查目录的所有者，或用 POSTGRES_DIR 指定其他目录。',
    en: 'It cannot be written. Check who owns the folder, or name another with POSTGRES_DIR.',
  },
  {
    code: 'postgres.shared-memory',
    pattern:
      /could not create shared memory|could not map anonymous shared memory|Cannot allocate memory/,
    zh: '内存不足，PostgreSQL 无法启动。',
    en: 'There is not enough memory for PostgreSQL.',
  },
  {
    code: 'postgres.missing-library',
    pattern:
      /error while loading shared libraries|cannot open shared object file|not found \(required by/,
    zh: '缺少系统库（需要 glibc 的 Linux）。请安装所缺的库，或设置 DATABASE_URL。',
    en: 'A system library is missing (a Linux with glibc is needed). Install it, or set DATABASE_URL.',
  },
];

/** AppError for a failed step of the embedded PostgreSQL: what failed, where, why, what to do, and its last words. */
export function explainFailure(step: string, dir: string, cause: unknown, output = ''): AppError {
  const said = `${output}\n${cause instanceof Error ? cause.message : ''}`;
  const remedy = REMEDIES.find(({ pattern }) => pattern.test(said));
  const lastWords = output.trim().split('\n').slice(-8).join('\n  ');
  return new AppError({
    kind: 'failed',
    code: remedy?.code ?? 'postgres.failed',
    message: [
      `内置 PostgreSQL ${step} 失败（${dir}）。${remedy?.zh ?? ''}`,
      `The embedded PostgreSQL failed: ${step} (${dir}). ${remedy?.en ?? ''}`,
      ...(lastWords ? [`  ${lastWords}`] : []),
    ].join('\n'),
    details: { step, dir },
    cause,
  });
}

/** Runs a step on the file system and explains what the system refuses; AppErrors pass through. */
export function explained<T>(step: string, dir: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (isErrorCode(error, 'ENOSPC', 'EDQUOT', 'EACCES', 'EROFS', 'EPERM', 'ENOTDIR')) {
      throw explainFailure(step, dir, error);
    }
    throw error;
  }
}
