import type { Filter } from '../filter.ts';
import { monthText } from '../format.ts';
import type { Say, Word } from '../i18n/words.ts';

/** Names of codes that filters hold. */
export interface Names {
  /** The person's own place or department: nothing to choose. */
  own?: { town: boolean; department: boolean };
  towns: readonly { code: string; name: string }[];
  risks?: readonly { code: string; name: string }[];
  departments: readonly { id: string; name: string; extracts: readonly { id: string; title: string }[] }[];
}

export const townName = (names: Names, code: string): string => names.towns.find((t) => t.code === code)?.name ?? code;
/** Departments are named by id or, where the hub already says the name, by that. */
export const departmentName = (names: Names, id: string): string =>
  names.departments.find((d) => d.id === id)?.name ?? id;
export const extractTitle = (names: Names, id: string): string =>
  names.departments.flatMap((d) => d.extracts).find((e) => e.id === id)?.title ?? id;

export const riskName = (names: Names, code: string): string => names.risks?.find((r) => r.code === code)?.name ?? code;

export interface Chip {
  label: string;
  /** The filter without this condition. */
  without: Filter;
}

/** Each condition of a filter in words, with the filter that remains when it is taken away. */
export function chips(filter: Filter, names: Names, say: Say): Chip[] {
  const drop = (change: Partial<Filter>): Filter => ({ ...filter, after: [], ...change });
  const less = (list: string[], item: string) => list.filter((other) => other !== item);
  const found: (Chip | undefined)[] = [
    filter.town
      ? { label: townName(names, filter.town), without: drop({ town: undefined, village: undefined }) }
      : undefined,
    filter.village
      ? { label: `${say('filter.village')} ${filter.village}`, without: drop({ village: undefined }) }
      : undefined,
    ...filter.departments.map((d) => ({
      label: departmentName(names, d),
      without: drop({ departments: less(filter.departments, d) }),
    })),
    ...filter.risks.map((r) => ({ label: riskName(names, r), without: drop({ risks: less(filter.risks, r) }) })),
    ...filter.rules.map((r) => ({ label: r, without: drop({ rules: less(filter.rules, r) }) })),
    filter.household
      ? { label: `${say('filter.household')} ${filter.household}`, without: drop({ household: undefined }) }
      : undefined,
    filter.subject ? { label: say(`subject.${filter.subject}`), without: drop({ subject: undefined }) } : undefined,
    filter.text ? { label: `「${filter.text}」`, without: drop({ text: undefined }) } : undefined,
    filter.status ? { label: say(`status.${filter.status}` as Word), without: drop({ status: undefined }) } : undefined,
    filter.reason ? { label: filter.reason, without: drop({ reason: undefined }) } : undefined,
    filter.multi ? { label: say('filter.multi'), without: drop({ multi: false }) } : undefined,
    filter.fresh ? { label: say('filter.fresh'), without: drop({ fresh: false }) } : undefined,
  ];
  return found.filter((chip) => chip !== undefined);
}

/** A filter as one line: month first, then the conditions. Printed on pages and exports. */
export function described(filter: Filter, names: Names, say: Say): string {
  const parts = [
    ...(filter.month ? [monthText(filter.month, say.language)] : []),
    ...chips(filter, names, say).map((c) => c.label),
  ];
  return parts.join(' · ') || say('filter.none');
}
