import type { PageBuilder } from '../pack-ask.ts';
import { Sheet } from '../sheet.ts';
import { howItStands } from './decisions.ts';

/** 实地调研: which counties were visited, and whether they are as many as the document asks for. */
export const visits: PageBuilder = ({ ctx, meeting, places, visited, notes }, { id, agenda }) => {
  const sheet = new Sheet(ctx, id, '到哪些县实地看了', agenda);
  const asked = meeting.minCountiesVisited ?? 0;
  const seen = places.filter(({ code }) => visited.includes(code));
  sheet.findings.push(
    `文件要求每次抽取不少于 ${asked} 个县实地调研，已记录 ${seen.length} 个${seen.length > 0 ? `：${seen.map(({ name }) => name).join('、')}` : ''}。`,
  );
  if (seen.length < asked) sheet.findings.push(`还差 ${asked - seen.length} 个。`);
  sheet.tables.push({
    ...{ id: `${id}-counties`, title: '实地调研' },
    columns: ['县', '是否实地调研', '发现的问题'].map((name) => ({ name })),
    rows: places.map(({ code, name }) => {
      const found = notes
        .filter(({ heading, county }) => heading === agenda && county === code)
        .map(({ text }) => text);
      return { cells: [name, visited.includes(code) ? '是' : '否', found.join('；') || '—'].map((text) => ({ text })) };
    }),
  });
  return [sheet.page()];
};

/** 整改: what the counties were told to put right, and how it stands. */
export const rectification: PageBuilder = ({ ctx, own, back, asOf }, { id, agenda }) => {
  const sheet = new Sheet(ctx, id, '反馈的问题整改了没有', agenda);
  const all = [...own, ...back];
  const open = all.filter(({ state }) => state === 'OPEN');
  sheet.findings.push(
    all.length === 0 ? '还没有交办整改事项。' : `交办整改 ${all.length} 项，其中 ${open.length} 项还没有办结。`,
  );
  sheet.tables.push({
    ...{ id: `${id}-list`, title: '整改事项' },
    columns: ['县', '整改事项', '期限', '情况', '整改结果'].map((name) => ({ name })),
    rows: all.map((one) => ({
      cells: [one.owner, one.text, one.dueOn, howItStands(one, asOf), one.done ?? '—'].map((text) => ({ text })),
    })),
  });
  return [sheet.page()];
};
