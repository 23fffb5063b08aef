import type { PageBuilder } from '../pack-ask.ts';
import { Sheet } from '../sheet.ts';

/** What the convener's office wrote about an item of the agenda. */
export const notes: PageBuilder = ({ ctx, notes: typed, places }, { id, agenda }) => {
  const sheet = new Sheet(ctx, id, agenda ?? '会前材料', agenda);
  const own = typed.filter(({ heading }) => heading === agenda);
  if (own.length === 0) sheet.findings.push('还没有填写。');
  const nameOf = (county: string | null) => places.find(({ code }) => code === county)?.name ?? '全部';
  if (own.length > 0)
    sheet.tables.push({
      ...{ id: `${id}-notes`, title: '填写的内容' },
      columns: [...(places.length > 1 ? [{ name: '县' }] : []), { name: '内容' }],
      rows: own.map(({ county, text }) => ({
        cells: [...(places.length > 1 ? [{ text: nameOf(county) }] : []), { text }],
      })),
    });
  return [sheet.page()];
};
