'use client';
import { csv } from '../chart/csv.ts';
import type { Twin } from '../chart/spec.ts';
import { useSay } from '../i18n/Words.tsx';
import { save } from './save.ts';

/** Saves the rows shown as CSV, with title, filters and time above them. */
export function Download({ title, filters, twin }: { title: string; filters: string; twin: Twin }) {
  const say = useSay();
  const run = () =>
    save(
      `${title.replace(/[\\/:*?"<>|：？]/g, ' ').trim()}.csv`,
      csv(twin, {
        title,
        lines: [
          [say('csv.filters'), filters],
          [say('csv.made'), new Date().toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' })],
        ],
      }),
    );
  return (
    <>
      <button type="button" onClick={run}>
        {say('download')}
      </button>
      <button type="button" onClick={() => print()}>
        {say('print')}
      </button>
    </>
  );
}
