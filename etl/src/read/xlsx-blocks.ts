import type { Block } from './raw.ts';
import { rootPrefix } from './xml.ts';

/** Bytes from which on a sheet is read by two threads; below, to start one takes as long as it saves. */
export const LARGE = { bytes: 16 * 1024 ** 2 };
/** Bytes of a block: some thousand rows. */
export const BLOCK = { bytes: 1024 ** 2 };

/**
 * The bytes of a sheet by blocks that end where a row does. A block that holds no end of a row, and the last one, have no
 * prefix; nor has any of a sheet that is not in UTF-8.
 */
export async function* blocks(part: AsyncIterable<Buffer>): AsyncGenerator<Block> {
  let waiting: Buffer[] = [];
  let length = 0;
  let prefix: string | null | undefined;
  for await (const piece of shortPieces(part)) {
    prefix ??= prefixOf(piece);
    waiting.push(piece);
    length += piece.length;
    if (length < BLOCK.bytes) continue;
    const whole = Buffer.concat(waiting);
    const closing = `</${prefix}row>`;
    const at = prefix === null ? -1 : whole.lastIndexOf(closing);
    const end = at < 0 ? whole.length : at + closing.length;
    yield { bytes: whole.subarray(0, end), prefix: at < 0 ? null : prefix };
    waiting = [whole.subarray(end)];
    length = whole.length - end;
  }
  yield { bytes: Buffer.concat(waiting), prefix: null };
}

/** Null for UTF-16, and when the root is not seen at once. */
function prefixOf(first: Buffer): string | null {
  if (first[0] === 0xff && first[1] === 0xfe) return null;
  return rootPrefix(first.toString('latin1')) ?? null;
}

async function* shortPieces(part: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const piece of part)
    for (let from = 0; from < piece.length; from += BLOCK.bytes) yield piece.subarray(from, from + BLOCK.bytes);
}
