import type { Role } from '../gql/graphql.ts';
import type { Word } from '../i18n/words.ts';

export type Page =
  | 'counties'
  | 'overview'
  | 'clues'
  | 'assignments'
  | 'cases'
  | 'intake'
  | 'submissions'
  | 'hand-in'
  | 'calendar'
  | 'unmatched'
  | 'matches'
  | 'ledgers'
  | 'policy'
  | 'admin';
const OFFICE: Page[] = [
  'overview',
  'clues',
  'assignments',
  'cases',
  'ledgers',
  'submissions',
  'calendar',
  'unmatched',
  'matches',
  'policy',
];
const HANDING_IN: Page[] = [
  'overview',
  'clues',
  'assignments',
  'cases',
  'ledgers',
  'hand-in',
  'submissions',
  'calendar',
  'unmatched',
  'matches',
  'policy',
];
/** The county office: what is handed in, and what is done about it. */
const WORKING: Page[] = HANDING_IN.flatMap((page): Page[] => (page === 'clues' ? [page, 'intake'] : [page]));
/** Looks over many counties: first all of them, then into one. */
const ABOVE: Page[] = ['counties', 'overview', 'clues', 'submissions', 'policy'];
const PAGES: Record<Role, Page[]> = {
  COUNTY_LEADER: [
    'overview',
    'clues',
    'assignments',
    'cases',
    'ledgers',
    'intake',
    'submissions',
    'calendar',
    'matches',
    'policy',
  ],
  COUNTY_OFFICE: WORKING,
  ANALYST: OFFICE,
  DEPARTMENT_LIAISON: HANDING_IN,
  TOWNSHIP_HEAD: ['overview', 'assignments', 'cases', 'ledgers', 'clues', 'intake', 'matches', 'policy'],
  TOWNSHIP_VERIFIER: ['assignments', 'cases', 'ledgers', 'clues', 'intake', 'matches', 'policy'],
  CITY_OFFICE: ABOVE,
  PROVINCE_OFFICE: ABOVE,
  ADMINISTRATOR: ['admin', 'policy'],
  AUDITOR: ['admin', 'policy'],
  SERVICE: [],
};

/** Addresses of pages that are about no county; `policy` is about one, or compares several. */
const WITHOUT_COUNTY: Partial<Record<Page, string>> = {
  counties: '/counties',
  policy: '/policies/compare',
  admin: '/admin',
};
const EVERYWHERE: readonly Page[] = ['counties', 'admin'];

/** Pages a role works with, in the order of the menu; the first is where it begins. What it may see is the hub's word. */
export function pages(role: Role): { page: Page; word: Word }[] {
  return PAGES[role].map((page) => ({ page, word: `nav.${page}` }));
}

/** Whether the role's work begins with many counties beside each other. */
export const isAboveCounties = (role: Role): boolean => PAGES[role][0] === 'counties';

/** Address of a page; null when it is about a county and none is chosen, or of no use to the role without one. */
export function address(page: Page, role: Role, county: string | null): string | null {
  if (EVERYWHERE.includes(page)) return WITHOUT_COUNTY[page] ?? null;
  if (county) return `/${county}/${page}`;
  return isAboveCounties(role) ? (WITHOUT_COUNTY[page] ?? null) : null;
}

/** Where a role begins: in its county, or above many. */
export function home(role: Role, county: string): string {
  return address(PAGES[role][0] ?? 'policy', role, county) ?? '/';
}
