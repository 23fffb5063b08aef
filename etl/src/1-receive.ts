import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { piecesOf } from './read/pieces.ts';
import { type FileKind, sniff } from './read/sniff.ts';
import { asRefusal, Refusal } from './refusal.ts';

/** Largest file of each kind, in bytes. Binary .xls and web pages are held in memory, the others are streamed. */
const MAX_BYTES: Record<FileKind, number> = {
  csv: 4 * 1024 ** 3,
  xlsx: 512 * 1024 ** 2,
  xls: 64 * 1024 ** 2,
  html: 64 * 1024 ** 2,
};

/** A file that can be read as a table. */
export interface Received {
  name: string;
  path: string;
  /** Of the bytes as they came, hexadecimal. */
  sha256: string;
  bytes: number;
  /** By content, never by the name's ending. */
  kind: FileKind;
}

/**
 * Takes a file in: tells its kind by its bytes and fingerprints it.
 * Throws Refusal when it is missing, empty, encrypted, damaged, too large or no table.
 */
export async function receive(file: { name: string; path: string }): Promise<Received> {
  try {
    const found = await stat(file.path);
    if (!found.isFile()) throw new Refusal('FILE_MISSING');
    if (found.size === 0) throw new Refusal('FILE_EMPTY');
    const kind = await sniff(file.path);
    if (found.size > MAX_BYTES[kind]) throw new Refusal('FILE_TOO_LARGE');
    return { ...file, sha256: await fingerprint(file.path), bytes: found.size, kind };
  } catch (error) {
    throw asRefusal(error);
  }
}

async function fingerprint(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of piecesOf(path)) hash.update(piece);
  return hash.digest('hex');
}
