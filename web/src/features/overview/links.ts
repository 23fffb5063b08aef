import { type Filter, to } from '../../filter.ts';

/** Where a tile's figure leads: exactly the rows that make it. */
export function tileLink(county: string, code: string, filter: Filter): string | null {
  const kept = { month: filter.month, town: filter.town, departments: filter.departments, risks: filter.risks };
  const pages: Record<string, string> = {
    warnings: to(county, 'warnings', kept),
    households: to(county, 'clues', { ...kept, fresh: true }),
    clues: to(county, 'clues', kept),
    newClues: to(county, 'clues', { ...kept, fresh: true }),
    multi: to(county, 'clues', { ...kept, multi: true }),
    alerts: to(county, 'warnings', { ...kept, subject: 'VILLAGE' }),
    onTime: to(county, 'submissions', { month: filter.month }),
    qualified: to(county, 'submissions', { month: filter.month }),
    unmatched: to(county, 'unmatched', { month: filter.month }),
  };
  return pages[code] ?? null;
}
