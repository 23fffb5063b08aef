import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Keyring } from '@dixian/warehouse';
import { SealedFolder } from './sealed-folder.ts';

/** Where a file of a batch lies: its number within the batch, from 1. */
export interface OriginalPlace {
  batchId: string;
  fileNo: number;
}

/** The files as they were handed in, encrypted, under `<folder>/<batch>/<number>`. */
export class Originals {
  private readonly files: SealedFolder;

  constructor(
    readonly folder: string,
    keyring: Keyring,
  ) {
    this.files = new SealedFolder(folder, keyring, 'original files', /^[1-9]\d*$/);
  }

  /** Keeps a copy; whole or not at all. */
  keep({ batchId, fileNo }: OriginalPlace, from: string): Promise<void> {
    return this.files.keep(batchId, String(fileNo), from);
  }

  /** The batch an amendment completes: its files come first in the new one. */
  async carryOver(from: string, to: string, files: number): Promise<void> {
    for (let fileNo = 1; fileNo <= files; fileNo++) {
      const copy = `${this.files.path(to, String(fileNo))}.plain`;
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
  read({ batchId, fileNo }: OriginalPlace): Promise<Readable | null> {
    return this.files.read(batchId, String(fileNo));
  }

  /** Removes what is older than the retention, and what a crash left half written. @param days 0 keeps nothing */
  sweep(days: number, now = Date.now()): Promise<number> {
    return this.files.sweep(days, now);
  }
}
