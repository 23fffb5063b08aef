'use client';
import Link from 'next/link';
import { usePathname, useSearchParams } from 'next/navigation';
import type { Role } from '../gql/graphql.ts';
import { useSay } from '../i18n/Words.tsx';
import { pages } from './nav.ts';

/** Main navigation; the month chosen goes along. */
export function Menu({ role, county }: { role: Role; county: string | null }) {
  const say = useSay();
  const path = usePathname();
  const month = useSearchParams().get('month');
  return (
    <nav className="nav" aria-label={say('menu')}>
      <ul>
        {pages(role)
          .filter(({ page }) => county || page === 'admin')
          .map(({ page, word }) => {
            const base = page === 'admin' ? '/admin' : `/${county}/${page}`;
            return (
              <li key={page}>
                <Link
                  href={month && page !== 'admin' ? `${base}?month=${month}` : base}
                  aria-current={belongs(path, county, page) ? 'page' : undefined}
                >
                  {say(word)}
                </Link>
              </li>
            );
          })}
      </ul>
    </nav>
  );
}

function belongs(path: string, county: string | null, page: string): boolean {
  if (page === 'admin') return path.startsWith('/admin');
  const under: Record<string, string[]> = {
    overview: ['overview', 'warnings'],
    clues: ['clues', 'households'],
    submissions: ['submissions', 'rows'],
  };
  return (under[page] ?? [page]).some((name) => path.startsWith(`/${county}/${name}`));
}
