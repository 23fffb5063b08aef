import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Keyring } from '@dixian/warehouse';

/** Bytes of nonce in front, and of the tag behind. */
const SIZES = { nonce: 12, tag: 16 };

const DAY = 24 * 3_600_000;

const BATCH = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Where a file of a batch lies: its number within the batch, from 1. */
export interface OriginalPlace {
  batchId: string;
  fileNo: number;
}

/** The files as they were handed in, aes-256-gcm, under `<folder>/<batch>/<number>`. */
export class Originals {
  private readonly key: Buffer;

  constructor(
    readonly folder: string,
    { seal }: Keyring,
  ) {
    this.key = Buffer.from(hkdfSync('sha256', seal, '', 'original files', 32));
  }

  private path({ batchId, fileNo }: OriginalPlace): string {
    if (!BATCH.test(batchId) || !Number.isInteger(fileNo) || fileNo < 1) throw new Error('no such original');
    return join(this.folder, batchId, String(fileNo));
  }

  /** What binds a file to its place: one that was moved to another batch is not opened. */
  private about = ({ batchId, fileNo }: OriginalPlace): Buffer => Buffer.from(`${batchId}/${fileNo}`);

  /** Keeps a copy; whole or not at all. */
  async keep(place: OriginalPlace, from: string): Promise<void> {
    const to = this.path(place);
    await mkdir(join(to, '..'), { recursive: true, mode: 0o700 });
    const nonce = randomBytes(SIZES.nonce);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(this.about(place));
    const part = `${to}.part`;
    const out = createWriteStream(part, { mode: 0o600 });
    out.write(nonce);
    await pipeline(createReadStream(from), cipher, out);
    const file = await open(part, 'a');
    await file.appendFile(cipher.getAuthTag());
    await file.sync();
    await file.close();
    await rename(part, to);
  }

  /** The batch an amendment completes: its files come first in the new one. */
  async carryOver(from: string, to: string, files: number): Promise<void> {
    for (let fileNo = 1; fileNo <= files; fileNo++) {
      const copy = `${this.path({ batchId: to, fileNo })}.plain`;
      const stream = await this.read({ batchId: from, fileNo });
      if (!stream) continue;
      await mkdir(join(copy, '..'), { recursive: true, mode: 0o700 });
      try {
        await pipeline(stream, createWriteStream(copy, { mode: 0o600 }));
        await this.keep({ batchId: to, fileNo }, copy);
      } finally {
        await rm(copy, { force: true });
      }
    }
  }

  /** The bytes as they came; null when they are not kept (any more). @throws when they were changed, before a byte leaves */
  async read(place: OriginalPlace): Promise<Readable | null> {
    if (!BATCH.test(place.batchId) || !existsSync(this.path(place))) return null;
    for await (const _ of await this.opened(place));
    return this.opened(place);
  }

  private async opened(place: OriginalPlace): Promise<Readable> {
    const path = this.path(place);
    const { size } = await stat(path);
    const file = await open(path, 'r');
    const nonce = Buffer.alloc(SIZES.nonce);
    const tag = Buffer.alloc(SIZES.tag);
    await file.read(nonce, 0, SIZES.nonce, 0);
    await file.read(tag, 0, SIZES.tag, size - SIZES.tag);
    await file.close();
    const cipher = createDecipheriv('aes-256-gcm', this.key, nonce).setAAD(this.about(place)).setAuthTag(tag);
    const bytes = createReadStream(path, { start: SIZES.nonce, end: size - SIZES.tag - 1 });
    bytes.on('error', (error) => cipher.destroy(error));
    return bytes.pipe(cipher);
  }

  /** Removes what is older than the retention, and what a crash left half written. @param days 0 keeps nothing */
  async sweep(days: number, now = Date.now()): Promise<number> {
    let gone = 0;
    if (!existsSync(this.folder)) return gone;
    for (const batch of await readdir(this.folder)) {
      for (const name of await readdir(join(this.folder, batch))) {
        const path = join(this.folder, batch, name);
        const { mtimeMs } = await stat(path);
        if (now - mtimeMs <= days * DAY && /^\d+$/.test(name)) continue;
        await rm(path, { force: true });
        gone += 1;
      }
      if ((await readdir(join(this.folder, batch))).length === 0)
        await rm(join(this.folder, batch), { recursive: true });
    }
    return gone;
  }
}
