import { open } from 'node:fs/promises';

const PIECE = 1024 * 1024;

/**
 * The bytes of a file, piece by piece, always in the same buffer: a piece is gone when the next one is asked for. Buffers
 * of their own would make the collector look through the whole heap every few pieces.
 * @param held how many bytes at the end of a piece are to stand before the next one
 */
export async function* piecesOf(path: string, held: (piece: Buffer) => number = () => 0): AsyncGenerator<Buffer> {
  const file = await open(path);
  try {
    const buffer = Buffer.allocUnsafe(PIECE);
    let kept = 0;
    for (;;) {
      const { bytesRead } = await file.read(buffer, kept, PIECE - kept, null);
      const piece = buffer.subarray(0, kept + bytesRead);
      const next = bytesRead > 0 ? held(piece) : 0;
      yield piece.subarray(0, piece.length - next);
      if (bytesRead === 0) return;
      piece.copyWithin(0, piece.length - next);
      kept = next;
    }
  } finally {
    await file.close();
  }
}
