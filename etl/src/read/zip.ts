import { type FileHandle, open } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { Refusal } from '../refusal.ts';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
/** End record with the longest comment. */
const TAIL = 22 + 65_535;
const ZIP64_END = 0x06064b50;
/** The ZIP64 end record (56) and its locator (20). */
const ZIP64_RECORDS = 76;
const ZIP64_FIELD = 1;
const WIDE = 0xffffffff;
const MAX_DIRECTORY = 16 * 1024 ** 2;
/** Largest part that is unpacked, in bytes; a full sheet of a million rows has about 1 GiB. */
export const MAX_PART = 4 * 1024 ** 3;
/** A part beyond this size, in bytes, must not be packed closer than MAX_RATIO. Real sheets reach 40. */
const RATIO_FROM = 64 * 1024 ** 2;
const MAX_RATIO = 200;

interface Entry {
  method: number;
  encrypted: boolean;
  crc: number;
  packed: number;
  size: number;
  offset: number;
}

/** The directory of a zip archive; parts are unpacked as streams. */
export interface Zip {
  names(): string[];
  has(name: string): boolean;
  /** Bytes of a part unpacked, as the directory says; 0 when there is none. */
  size(name: string): number;
  /** The part's bytes, checked against its size, its CRC and the caps. Throws Refusal. */
  stream(name: string, max?: number): AsyncGenerator<Buffer>;
}

/** Reads the directory of an archive. Throws Refusal: FILE_DAMAGED when it is cut off, ZIP_BOMB past the caps. */
export async function openZip(path: string): Promise<Zip> {
  const file = await open(path);
  try {
    const entries = await readDirectory(file);
    return {
      names: () => [...entries.keys()],
      has: (name) => entries.has(name),
      size: (name) => entries.get(name)?.size ?? 0,
      stream: (name, max = MAX_PART) => unpack(path, entries.get(name), max),
    };
  } finally {
    await file.close();
  }
}

async function readDirectory(file: FileHandle): Promise<Map<string, Entry>> {
  const { size } = await file.stat();
  const tail = await bytesAt(file, Math.max(0, size - TAIL), Math.min(size, TAIL));
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + 22 > tail.length || tail.readUInt32LE(end) !== END_OF_DIRECTORY)
    throw new Refusal('FILE_DAMAGED');
  const { length, offset, before } = directoryBounds(tail, end);
  if (length > MAX_DIRECTORY) throw new Refusal('ZIP_BOMB');
  // Counted back from the end record: bytes before the archive move every offset.
  const start = size - tail.length + before - length;
  const shift = start - offset;
  if (start < 0 || shift < 0) throw new Refusal('FILE_DAMAGED');
  const entries = parseDirectory(await bytesAt(file, start, length), shift);
  if (entries.size === 0) throw new Refusal('FILE_DAMAGED');
  return entries;
}

/** Length and offset of the directory, and where in the tail it ends; ZIP64 puts a wide record before the end record. */
function directoryBounds(tail: Buffer, end: number): { length: number; offset: number; before: number } {
  const length = tail.readUInt32LE(end + 12);
  const offset = tail.readUInt32LE(end + 16);
  const wide = end - ZIP64_RECORDS;
  if ((length !== WIDE && offset !== WIDE) || wide < 0) return { length, offset, before: end };
  if (tail.readUInt32LE(wide) !== ZIP64_END) throw new Refusal('FILE_DAMAGED');
  const numberAt = (at: number): number => Number(tail.readBigUInt64LE(wide + at));
  return { length: numberAt(40), offset: numberAt(48), before: wide };
}

function parseDirectory(bytes: Buffer, shift: number): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (let at = 0; at + 46 <= bytes.length && bytes.readUInt32LE(at) === DIRECTORY_ENTRY; ) {
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
    // Some programs write the path with back slashes.
    const name = bytes.toString('utf8', at + 46, nameEnd).replaceAll('\\', '/');
    const wide = wideNumbers(bytes.subarray(nameEnd, extraEnd));
    const number = (offset: number): number => {
      const value = bytes.readUInt32LE(offset);
      return value === WIDE ? (wide.shift() ?? value) : value;
    };
    // The wide numbers stand in this order.
    const size = number(at + 24);
    const packed = number(at + 20);
    const offset = number(at + 42) + shift;
    const encrypted = (bytes.readUInt16LE(at + 8) & 1) === 1;
    entries.set(name, {
      method: bytes.readUInt16LE(at + 10),
      encrypted,
      crc: bytes.readUInt32LE(at + 16),
      packed,
      size,
      offset,
    });
    at = extraEnd + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** The 64-bit numbers of a ZIP64 extra field, which some programs write for small files too. */
function wideNumbers(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== ZIP64_FIELD) continue;
    const field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
    return Array.from({ length: Math.floor(field.length / 8) }, (_, i) => Number(field.readBigUInt64LE(i * 8)));
  }
  return [];
}

async function* unpack(path: string, entry: Entry | undefined, max: number): AsyncGenerator<Buffer> {
  if (!entry) throw new Refusal('FILE_DAMAGED');
  if (entry.encrypted) throw new Refusal('FILE_ENCRYPTED');
  refuseBomb(entry.size, entry.packed, max);
  if (entry.packed === 0) return;
  const start = await dataStart(path, entry);
  let size = 0;
  let crc = 0;
  for await (const chunk of await partStream(path, entry, start)) {
    size += chunk.length;
    crc = crc32(chunk, crc);
    refuseBomb(size, entry.packed, max);
    yield chunk;
  }
  if (size !== entry.size || crc !== entry.crc) throw new Refusal('FILE_DAMAGED');
}

function refuseBomb(size: number, packed: number, max: number): void {
  if (size > max || (size > RATIO_FROM && size > packed * MAX_RATIO)) throw new Refusal('ZIP_BOMB');
}

/** Where the packed bytes begin, from the local header. */
async function dataStart(path: string, entry: Entry): Promise<number> {
  const file = await open(path);
  try {
    const head = await bytesAt(file, entry.offset, 30);
    if (head.length < 30 || head.readUInt32LE(0) !== LOCAL_HEADER) throw new Refusal('FILE_DAMAGED');
    return entry.offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  } finally {
    await file.close();
  }
}

async function partStream(path: string, entry: Entry, start: number): Promise<AsyncIterable<Buffer>> {
  const file = await open(path);
  const packed = file.createReadStream({ start, end: start + entry.packed - 1, highWaterMark: 256 * 1024 });
  if (entry.method === 0) return packed;
  if (entry.method !== 8) {
    packed.destroy();
    throw new Refusal('FILE_DAMAGED');
  }
  // pipeline destroys the other end when one fails or the reader stops early; the error reaches the reader.
  return pipeline(packed, createInflateRaw({ chunkSize: 256 * 1024 }), () => undefined) as Readable;
}

async function bytesAt(file: FileHandle, start: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, start);
  return bytes.subarray(0, bytesRead);
}
