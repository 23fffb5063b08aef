import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { CityDocument } from '../../gql/graphql.ts';
import { ask } from '../../server/ask.ts';
import { words } from '../../server/say.ts';
import { Frame } from '../../ui/Frame.tsx';
import { Refusal } from '../../ui/Refusal.tsx';

interface City {
  /** The city that the asker looks over, and one of its counties. */
  place: string;
  county: string;
  name: string;
}

/** The frame of a page about the meetings of a city; a refusal takes its place. */
export async function cityPage(write: (city: City) => Promise<ReactNode>): Promise<ReactNode> {
  const [say, answer] = await Promise.all([words(), ask(CityDocument, {})]);
  if (!answer.ok)
    return (
      <main className="page">
        <Refusal answer={answer} say={say} />
      </main>
    );
  const { me, counties } = answer.data;
  if (!me) redirect('/sign-in');
  if (me.mustChangePassword) redirect('/password');
  const city = { place: me.division?.code ?? '', name: me.division?.name ?? '', county: counties[0]?.code ?? '' };
  return (
    <Frame me={me} county={null} counties={counties} months={[]}>
      {await write(city)}
    </Frame>
  );
}
