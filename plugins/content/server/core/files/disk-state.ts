/** 'low' is warned of; 'full' refuses uploads. */
export type DiskState = 'ok' | 'low' | 'full';

const MEGABYTE = 1024 * 1024;

export type DiskLimits = { minFreeMb: number; warnFreeMb: number };

/** How the disk stands when `neededBytes` more were taken. */
export const toDiskState = (
  freeBytes: number,
  { minFreeMb, warnFreeMb }: DiskLimits,
  neededBytes = 0,
): DiskState => {
  const left = freeBytes - neededBytes;
  if (left < minFreeMb * MEGABYTE) return 'full';
  return left < warnFreeMb * MEGABYTE ? 'low' : 'ok';
};

export const DISK_FULL =
  '服务器磁盘空间不足，暂时不能上传文件。已填写的内容不受影响，可以照常保存；请联系系统管理员清理磁盘。 / The server’s disk is full: no file can be uploaded now. What you have written is not affected and can be saved; please tell an administrator.';
