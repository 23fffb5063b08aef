import { parentPort, workerData } from 'node:worker_threads';
import { type BlockOrder, packBlock } from './pack-block.ts';

/** A block that is to be read. */
export interface Given {
  bytes: Uint8Array;
  prefix: string;
}

parentPort?.on('message', ({ bytes, prefix }: Given) => {
  const block = packBlock(bytes, prefix, workerData as BlockOrder);
  parentPort?.postMessage(block, block ? [block.text.buffer] : []);
});
