/** The data folder belongs to another process. The message says what to do. */
export class StoreBusy extends Error {
  override readonly name = 'StoreBusy';

  /** Tells a lock held elsewhere from every other failure to open, which is passed through. */
  static from(error: unknown, path: string): Error {
    const text = error instanceof Error ? error.message : String(error);
    if (
      /code[: ]*76|CANNOT_OPEN_FILE|Cannot lock|already (in use|running|locked)|another (server|process)/i.test(text)
    ) {
      return new StoreBusy(`数据目录 ${path} 正被另一个进程使用：请先停止正在运行的程序，或换一个 HUB_DATA 再试。`);
    }
    return error instanceof Error ? error : new Error(text);
  }
}
