'use client';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '../../i18n/Words.tsx';
import { save } from '../../ui/save.ts';

const KINDS = [
  ['docx', 'pack.word'],
  ['pdf', 'pack.pdf'],
  ['xlsx', 'pack.xlsx'],
  ['bulletin.docx', 'pack.bulletin'],
] as const;
type Kind = (typeof KINDS)[number][0];

/** The name that the hub gave a file. */
const nameOf = (answer: Response, kind: Kind): string => {
  const [, name] = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('content-disposition') ?? '') ?? [];
  return name ? decodeURIComponent(name) : `pack.${kind}`;
};

/** Fetches a document and saves it. @returns what went wrong; null when nothing did */
async function fetched(id: string, kind: Kind, failed: string): Promise<string | null> {
  try {
    const answer = await fetch(`/documents/packs/${encodeURIComponent(id)}.${kind}`);
    if (!answer.ok) {
      const reply = (await answer.json().catch(() => null)) as { errors?: { message?: string }[] } | null;
      return reply?.errors?.[0]?.message ?? failed;
    }
    save(nameOf(answer, kind), await answer.blob(), answer.headers.get('content-type') ?? '');
    return null;
  } catch {
    return failed;
  }
}

/** The pack on paper and on the wall: slides, Word, PDF, XLSX and the bulletin. `id`: of the meeting, or of a frozen pack. */
export function Documents({ county, meeting, id = meeting }: { county: string; meeting: string; id?: string }) {
  const say = useSay();
  const [making, setMaking] = useState<Kind | null>(null);
  const [problem, setProblem] = useState('');
  const [done, setDone] = useState('');
  const make = async (kind: Kind, name: string) => {
    setMaking(kind);
    setProblem('');
    setDone('');
    const wrong = await fetched(id, kind, say('pack.failed'));
    setMaking(null);
    if (wrong) setProblem(wrong);
    else setDone(say('pack.saved', { name }));
  };
  return (
    <div className="pack-documents">
      <Button type="primary" href={`/${county}/meetings/${meeting}/present`}>
        {say('pack.present')}
      </Button>
      {KINDS.map(([kind, word]) => (
        <Button
          key={kind}
          loading={making === kind}
          disabled={making !== null && making !== kind}
          onClick={() => make(kind, say(word))}
        >
          {making === kind ? say('pack.making', { name: say(word) }) : say(word)}
        </Button>
      ))}
      <span role="status" className="muted small">
        {done}
      </span>
      {problem && (
        <span className="notice" role="alert">
          {problem}
        </span>
      )}
    </div>
  );
}
