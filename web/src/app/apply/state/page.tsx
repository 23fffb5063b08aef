import type { Metadata } from 'next';
import { StateForm } from '../../../features/apply/StateForm.tsx';
import { words } from '../../../server/say.ts';
import { Title } from '../../../ui/Title.tsx';

export const metadata: Metadata = { robots: { index: false } };

/** How an application stands, by its receipt code: plain words, and nothing about anybody. */
export default async function ApplicationStatePage() {
  const say = await words();
  return (
    <main className="apply">
      <Title of={say('apply.stateTitle')} say={say} />
      <h1>{say('apply.stateTitle')}</h1>
      <p>{say('apply.stateLead')}</p>
      <StateForm />
      <p className="apply-more">
        <a href={`/apply/state?lang=${say('languageCode')}`}>{say('language')}</a>
      </p>
    </main>
  );
}
