import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { piecesOf } from '@dixian/etl/read/pieces';
import type { Keyring } from '@dixian/warehouse';

/** Bytes of nonce in front, and of the tag behind. */
const SIZES = { nonce: 12, tag: 16 };

const DAY = 24 * 3_600_000;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Files, aes-256-gcm, under `<folder>/<group>/<name>`; a group is a UUID. */
export class SealedFolder {
  private readonly key: Buffer;

  /**
   * @param use what the files are for: each use has a key of its own
   * @param names what a file may be called; anything else there was left half written
   */
  constructor(
    readonly folder: string,
    { seal }: Keyring,
    use: string,
    private readonly names: RegExp,
  ) {
    this.key = Buffer.from(hkdfSync('sha256', seal, '', use, 32));
  }

  /** @throws when there can be no such file */
  path(group: string, name: string): string {
    if (!UUID.test(group) || !this.names.test(name)) throw new Error('no such file');
    return join(this.folder, group, name);
  }

  /** What binds a file to its place: one that was moved to another group is not opened. */
  private about = (group: string, name: string): Buffer => Buffer.from(`${group}/${name}`);

  /** Keeps a copy of a file, or bytes; whole or not at all. */
  async keep(group: string, name: string, from: string | Uint8Array): Promise<void> {
    const to = this.path(group, name);
    await mkdir(join(to, '..'), { recursive: true, mode: 0o700 });
    const nonce = randomBytes(SIZES.nonce);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(this.about(group, name));
    const part = `${to}.part`;
    const file = await open(part, 'w', 0o600);
    try {
      await file.writeFile(nonce);
      for await (const piece of typeof from === 'string' ? piecesOf(from) : [from])
        await file.writeFile(cipher.update(piece));
      await file.writeFile(cipher.final());
      await file.writeFile(cipher.getAuthTag());
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, to);
  }

  /** The bytes as they came; null when they are not kept (any more). @throws when they were changed, before a byte leaves */
  async read(group: string, name: string): Promise<Readable | null> {
    if (!UUID.test(group) || !existsSync(this.path(group, name))) return null;
    for await (const _ of await this.opened(group, name));
    return this.opened(group, name);
  }

  private async opened(group: string, name: string): Promise<Readable> {
    const path = this.path(group, name);
    const { size } = await stat(path);
    const file = await open(path, 'r');
    const nonce = Buffer.alloc(SIZES.nonce);
    const tag = Buffer.alloc(SIZES.tag);
    await file.read(nonce, 0, SIZES.nonce, 0);
    await file.read(tag, 0, SIZES.tag, size - SIZES.tag);
    await file.close();
    const cipher = createDecipheriv('aes-256-gcm', this.key, nonce).setAAD(this.about(group, name)).setAuthTag(tag);
    const bytes = createReadStream(path, { start: SIZES.nonce, end: size - SIZES.tag - 1 });
    bytes.on('error', (error) => cipher.destroy(error));
    return bytes.pipe(cipher);
  }

  async remove(group: string, name: string): Promise<void> {
    await rm(this.path(group, name), { force: true });
  }

  /** Removes what is older than the retention, and what a crash left half written. @param days 0 keeps nothing */
  async sweep(days: number, now = Date.now()): Promise<number> {
    let gone = 0;
    if (!existsSync(this.folder)) return gone;
    for (const group of await readdir(this.folder)) {
      for (const name of await readdir(join(this.folder, group))) {
        const path = join(this.folder, group, name);
        const { mtimeMs } = await stat(path);
        if (now - mtimeMs <= days * DAY && this.names.test(name)) continue;
        await rm(path, { force: true });
        gone += 1;
      }
      if ((await readdir(join(this.folder, group))).length === 0)
        await rm(join(this.folder, group), { recursive: true });
    }
    return gone;
  }
}
