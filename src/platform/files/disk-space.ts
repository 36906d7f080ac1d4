// How much room the disk has, so that it is said before it is too late.
import { mkdir, statfs } from 'node:fs/promises';

export type DiskSpace = { freeBytes: number; totalBytes: number };

/** Room on the disk that holds `folder` (made when missing), for this process: what is kept for root does not count. */
export async function readDiskSpace(folder: string): Promise<DiskSpace> {
  await mkdir(folder, { recursive: true });
  const { bavail, blocks, bsize } = await statfs(folder);
  return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
}
