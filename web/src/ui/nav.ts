import type { Role } from '../gql/graphql.ts';
import type { Word } from '../i18n/words.ts';

export type Page =
  | 'counties'
  | 'overview'
  | 'analysis'
  | 'explore'
  | 'ranking'
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
  | 'meetings'
  | 'policy'
  | 'admin';
const OFFICE: Page[] = [
  'overview',
  'analysis',
  'explore',
  'ranking',
  'clues',
  'assignments',
  'cases',
  'ledgers',
  'meetings',
  'submissions',
  'calendar',
  'unmatched',
  'matches',
  'policy',
];
const HANDING_IN: Page[] = [
  'overview',
  'analysis',
  'explore',
  'ranking',
  'clues',
  'assignments',
  'cases',
  'ledgers',
  'meetings',
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
const ABOVE: Page[] = ['counties', 'overview', 'analysis', 'explore', 'ranking', 'clues', 'submissions', 'policy'];
const PAGES: Record<Role, Page[]> = {
  COUNTY_LEADER: [
    'overview',
    'analysis',
    'explore',
    'ranking',
    'clues',
    'assignments',
    'cases',
    'ledgers',
    'meetings',
    'intake',
    'submissions',
    'calendar',
    'matches',
    'policy',
  ],
  COUNTY_OFFICE: WORKING,
  ANALYST: OFFICE,
  DEPARTMENT_LIAISON: HANDING_IN,
  TOWNSHIP_HEAD: [
    'ranking',
    'overview',
    'analysis',
    'explore',
    'assignments',
    'cases',
    'ledgers',
    'clues',
    'intake',
    'matches',
    'policy',
  ],
  TOWNSHIP_VERIFIER: ['assignments', 'cases', 'ledgers', 'clues', 'intake', 'matches', 'policy'],
  CITY_OFFICE: ABOVE.flatMap((page): Page[] => (page === 'counties' ? [page, 'meetings'] : [page])),
  PROVINCE_OFFICE: ABOVE,
  ADMINISTRATOR: ['admin', 'policy'],
  AUDITOR: ['admin', 'policy'],
  SERVICE: [],
};

/** Addresses of pages that are about no county; `policy` is about one, or compares several. */
const WITHOUT_COUNTY: Partial<Record<Page, string>> = {
  counties: '/counties',
  meetings: '/counties/meetings',
  policy: '/policies/compare',
  admin: '/admin',
};
const EVERYWHERE: readonly Page[] = ['counties', 'admin'];

/** Where a role begins, unless it is the first page of its menu: with what it came for. */
const BEGINS: Partial<Record<Role, Page>> = {
  ANALYST: 'analysis',
  COUNTY_OFFICE: 'clues',
  DEPARTMENT_LIAISON: 'hand-in',
};

/** Pages a role works with, in the order of the menu. What it may see is the hub's word. */
export function pages(role: Role): { page: Page; word: Word }[] {
  return PAGES[role].map((page) => ({ page, word: `nav.${page}` }));
}

/** Pages that belong together: one entry of the menu, the pages beside each other beneath it. */
const TOGETHER: readonly { word: Word; pages: readonly Page[] }[] = [
  { word: 'group.analysis', pages: ['analysis', 'explore'] },
  { word: 'group.clues', pages: ['clues', 'intake', 'assignments', 'cases', 'matches'] },
  { word: 'group.hand-in', pages: ['hand-in', 'submissions', 'calendar', 'unmatched'] },
];

/** An entry of the menu. */
export interface Group {
  word: Word;
  /** In the role's own order; the first is where the entry leads. */
  pages: { page: Page; word: Word }[];
}

/** The menu of a role: pages that belong together stand where the first of them stands. */
export function groups(role: Role): Group[] {
  const own = pages(role);
  const groupOf = (page: Page) => TOGETHER.find((group) => group.pages.includes(page));
  return own.flatMap((entry, at): Group[] => {
    const group = groupOf(entry.page);
    if (!group) return [{ word: entry.word, pages: [entry] }];
    const together = own.filter(({ page }) => group.pages.includes(page));
    if (own.indexOf(together[0] ?? entry) !== at) return [];
    return [{ word: together.length > 1 ? group.word : entry.word, pages: together }];
  });
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
  return address(BEGINS[role] ?? PAGES[role][0] ?? 'policy', role, county) ?? '/';
}
