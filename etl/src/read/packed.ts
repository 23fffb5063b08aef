import { Beside } from './beside.ts';
import type { DataRows, TableFrame } from './data-rows.ts';
import type { Pack, Packed } from './pack.ts';
import { type PackedBlock, packed } from './pack-block.ts';
import type { SheetBlocks } from './raw.ts';

/** Blocks that wait to be handed on, read or being read: the helper is never without work, and little is held. */
const AHEAD = 6;

/** A block under work; `done` is null when it can only be read in its order. */
interface Under {
  bytes: Uint8Array;
  done: Promise<PackedBlock | null> | null;
}

export interface PackedRequest {
  frame: TableFrame;
  /** Takes the rows that are read in their order. */
  data: DataRows;
  pack: Pack;
  /** Whether a row can be told without those above it. */
  apart: boolean;
}

/** The data rows of a large sheet in the line format, its blocks read by this thread and a helper. Throws Refusal. */
export async function* packedRows(sheet: SheetBlocks, request: PackedRequest): AsyncGenerator<Packed> {
  const { frame, data, pack } = request;
  const reader = sheet.reader();
  const beside = request.apart ? new Beside({ ...sheet.frame, frame, pack }) : null;
  let apart = beside !== null;
  const taken = async ({ bytes, done }: Under): Promise<Packed> => {
    const block = apart && reader.isBetween && !data.state.afterNote ? await done : undefined;
    // The others will be like this one: reading them twice would take longer.
    if (block === null && done) apart = false;
    if (!block) return packed(reader.next(bytes), data, pack);
    reader.pass(block.first, block.last);
    data.pass(block.state);
    return block;
  };
  const queue: Under[] = [];
  try {
    let isFirst = true;
    for await (const { bytes, prefix } of sheet.bytes()) {
      // Before the rows of the first block stands what holds for all of them.
      queue.push({ bytes, done: isFirst || prefix === null || !apart ? null : (beside?.read(bytes, prefix) ?? null) });
      isFirst = false;
      while (queue.length >= (apart ? AHEAD : 1)) yield await taken(queue.shift() as Under);
    }
    for (const under of queue) yield await taken(under);
    reader.end();
  } finally {
    await beside?.end();
  }
}
