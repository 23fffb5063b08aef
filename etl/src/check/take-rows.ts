import { raw, sql } from '@dixian/warehouse';
import { mayBePlain } from '../compile-plain.ts';
import type { Packed } from '../read/pack.ts';
import { createPlain, judgeRows, LARGE, worthwhile } from './judge-plain.ts';
import { createStaged, putInto, putLines, stagedLines, unpacked } from './stage.ts';
import type { JudgeRequest, Places, Taken } from './take.ts';

/** Rows judged while the next ones are read. */
const CHUNK = 50_000;

/** Rows in the line format. */
interface Chunk {
  texts: Packed['text'][];
  rows: number;
}

/** The rows of a file by chunks, the first one just large enough to tell whether judging them apart helps. */
async function* chunksOf({ tables, orders, progress }: JudgeRequest): AsyncGenerator<Chunk> {
  let [chunk, size]: [Chunk, number] = [{ texts: [], rows: 0 }, LARGE.rows];
  for await (const { text, rows } of stagedLines(tables, orders, progress)) {
    chunk.texts.push(text);
    chunk.rows += rows;
    if (chunk.rows < size) continue;
    yield chunk;
    [chunk, size] = [{ texts: [], rows: 0 }, CHUNK];
  }
  if (chunk.rows > 0) yield chunk;
}

/** Judges the plain rows of a chunk; the others are kept as lines beside them. */
function takeChunk(request: JudgeRequest, { plain }: Places, { texts }: Chunk): Promise<void> {
  return judgeRows(request, plain, texts, Math.max(...request.orders.map((order) => order.length)));
}

/** The first chunk of a file; false when its rows, and so the others, are better judged by the whole check alone. */
async function takeFirst(request: JudgeRequest, places: Places, chunk: Chunk): Promise<boolean> {
  const { warehouse, compile } = request;
  const { plain, staged } = places;
  if (chunk.rows >= LARGE.rows && mayBePlain(compile)) {
    await createPlain(warehouse, plain, compile);
    await takeChunk(request, places, chunk);
    if ((await worthwhile(warehouse, plain)) > 0) return true;
  }
  await putLines(warehouse, staged, chunk.texts);
  return false;
}

/** Takes chunk by chunk, each while the next one is read. Answers whether the plain rows are judged. */
async function takeChunks(request: JudgeRequest, places: Places): Promise<boolean> {
  const take = (chunk: Chunk, first: boolean, apart: boolean): Promise<boolean> => {
    if (first) return takeFirst(request, places, chunk);
    const taken = apart ? takeChunk(request, places, chunk) : putLines(request.warehouse, places.staged, chunk.texts);
    return taken.then(() => apart);
  };
  let under: Promise<boolean> | null = null;
  try {
    for await (const chunk of chunksOf(request)) {
      const apart: boolean = under ? await under : false;
      under = take(chunk, under === null, apart);
      // Whoever waits for it next hears of its failure.
      under.catch(() => undefined);
    }
    return under ? await under : false;
  } finally {
    await under?.catch(() => undefined);
  }
}

/** Any file as the reader reads it. @throws Refusal */
export async function takeRows(request: JudgeRequest, places: Places): Promise<Taken> {
  const { warehouse, tables, orders } = request;
  await createStaged(warehouse, places.staged);
  const apart = await takeChunks(request, places);
  const others = sql`insert into ${raw(places.staged)} ${unpacked(sql`${raw(places.plain)} where not plain`)}`;
  if (apart) await warehouse.tell(others, { name: 'stage rows that are not plain' });
  const stageRest = async () => {
    if (!apart) return;
    await warehouse.tell(`truncate table ${places.staged}`, { name: 'unstage rows' });
    await putInto(warehouse, places.staged, orders, () => undefined)(tables, 0);
  };
  return { apart, stageRest };
}
