'use client';
import Link from 'next/link';
import { usePathname, useSearchParams } from 'next/navigation';
import type { Role } from '../gql/graphql.ts';
import { useSay } from '../i18n/Words.tsx';
import { address, type Page, pages } from './nav.ts';

/** Main navigation; the month chosen goes along. */
export function Menu({ role, county }: { role: Role; county: string | null }) {
  const say = useSay();
  const path = usePathname();
  const month = useSearchParams().get('month');
  return (
    <nav className="nav" aria-label={say('menu')}>
      <ul>
        {pages(role).map(({ page, word }) => {
          const base = address(page, role, county);
          if (!base) return null;
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

function belongs(path: string, county: string | null, page: Page): boolean {
  if (page === 'admin' || page === 'counties') return path.startsWith(`/${page}`);
  if (page === 'policy' && path.startsWith('/policies/')) return true;
  const under: Record<string, string[]> = {
    overview: ['overview', 'warnings'],
    clues: ['clues', 'households'],
    submissions: ['submissions', 'rows'],
  };
  return (under[page] ?? [page]).some((name) => path.startsWith(`/${county}/${name}`));
}
