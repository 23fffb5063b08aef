import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { Refusal } from '../refusal.ts';
import { piecesOf } from './pieces.ts';

/** Encodings of text files. GB18030 includes GBK and GB2312; decoding "gbk" would break rare characters of names. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

const SAMPLE = 64 * 1024;
/** Share of characters that may be broken before the text counts as another encoding. */
const TOLERATED = 0.02;
/** Bytes that tell GB18030. What is broken behind them becomes an error of its row. */
const ENOUGH = 16 * 1024 ** 2;

/**
 * The encoding by byte order mark, then NULs (UTF-16), then UTF-8 without error, then GB18030 without error at its
 * beginning, then whichever of the two has fewer broken characters; those become U+FFFD. undefined when it is no text.
 */
export async function detectEncoding(path: string): Promise<Encoding | undefined> {
  const sample = await sampleOf(path);
  const marked = markOf(sample);
  if (marked) return marked;
  const wide = wideEncoding(sample);
  if (wide || hasManyNuls(sample)) return wide;
  const utf8 = await brokenShare(path, 'utf-8');
  if (utf8 === 0) return 'utf-8';
  const gb = await brokenShare(path, 'gb18030');
  // Broken UTF-8 often decodes as GB18030 without error: UTF-8 that is nearly right is UTF-8.
  if (utf8 < TOLERATED) return 'utf-8';
  return gb < TOLERATED ? 'gb18030' : undefined;
}

/** The first bytes of a file. */
export async function sampleOf(path: string, length = SAMPLE): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(path, { end: length - 1 })) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The file as text, piece by piece, without byte order mark and NULs. */
export async function* textOf(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    yield decoder.decode(chunk as Buffer, { stream: true }).replaceAll('\0', '');
  }
  yield decoder.decode();
}

/** The whole text of a file that fits in memory. Throws NOT_A_TABLE when it is no text. */
export async function wholeTextOf(path: string): Promise<string> {
  const encoding = await detectEncoding(path);
  if (!encoding) throw new Refusal('NOT_A_TABLE');
  let text = '';
  for await (const piece of textOf(path, encoding)) text += piece;
  return text;
}

/** A sample as text in its likely encoding, for looking at its beginning; undefined when it is no text. */
export function sampleText(sample: Buffer): string | undefined {
  const wide = markOf(sample) ?? wideEncoding(sample);
  if (!wide && hasManyNuls(sample)) return undefined;
  return new TextDecoder(wide ?? 'utf-8').decode(sample).replaceAll('\0', '');
}

/** A few NULs pad the text of some old programs, any number of them at its end; more make it no text. */
function hasManyNuls(padded: Buffer): boolean {
  const bytes = unpadded(padded);
  return bytes.includes(0) && bytes.filter((byte) => byte === 0).length > bytes.length / 100;
}

function markOf(bytes: Buffer): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0x84 && bytes[1] === 0x31 && bytes[2] === 0x95 && bytes[3] === 0x33) return 'gb18030';
  return undefined;
}

/**
 * ASCII characters of UTF-16 have a NUL: in the odd byte little-endian, in the even one big-endian. A few Chinese
 * characters (一 is 4E 00) have one on the other side.
 */
function wideEncoding(padded: Buffer): Encoding | undefined {
  const bytes = unpadded(padded);
  let even = 0;
  let odd = 0;
  for (const [index, byte] of bytes.entries()) {
    if (byte === 0) index % 2 ? odd++ : even++;
  }
  if (odd + even < bytes.length / 50) return undefined;
  if (odd > 3 * even) return 'utf-16le';
  return even > 3 * odd ? 'utf-16be' : undefined;
}

/** Without the NULs at the end but one, which may be half a character. */
function unpadded(bytes: Buffer): Buffer {
  return bytes.subarray(0, bytes.findLastIndex((byte) => byte !== 0) + 2);
}

/** U+FFFD, which stands in a text for a character lost before. */
const LOST = Buffer.from('\ufffd');

/** Bytes at the end that may be half a character, as far as UTF-8 goes. */
function halfCharacter(bytes: Buffer): number {
  for (let back = 1; back <= 3; back++) if ((bytes[bytes.length - back] ?? 0) >= 0xc0) return back;
  return 0;
}

/** No character is broken: nearly every file, and told much faster than counting. */
async function isWhole(path: string, encoding: Encoding): Promise<boolean> {
  if (encoding === 'utf-8') {
    for await (const bytes of piecesOf(path, halfCharacter)) if (!isUtf8(bytes) || bytes.includes(LOST)) return false;
    return true;
  }
  if (encoding === 'gb18030' && (await isPlainGbk(path))) return true;
  for await (const piece of textOf(path, encoding)) if (piece.includes('\ufffd')) return false;
  return true;
}

/** Nothing but ASCII and characters of two bytes: every one of them exists. */
async function isPlainGbk(path: string): Promise<boolean> {
  let lead = false;
  let read = 0;
  for await (const bytes of piecesOf(path)) {
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      if (lead) {
        if (byte < 0x40 || byte === 0x7f || byte === 0xff) return false;
        lead = false;
      } else if (byte > 0x7f) {
        if (byte === 0x80 || byte === 0xff) return false;
        lead = true;
      }
    }
    read += bytes.length;
    if (read >= ENOUGH) return true;
  }
  return !lead;
}

/** Broken characters as a share of those beyond ASCII. */
async function brokenShare(path: string, encoding: Encoding): Promise<number> {
  if (await isWhole(path, encoding)) return 0;
  let broken = 0;
  let foreign = 0;
  for await (const piece of textOf(path, encoding)) {
    if (!/[^\0-\x7f]/.test(piece)) continue;
    broken += piece.split('\ufffd').length - 1;
    foreign += piece.match(/[^\0-\x7f]/g)?.length ?? 0;
    // Plainly another encoding: the rest need not be read.
    if (foreign > 1000 && broken > foreign / 2) break;
  }
  return foreign === 0 ? 0 : broken / foreign;
}
