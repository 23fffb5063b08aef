import type { Metadata } from 'next';
import Link from 'next/link';
import { Form } from '../../../features/apply/Form.tsx';
import { ApplyPlaceDocument } from '../../../gql/graphql.ts';
import { ask } from '../../../server/ask.ts';
import { words } from '../../../server/say.ts';
import { Title } from '../../../ui/Title.tsx';

export const metadata: Metadata = { robots: { index: false } };

/** 自主申报: open to whoever scans the village's code, without signing in. */
export default async function ApplyPage({ params }: { params: Promise<{ village: string }> }) {
  const [{ village }, say] = await Promise.all([params, words()]);
  const answer = /^\d{12}$/.test(village) ? await ask(ApplyPlaceDocument, { village }) : null;
  const place = answer?.ok ? answer.data.applyPlace : null;
  const offline = answer && !answer.ok;
  return (
    <main className="apply">
      <Title of={say('apply.title')} say={say} />
      <h1>{say('apply.title')}</h1>
      {place && <p className="apply-village">{place.name}</p>}
      {!place && (
        <p className="notice" role="alert">
          {say(offline ? 'apply.failed' : 'apply.unknown')}
        </p>
      )}
      {place && !place.open && (
        <p className="notice" role="alert">
          {say('apply.shut')}
        </p>
      )}
      {place?.open && (
        <>
          <p className="screen-only">{say('apply.lead')}</p>
          <Form place={place} />
        </>
      )}
      <p className="apply-more screen-only">
        <Link href="/apply/state">{say('apply.ask')}</Link>{' '}
        <a href={`/apply/${village}?lang=${say('languageCode')}`}>{say('language')}</a>
      </p>
    </main>
  );
}
