import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { badInput, notFound, Refusal } from '../../errors.ts';

/** A file on its way in: bytes on disk, nobody's data yet. */
export interface Upload {
  id: string;
  /** Principal id. */
  owner: string;
  county: string;
  name: string;
  path: string;
  bytes: number;
  /** Milliseconds since 1970. */
  at: number;
}

/** How long a file waits to be handed in, in milliseconds, and how many of one person may wait. */
const WAITS = 3_600_000;
const PENDING = 50;

const MB = 1024 ** 2;

export const tooLarge = (max: number): Refusal =>
  new Refusal(
    'TOO_LARGE',
    `文件超过 ${Math.max(1, Math.floor(max / MB))} MB：请删去无关的工作表和图片，或另存为 .csv，或按乡镇拆成几个文件后再报送。`,
  );

/** The name a file had, as the header brings it. @throws BAD_USER_INPUT */
export function fileName(header: string | string[] | undefined): string {
  if (typeof header !== 'string' || header === '')
    throw badInput('没有写文件名：请在请求头 X-File-Name 里写上（按 URL 百分号编码）。');
  try {
    const name = decodeURIComponent(header).split(/[/\\]/).at(-1)?.trim().slice(0, 200) ?? '';
    if (name && !/\p{Cc}/u.test(name)) return name;
  } catch {}
  throw badInput('请求头 X-File-Name 不是百分号编码的文件名：请用 encodeURIComponent 编码后重试。');
}

/** Files on their way in. They lie in a folder of their own, are never whole in memory, and are gone within the hour. */
export class Uploads {
  private readonly files = new Map<string, Upload>();
  private readonly timer: NodeJS.Timeout;

  /** Empties the folder: what a crash left there belongs to nobody. */
  constructor(
    readonly folder: string,
    private readonly maxBytes: number,
    /** What is said to a file that is larger. */
    private readonly refused: (max: number) => Refusal = tooLarge,
  ) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.timer = setInterval(() => void this.sweep(), WAITS / 12).unref();
  }

  /** Writes the body of a request to disk. @throws TOO_LARGE, RATE_LIMITED */
  async take(request: IncomingMessage, of: Pick<Upload, 'owner' | 'county' | 'name'>): Promise<Upload> {
    if (Number(request.headers['content-length'] ?? 0) > this.maxBytes) throw this.refused(this.maxBytes);
    if ([...this.files.values()].filter(({ owner }) => owner === of.owner).length >= PENDING)
      throw new Refusal('RATE_LIMITED', `已有 ${PENDING} 个文件等待报送：请先报送或移除，再继续上传。`);
    const id = randomUUID();
    const path = join(this.folder, id);
    const upload = { ...of, id, path, bytes: 0, at: Date.now() };
    this.files.set(id, upload);
    try {
      upload.bytes = await this.write(request, path);
      return upload;
    } catch (error) {
      await this.remove([upload]);
      throw error;
    }
  }

  private async write(request: IncomingMessage, path: string): Promise<number> {
    const file = await open(path, 'wx', 0o600);
    let bytes = 0;
    try {
      // The request is left open when we stop, so that the answer can still be sent.
      for await (const chunk of request.iterator({ destroyOnReturn: false })) {
        bytes += (chunk as Buffer).length;
        if (bytes > this.maxBytes) throw this.refused(this.maxBytes);
        await file.appendFile(chunk as Buffer);
      }
    } finally {
      await file.close();
    }
    return bytes;
  }

  /** A file that its owner brought for this county. @throws NOT_FOUND */
  get(id: string, owner: string, county: string): Upload {
    const found = this.files.get(id);
    if (!found || found.owner !== owner || found.county !== county)
      throw notFound('这个待报文件（上传后一小时内有效），请重新上传');
    return found;
  }

  async remove(uploads: readonly Upload[]): Promise<void> {
    for (const { id, path } of uploads) {
      this.files.delete(id);
      await rm(path, { force: true });
    }
  }

  private sweep(now = Date.now()): Promise<void> {
    return this.remove([...this.files.values()].filter(({ at }) => now - at > WAITS));
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.remove([...this.files.values()]);
  }
}
