'use client';
import { useState } from 'react';
import { ExtractTemplateDocument } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import { save } from '../../ui/save.ts';
import { send } from '../../ui/send.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Saves the workbook that an extract is filled in with. */
export function TemplateLink({ county, extract, title }: { county: string; extract: string; title: string }) {
  const say = useSay();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const run = async () => {
    setBusy(true);
    setProblem('');
    const sent = await send(ExtractTemplateDocument, { county, extract });
    setBusy(false);
    if (!sent.ok) return setProblem(sent.message ?? say('template.failed'));
    const { name, content } = sent.data.extractTemplate;
    save(
      name,
      Uint8Array.from(atob(content), (char) => char.charCodeAt(0)),
      XLSX,
    );
  };
  return (
    <span className="template screen-only">
      <button type="button" disabled={busy} aria-label={say('template.of', { title })} onClick={run}>
        {say('template.link')}
      </button>
      {problem && (
        <span role="alert" className="red">
          {problem}
        </span>
      )}
    </span>
  );
}
