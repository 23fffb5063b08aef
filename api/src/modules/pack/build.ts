import { createHash } from 'node:crypto';
import { spanCompleteness } from '../measure/complete.ts';
import { spanName } from '../measure/spans.ts';
import type { Pack, PackPage } from './pack.ts';
import type { PackAsk } from './pack-ask.ts';
import { PAGES } from './pages/index.ts';

/** Whether anything is wanting, of every county that the pack is about. */
async function completeness({ ctx, places, span }: PackAsk): Promise<{ complete: boolean; why: string | null }> {
  const found = await Promise.all(
    places.map(async ({ scope, name }) => {
      const { complete = false, why = null } = (await spanCompleteness(ctx, scope, [span])).get(span.key) ?? {};
      return { complete, why: why && places.length > 1 ? `${name}：${why}` : why };
    }),
  );
  return {
    complete: found.every(({ complete }) => complete),
    why: found.flatMap(({ why }) => why ?? []).join('；') || null,
  };
}

/** Ids of pages in a pack: the second page of an id is told apart. */
function numbered<T extends { id: string }>(pages: readonly T[]): (T & { page: string })[] {
  return pages.map((one, at) => {
    const before = pages.slice(0, at).filter(({ id }) => id === one.id).length;
    return { ...one, page: before === 0 ? one.id : `${one.id}-${before + 1}` };
  });
}

/** Of everything a pack says; the same pack has the same one. */
export const fingerprintOf = (pack: Omit<Pack, 'fingerprint'>): string =>
  createHash('sha256')
    .update(JSON.stringify({ ...pack, fingerprint: '' }))
    .digest('hex');

/** Writes the pack of a meeting as it stands at its cut-off day. */
export async function buildPack(ask: PackAsk, place: string, frozenAt: string | null): Promise<Pack> {
  const { law, meeting, span, asOf } = ask;
  const pages = numbered(meeting.pages ?? []);
  const [whole, ...written] = await Promise.all([
    completeness(ask),
    ...pages.map(async ({ id, page, agenda }) => PAGES[id](ask, { id: page, agenda: agenda ?? null })),
  ]);
  const period = spanName(span);
  const { documentNo, title } = law.documentOf(meeting.clause ?? { article: '', quote: '' });
  const pack: Omit<Pack, 'fingerprint'> = {
    ...{ title: `${place}${period}${meeting.title}材料`, place, meeting: meeting.title, period, asOf },
    ...{ source: `${documentNo} ${title}`, frozenAt, ...whole, pages: (written as PackPage[][]).flat() },
  };
  return { ...pack, fingerprint: fingerprintOf(pack) };
}
