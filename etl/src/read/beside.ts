import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Given } from './beside-worker.ts';
import { type BlockOrder, type PackedBlock, packBlock } from './pack-block.ts';

/** Blocks given to the helper at once: one under work and one that waits. */
const GIVEN = 2;
/** Characters of a workbook's common texts that are copied for the helper. */
const MOST_TEXT = 32 * 1024 ** 2;
const MEMORY = { maxOldGenerationSizeMb: 512 };

/** Reads blocks of a sheet by this thread and, where the machine has a core for it, by a helper. To be ended. */
export class Beside {
  private worker: Worker | undefined;
  private readonly waiting: ((block: PackedBlock | null) => void)[] = [];

  constructor(private readonly order: BlockOrder) {
    const text = order.cells.strings.reduce((sum, { length }) => sum + length, 0);
    if (availableParallelism() > 1 && text <= MOST_TEXT) this.start();
  }

  private start(): void {
    const url = new URL(`./beside-worker${extname(import.meta.url)}`, import.meta.url);
    this.worker = new Worker(url, { workerData: this.order, resourceLimits: MEMORY });
    this.worker.on('message', (block: PackedBlock | null) => this.waiting.shift()?.(block));
    // Whatever ended it: what it was given is read by this thread in its order.
    this.worker.on('error', () => this.lost());
    this.worker.on('exit', () => this.lost());
  }

  private lost(): void {
    this.worker = undefined;
    for (const tell of this.waiting.splice(0)) tell(null);
  }

  /** The block packed; null when it must be read in its order. Never rejects. */
  read(bytes: Uint8Array, prefix: string): Promise<PackedBlock | null> {
    const { worker, waiting } = this;
    if (!worker || waiting.length >= GIVEN) return Promise.resolve(this.here(bytes, prefix));
    return new Promise((resolve) => {
      waiting.push(resolve);
      worker.postMessage({ bytes, prefix } satisfies Given);
    });
  }

  private here(bytes: Uint8Array, prefix: string): PackedBlock | null {
    try {
      return packBlock(bytes, prefix, this.order);
    } catch {
      // What is wrong is said when it is read in its order.
      return null;
    }
  }

  async end(): Promise<void> {
    await this.worker?.terminate();
  }
}
