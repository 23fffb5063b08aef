import Link from 'next/link';
import { redirect } from 'next/navigation';
import { type ReactNode, Suspense } from 'react';
import { words } from '../server/say.ts';
import { shell } from '../server/shell.ts';
import { Menu } from './Menu.tsx';
import { home } from './nav.ts';
import { Place } from './Place.tsx';
import { Refusal } from './Refusal.tsx';
import { Who } from './Who.tsx';

/** The frame of every page: way to the content, brand, menu, county and month, person. */
export async function Shell({ county, children }: { county: string; children: ReactNode }) {
  const say = await words();
  const answer = await shell(county);
  if (!answer.ok)
    return (
      <main className="page">
        <Refusal answer={answer} say={say} />
      </main>
    );
  const { me, counties, months } = answer.data;
  if (!me) redirect('/sign-in');
  if (me.mustChangePassword) redirect('/password');
  return (
    <>
      <a className="skip" href="#content">
        {say('skip')}
      </a>
      <header className="top">
        <div className="top-in">
          <Link className="brand" href={home(me.role, county)}>
            {say('brand')}
          </Link>
          <Suspense>
            <Menu role={me.role} county={county} />
            <div className="top-right">
              <Place county={county} counties={counties} months={months} />
              <Who name={me.displayName} roleName={me.roleName} />
            </div>
          </Suspense>
        </div>
      </header>
      <main className="page" id="content">
        {children}
      </main>
    </>
  );
}
