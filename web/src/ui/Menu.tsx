'use client';
import Link from 'next/link';
import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect, useRef } from 'react';
import type { Role } from '../gql/graphql.ts';
import { useSay } from '../i18n/Words.tsx';
import type { Word } from '../i18n/words.ts';
import { address, groups, type Page } from './nav.ts';

/** Main navigation: the entries, and beneath them the pages of the one that is open. The month chosen goes along. */
export function Menu({ role, county }: { role: Role; county: string | null }) {
  const say = useSay();
  const path = usePathname();
  const month = useSearchParams().get('month');
  const nav = useRef<HTMLElement>(null);
  // On a phone, where a row is wider than the screen, what is open comes into sight.
  useEffect(() => {
    for (const open of nav.current?.querySelectorAll('[aria-current]') ?? [])
      open.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [path]);
  const link = (page: Page, word: Word, current: 'page' | 'true' | undefined) => {
    const base = address(page, role, county);
    if (!base) return null;
    return (
      <li key={page}>
        <Link href={month && page !== 'admin' ? `${base}?month=${month}` : base} aria-current={current}>
          {say(word)}
        </Link>
      </li>
    );
  };
  const entries = groups(role);
  const open = entries.find((entry) => entry.pages.some(({ page }) => belongs(path, county, page)));
  return (
    <nav className="nav" aria-label={say('menu')} ref={nav}>
      <ul>
        {entries.map((entry) => {
          const now = entry.pages.length > 1 ? 'true' : 'page';
          return entry.pages[0] && link(entry.pages[0].page, entry.word, entry === open ? now : undefined);
        })}
      </ul>
      {open && open.pages.length > 1 && (
        <ul className="nav-beneath">
          {open.pages.map(({ page, word }) => link(page, word, belongs(path, county, page) ? 'page' : undefined))}
        </ul>
      )}
    </nav>
  );
}

function belongs(path: string, county: string | null, page: Page): boolean {
  const together = path.startsWith('/counties/meetings');
  if (page === 'meetings' && together) return true;
  if (page === 'admin' || page === 'counties') return path.startsWith(`/${page}`) && !together;
  if (page === 'policy' && path.startsWith('/policies/')) return true;
  const under: Record<string, string[]> = {
    overview: ['overview', 'warnings'],
    analysis: ['analysis', 'figures'],
    clues: ['clues', 'households'],
    submissions: ['submissions', 'rows'],
  };
  return (under[page] ?? [page]).some((name) => path.startsWith(`/${county}/${name}`));
}
