import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The engine's word for every failure to open; why, it only prints. */
const NOT_OPENED = /code[: ]*76|CANNOT_OPEN_FILE|Cannot lock|Failed to create connection/i;

/** Whether a process holds the lock of a folder: the engine locks its file `status` while it is open. */
function locked(path: string): boolean {
  const status = join(path, 'status');
  if (!existsSync(status)) return false;
  if (!existsSync('/proc/locks')) return true;
  const { ino } = statSync(status);
  return readFileSync('/proc/locks', 'utf8')
    .split('\n')
    .some((line) => line.includes(`:${ino} `));
}

/** The data folder belongs to another process. The message says what to do. */
export class StoreBusy extends Error {
  override readonly name = 'StoreBusy';

  /** Tells a lock held elsewhere from every other failure to open, which is passed through. */
  static from(error: unknown, path: string): Error {
    const text = error instanceof Error ? error.message : String(error);
    if (NOT_OPENED.test(text)) {
      if (locked(path))
        return new StoreBusy(`数据目录 ${path} 正被另一个进程使用：请先停止正在运行的程序，或换一个 HUB_DATA 再试。`);
      return new Error(`数据目录 ${path} 打不开：请检查目录是否存在、可写，磁盘是否已满。`, { cause: error });
    }
    return error instanceof Error ? error : new Error(text);
  }
}
