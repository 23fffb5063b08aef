import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Wanted } from './draw.ts';
import type { Drawn, Order } from './draw-worker.ts';

/** Enough for a pack of hundreds of pages with its font. */
const MEMORY = { maxOldGenerationSizeMb: 1024 };

interface Waiting {
  resolve(bytes: Buffer): void;
  reject(error: Error): void;
}

/** It stays once it has been started: to load libraries and font takes longer than to draw. */
let worker: Worker | undefined;
let orders = 0;
const waiting = new Map<number, Waiting>();

/** Takes who waits for an order; the process may end when nobody waits any more. */
function served(number: number): Waiting | undefined {
  const one = waiting.get(number);
  waiting.delete(number);
  if (waiting.size === 0) worker?.unref();
  return one;
}

function gone(error: Error): void {
  worker = undefined;
  for (const number of [...waiting.keys()]) served(number)?.reject(error);
}

function started(): Worker {
  const own = new Worker(new URL(`./draw-worker${extname(import.meta.url)}`, import.meta.url), {
    resourceLimits: MEMORY,
  });
  own.on('message', (drawn: Drawn) => {
    const one = served(drawn.number);
    if ('bytes' in drawn) one?.resolve(Buffer.from(drawn.bytes));
    else one?.reject(new Error(drawn.says));
  });
  own.on('error', gone);
  own.once('exit', (code) => {
    if (worker === own) gone(new Error(`the drawing worker ended with ${code}`));
  });
  return own;
}

/** Draws a document beside this thread, which goes on serving: a large pack takes seconds. */
export function drawBeside(wanted: Wanted): Promise<Buffer> {
  worker ??= started();
  const own = worker;
  own.ref();
  orders += 1;
  const order: Order = { number: orders, wanted };
  return new Promise((resolve, reject) => {
    waiting.set(order.number, { resolve, reject });
    own.postMessage(order);
  });
}
