import type { Parameter, Period, Version } from './types.ts';

/** The version of a parameter that holds for a month; the first one for all months before it. */
export function versionAt(parameter: Parameter, period: Period): Version {
  const held = parameter.versions.filter(({ from }) => from <= period).at(-1) ?? parameter.versions[0];
  if (!held) throw new Error(`参数“${parameter.name}”没有任何数值。`);
  return held;
}

/** Whether the document that a rule stands in leaves the value open. */
export const isOpen = ({ approval, wasOpen }: Parameter): boolean => approval === 'required' || wasOpen === true;

/** A parameter's value as a reader sees it, e.g. “>= 30%”, “C、D”, “是”; the newest version unless a month is given. */
export function inWords(parameter: Parameter, period: Period = '9999-12'): string {
  const {
    number,
    list,
    flag,
    map,
    operator = parameter.operator,
    unit = parameter.unit ?? '',
  } = versionAt(parameter, period);
  if (number !== undefined) return [operator, `${number}${unit}`].filter(Boolean).join(' ');
  if (list) return list.length > 0 ? list.map((code) => parameter.words?.[code] ?? code).join('、') : '不限';
  if (map)
    return Object.entries(map)
      .map(([word, code]) => `${parameter.words?.[word] ?? word}=${code}`)
      .join('、');
  return flag ? '是' : '否';
}
