import { ageAt, type Month } from './calendar.ts';
import { fraction } from './random.ts';
import type { Among } from './settings.ts';

export interface Village {
  code: string;
  name: string;
  town: string;
  townCode: string;
  households: Household[];
  /** the next 户编号 ends with this number */
  next: number;
}

export interface Household {
  no: string;
  village: Village;
  group: string;
  expoor: boolean;
  /** 监测类型; empty when not monitored */
  monitored: string;
  members: Person[];
}

export interface Person {
  /** running number: a person's traits are looked up by it */
  trait: number;
  /** empty for a newborn without ID */
  id: string;
  name: string;
  male: boolean;
  /** 'YYYY-MM-DD' */
  birth: string;
  household: Household;
  relation: string;
  uninsured: boolean;
  /** 变动原因 of this month, else empty */
  change: string;
  changeDate: string;
  /** died or moved away: the row stands once more in the month it is reported, then no longer */
  gone: boolean;
}

/** Words of the register. */
export const HEAD = '户主';
export const BIRTH = '出生';
export const DEATH = '死亡';
export const MOVED_IN = '迁入';
export const MOVED_OUT = '迁出';
export const MARRIED = '婚嫁';

/** 劳动能力 as the register would say it at the end of a month. */
export function labour(person: Person, month: Month): string {
  const age = ageAt(person.birth, month);
  const luck = fraction(person.trait * 7 + 1);
  if (age < 16) return '无';
  if (age < 60) return luck < 0.9 ? '有' : luck < 0.96 ? '部分丧失' : '完全丧失';
  if (age < 70) return luck < 0.5 ? '有' : luck < 0.8 ? '部分丧失' : '无';
  return luck < 0.15 ? '部分丧失' : luck < 0.25 ? '完全丧失' : '无';
}

/** 在校状况 as the register would say it at the end of a month. */
export function schooling(person: Person, month: Month): string {
  const age = ageAt(person.birth, month);
  const luck = fraction(person.trait * 7 + 2);
  if (age < 3 || age > 25) return '非在校';
  const share = age < 6 ? 0.85 : age < 16 ? 0.998 : age < 19 ? 0.93 : age < 23 ? 0.55 : 0.06;
  return luck < share ? '在校' : '非在校';
}

/** Years of schooling by age, as words of 学段 and 年级; null for those too young or too old. */
export function schoolYear(person: Person, month: Month): { stage: string; grade: string } | null {
  const age = ageAt(person.birth, month);
  if (age < 3 || age > 22) return null;
  if (age < 6) return { stage: '学前', grade: '大班' };
  if (age < 12) return { stage: '小学', grade: `${'一二三四五六'[age - 6]}年级` };
  if (age < 15) return { stage: '初中', grade: `${'七八九'[age - 12]}年级` };
  const stage = age < 18 ? (fraction(person.trait * 7 + 3) < 0.6 ? '普通高中' : '中职') : '大学';
  return { stage, grade: `${'一二三四五'[age < 18 ? age - 15 : age - 18]}年级` };
}

/** Whether a person may appear in an extract. A newborn without ID never does. */
export function fits(person: Person, among: Among, month: Month): boolean {
  if (person.gone || person.id === '') return false;
  const { household } = person;
  if (among.expoor && !household.expoor) return false;
  if (among.supported && !household.expoor && household.monitored === '') return false;
  if (among.age) {
    const age = ageAt(person.birth, month);
    if (age < among.age[0] || age > among.age[1]) return false;
  }
  if (among.able && !['有', '部分丧失'].includes(labour(person, month))) return false;
  if (among.schooling && (schooling(person, month) === '在校') !== (among.schooling === 'IN')) return false;
  return true;
}

/** The head of a household as it is now. */
export function headOf(household: Household): Person | undefined {
  return household.members.find((member) => member.relation === HEAD && !member.gone);
}
