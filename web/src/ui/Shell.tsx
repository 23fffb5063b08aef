import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { MeDocument } from '../gql/graphql.ts';
import { ask } from '../server/ask.ts';
import { words } from '../server/say.ts';
import { shell } from '../server/shell.ts';
import { Frame } from './Frame.tsx';
import { Refusal } from './Refusal.tsx';

/** The frame around a page of a county; whoever may not see the county still finds the way out. */
export async function Shell({ county, children }: { county: string; children: ReactNode }) {
  const answer = await shell(county);
  if (!answer.ok) {
    const [say, own] = [await words(), await ask(MeDocument, {})];
    const refusal = <Refusal answer={answer} say={say} />;
    if (!own.ok || !own.data.me) return <main className="page">{refusal}</main>;
    const place = own.data.me.county?.code ?? own.data.counties[0]?.code ?? null;
    return (
      <Frame me={own.data.me} county={place} counties={own.data.counties} months={[]}>
        {refusal}
      </Frame>
    );
  }
  const { me, counties, months } = answer.data;
  if (!me) redirect('/sign-in');
  if (me.mustChangePassword) redirect('/password');
  return (
    <Frame me={me} county={county} counties={counties} months={months}>
      {children}
    </Frame>
  );
}
