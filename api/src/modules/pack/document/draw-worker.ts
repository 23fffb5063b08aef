import { parentPort } from 'node:worker_threads';
import { draw, type Wanted } from './draw.ts';

export interface Order {
  number: number;
  wanted: Wanted;
}
export type Drawn = { number: number; bytes: Uint8Array } | { number: number; says: string };

parentPort?.on('message', async ({ number, wanted }: Order) => {
  try {
    parentPort?.postMessage({ number, bytes: await draw(wanted) } satisfies Drawn);
  } catch (error) {
    parentPort?.postMessage({
      number,
      says: error instanceof Error ? (error.stack ?? error.message) : '',
    } satisfies Drawn);
  }
});
