import Link from 'next/link';
import { type ReactNode, Suspense } from 'react';
import type { MeQuery } from '../gql/graphql.ts';
import { words } from '../server/say.ts';
import { Menu } from './Menu.tsx';
import { home } from './nav.ts';
import { Place } from './Place.tsx';
import { Who } from './Who.tsx';

export interface FrameProps {
  me: Pick<NonNullable<MeQuery['me']>, 'role' | 'displayName' | 'roleName'>;
  /** Null on pages about no single county. */
  county: string | null;
  counties: readonly { code: string; name: string }[];
  months: readonly string[];
  children: ReactNode;
}

/** The frame of every page: way to the content, brand, menu, county and month, person. */
export async function Frame({ me, county, counties, months, children }: FrameProps) {
  const say = await words();
  return (
    <>
      <a className="skip" href="#content">
        {say('skip')}
      </a>
      <header className="top">
        <div className="top-in">
          <Link className="brand" href={county ? home(me.role, county) : '/'}>
            {say('brand')}
          </Link>
          <Suspense>
            <Menu role={me.role} county={county} />
            <div className="top-right">
              {(county || counties.length > 1) && <Place county={county} counties={counties} months={months} />}
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
