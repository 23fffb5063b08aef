import type { Readable } from 'node:stream';
import type { Keyring } from '@dixian/warehouse';
import { SealedFolder } from './sealed-folder.ts';

/** Photos and papers about clues, encrypted, under `<folder>/<assignment>/<attachment>`. */
export class Attachments {
  private readonly files: SealedFolder;

  constructor(
    readonly folder: string,
    keyring: Keyring,
  ) {
    this.files = new SealedFolder(folder, keyring, 'attachments', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  }

  /** Keeps bytes; whole or not at all. */
  keep(assignment: string, id: string, bytes: Uint8Array): Promise<void> {
    return this.files.keep(assignment, id, bytes);
  }

  /** The bytes as they were kept; null when they are not (any more). @throws when they were changed */
  read(assignment: string, id: string): Promise<Readable | null> {
    return this.files.read(assignment, id);
  }

  remove(assignment: string, id: string): Promise<void> {
    return this.files.remove(assignment, id);
  }

  /** Removes what is older than the retention, and what a crash left half written. @param days 0 keeps nothing */
  sweep(days: number): Promise<number> {
    return this.files.sweep(days);
  }
}
