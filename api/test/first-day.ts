import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the decisions store of the first day is kept during a run. */
    firstDay: string;
  }
}

/** Once a run: a folder for what all test files begin with. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'first-day-'));
  project.provide('firstDay', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}

/**
 * The decisions store as a hub leaves it on its first day, laid into a data folder: making one takes seconds, copying
 * it a moment. Whoever needs it first makes it; of two at once the second one's is thrown away.
 * @param make leaves a new store in a folder, closed
 */
export async function layFirstDay(
  folder: string,
  kept: string,
  make: (folder: string) => Promise<void>,
): Promise<void> {
  const store = join(kept, 'postgres');
  if (!existsSync(store)) {
    const own = mkdtempSync(join(kept, 'made-'));
    await make(own);
    if (!existsSync(store)) renameSync(join(own, 'postgres'), store);
    rmSync(own, { recursive: true, force: true });
  }
  cpSync(store, join(folder, 'postgres'), { recursive: true });
}
