import type { MeasureFilter } from '../../gql/graphql.ts';
import { departmentName, extractTitle, type Names, riskName, townName } from '../../ui/describe.ts';

/** The filter of a figure in words, to stand under its title; `none` says that there is no value. */
export function conditions(filter: MeasureFilter, names: Names, none: string): string[] {
  const of = (list: readonly string[] | null | undefined, name: (code: string) => string) =>
    (list ?? []).map((code) => (code === '' ? none : name(code)));
  const same = (code: string) => code;
  return [
    ...of(filter.towns, (code) => townName(names, code)),
    ...of(filter.villages, same),
    ...of(filter.departments, (id) => departmentName(names, id)),
    ...of(filter.extracts, (id) => extractTitle(names, id)),
    ...of(filter.rules, same),
    ...of(filter.channels, same),
    ...of(filter.risks, (code) => riskName(names, code)),
    ...of(filter.types, same),
    ...of(filter.kinds, same),
    ...of(filter.pairs, (pair) =>
      pair
        .split('|')
        .map((id) => departmentName(names, id))
        .join('＋'),
    ),
  ];
}
