import '../dist/threads.js';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Measures the hub at the size of a whole county, on synthetic people. Every figure is a ratio to the engine doing the
 * same without us, in the same run, because a shared machine is now fast and now slow. It prints; it never fails.
 *
 * BENCH_MONTHS: how many months (12: a year, which the cumulative rules read; 0 measures the large files only). BENCH_ROWS, BENCH_SHEET_ROWS: rows of the large csv
 * (1,000,000; 0 leaves the large files out) and workbook (200,000). BENCH_QUARTER_ROWS: rows of the quarterly question, asked here and in PostgreSQL (20,000,000; 0 leaves it out). BENCH_SCALE: share of the county (1). BENCH_DATA: a data folder to keep and to
 * use again (otherwise a temporary one).
 */
async function main(): Promise<void> {
  const kept = process.env.BENCH_DATA;
  const folder = kept ? resolve(kept) : await mkdtemp(join(tmpdir(), 'dixian-bench-'));
  // Only now: libuv reads the size of its pool at its first use.
  const { bench } = await import('./bench.ts');
  try {
    await bench({
      folder,
      months: Number(process.env.BENCH_MONTHS ?? 12),
      scale: Number(process.env.BENCH_SCALE || 1),
      rows: Number(process.env.BENCH_ROWS ?? 1_000_000),
      sheetRows: Number(process.env.BENCH_SHEET_ROWS ?? 200_000),
      quarterRows: Number(process.env.BENCH_QUARTER_ROWS ?? 20_000_000),
    });
  } finally {
    if (!kept) await rm(folder, { recursive: true, force: true });
  }
}

await main();
