'use client';
import { Button } from 'antd';
import { useState } from 'react';
import { type About, csv } from '../../chart/csv.ts';
import type { Twin } from '../../chart/spec.ts';
import { ExploreFileDocument, type ExploreFileQueryVariables } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import { save } from '../../ui/save.ts';
import { send } from '../../ui/send.ts';
import { png } from './png.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const bytes = (base64: string) => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));

/** A title as a file name. */
const fileName = (title: string) =>
  title
    .replace(/[\\/:*?"<>|：？]/g, ' ')
    .slice(0, 60)
    .trim();

/** The answer to take along: each file says what it stands under. */
export function Exports({ asked, twin, about }: { asked: ExploreFileQueryVariables; twin: Twin; about: About }) {
  const say = useSay();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const stamped = (): About => ({
    ...about,
    lines: [...about.lines, [say('csv.made'), new Date().toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' })]],
  });
  const workbook = async () => {
    setBusy(true);
    const sent = await send(ExploreFileDocument, { ...asked, title: about.title });
    setBusy(false);
    if (!sent.ok) return setProblem(sent.message ?? say('explore.failed'));
    setProblem('');
    save(sent.data.measureFile.name, bytes(sent.data.measureFile.content), XLSX);
  };
  const picture = async () => {
    const svg = document.querySelector<SVGSVGElement>('.explore-chart .chart-picture svg');
    if (!svg) return setProblem(say('explore.noPicture'));
    setProblem('');
    save(`${fileName(about.title)}.png`, await png(svg, stamped()), 'image/png');
  };
  return (
    <div className="tools screen-only">
      <Button onClick={() => save(`${fileName(about.title)}.csv`, csv(twin, stamped()))}>CSV</Button>
      <Button onClick={workbook} loading={busy}>
        XLSX
      </Button>
      <Button onClick={picture}>PNG</Button>
      <Button onClick={() => print()}>{say('print')}</Button>
      {problem && (
        <span className="notice" role="alert">
          {problem}
        </span>
      )}
    </div>
  );
}
