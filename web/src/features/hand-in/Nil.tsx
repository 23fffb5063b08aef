'use client';
import { Button, Popconfirm } from 'antd';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { monthText } from '../../format.ts';
import { useSay } from '../../i18n/Words.tsx';
import { handInNil } from './door.ts';

interface Props {
  county: string;
  month: string;
  extract: string;
  title: string;
}

/** 零报告 for one extract, asked once more before it is said. */
export function Nil({ county, month, extract, title }: Props) {
  const say = useSay();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState('');
  const run = async () => {
    setBusy(true);
    const answer = await handInNil(county, month, extract);
    setBusy(false);
    setTold(answer.ok ? (answer.data.answers[0]?.advice ?? '') : (answer.message ?? say('handIn.offline')));
    if (answer.ok) router.refresh();
  };
  if (told) return <span role="status">{told}</span>;
  return (
    <Popconfirm
      title={say('handIn.nilSure', { title, month: monthText(month, say.language) })}
      okText={say('handIn.nilYes')}
      cancelText={say('handIn.cancel')}
      onConfirm={run}
    >
      <Button size="small" loading={busy} aria-label={`${say('nil')} ${title}`}>
        {say('nil')}
      </Button>
    </Popconfirm>
  );
}
