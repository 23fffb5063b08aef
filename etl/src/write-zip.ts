import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A file inside an archive; its bytes are asked for once, in order. */
export interface ZipPart {
  name: string;
  content: string | Uint8Array | Iterable<string> | AsyncIterable<string>;
}

/** DOS form of 1980-01-01: the same parts always give the same bytes. */
const EPOCH = 0x0021;
const UTF8_WITH_DESCRIPTOR = 0x0808;
const DEFLATE = 8;
/** Text is handed to the compressor in pieces of about this many characters. */
const PIECE = 256 * 1024;

interface Written {
  name: Buffer;
  offset: number;
  crc: number;
  packed: number;
  size: number;
}

/** Writes an archive part by part in bounded memory; sizes follow each part. The stream is left open. */
export async function writeZip(out: Writable, parts: Iterable<ZipPart>): Promise<void> {
  const written: Written[] = [];
  let offset = 0;
  const put = async (bytes: Buffer): Promise<void> => {
    offset += bytes.length;
    if (!out.write(bytes)) await once(out, 'drain');
  };
  for (const { name, content } of parts) {
    const part = { name: Buffer.from(name), offset, crc: 0, packed: 0, size: 0 };
    await put(Buffer.concat([header(0x04034b50, part, 30), part.name]));
    const before = offset;
    await pack(content, part, put);
    part.packed = offset - before;
    await put(descriptor(part));
    written.push(part);
  }
  const start = offset;
  for (const part of written) await put(Buffer.concat([header(0x02014b50, part, 46), part.name]));
  await put(endRecord(written.length, offset - start, start));
}

async function pack(content: ZipPart['content'], part: Written, put: (bytes: Buffer) => Promise<void>): Promise<void> {
  const deflate = createDeflateRaw({ level: 6 });
  const drained = (async () => {
    for await (const chunk of deflate) await put(chunk as Buffer);
  })();
  for await (const piece of pieces(content)) {
    part.crc = crc32(piece, part.crc);
    part.size += piece.length;
    if (!deflate.write(piece)) await once(deflate, 'drain');
  }
  deflate.end();
  await drained;
}

async function* pieces(content: ZipPart['content']): AsyncGenerator<Uint8Array> {
  if (content instanceof Uint8Array) {
    yield content;
    return;
  }
  let text = '';
  for await (const piece of typeof content === 'string' ? [content] : content) {
    text += piece;
    if (text.length < PIECE) continue;
    yield Buffer.from(text);
    text = '';
  }
  if (text !== '') yield Buffer.from(text);
}

/** A local header (30 bytes, sizes in the descriptor) or a directory entry (46 bytes). */
function header(signature: number, part: Written, length: 30 | 46): Buffer {
  const bytes = Buffer.alloc(length);
  const isEntry = length === 46;
  bytes.writeUInt32LE(signature, 0);
  const at = isEntry ? 6 : 4;
  bytes.writeUInt16LE(20, at);
  bytes.writeUInt16LE(UTF8_WITH_DESCRIPTOR, at + 2);
  bytes.writeUInt16LE(DEFLATE, at + 4);
  bytes.writeUInt16LE(EPOCH, at + 8);
  bytes.writeUInt16LE(part.name.length, at + 22);
  if (!isEntry) return bytes;
  bytes.writeUInt16LE(20, 4);
  bytes.writeUInt32LE(part.crc, 16);
  bytes.writeUInt32LE(part.packed, 20);
  bytes.writeUInt32LE(part.size, 24);
  bytes.writeUInt32LE(part.offset, 42);
  return bytes;
}

function descriptor(part: Written): Buffer {
  const bytes = Buffer.alloc(16);
  bytes.writeUInt32LE(0x08074b50, 0);
  bytes.writeUInt32LE(part.crc, 4);
  bytes.writeUInt32LE(part.packed, 8);
  bytes.writeUInt32LE(part.size, 12);
  return bytes;
}

function endRecord(count: number, length: number, start: number): Buffer {
  const bytes = Buffer.alloc(22);
  bytes.writeUInt32LE(0x06054b50, 0);
  bytes.writeUInt16LE(count, 8);
  bytes.writeUInt16LE(count, 10);
  bytes.writeUInt32LE(length, 12);
  bytes.writeUInt32LE(start, 16);
  return bytes;
}
