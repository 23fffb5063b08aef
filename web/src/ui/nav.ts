import type { Role } from '../gql/graphql.ts';
import type { Word } from '../i18n/words.ts';

export type Page = 'overview' | 'clues' | 'submissions' | 'unmatched' | 'policy' | 'admin';
const OFFICE: Page[] = ['overview', 'clues', 'submissions', 'unmatched', 'policy'];
const PAGES: Record<Role, Page[]> = {
  COUNTY_LEADER: ['overview', 'clues', 'submissions', 'policy'],
  COUNTY_OFFICE: OFFICE,
  ANALYST: OFFICE,
  DEPARTMENT_LIAISON: OFFICE,
  TOWNSHIP_HEAD: ['overview', 'clues', 'policy'],
  TOWNSHIP_VERIFIER: ['clues', 'policy'],
  ADMINISTRATOR: ['admin', 'policy'],
  AUDITOR: ['admin', 'policy'],
  SERVICE: [],
};

/** Pages a role works with, in the order of the menu; the first is where it begins. What it may see is the hub's word. */
export function pages(role: Role): { page: Page; word: Word }[] {
  return PAGES[role].map((page) => ({ page, word: `nav.${page}` }));
}

/** Where a role begins in its county. */
export function home(role: Role, county: string): string {
  const first = PAGES[role][0] ?? 'policy';
  return first === 'admin' ? '/admin' : `/${county}/${first}`;
}
