import type { WorkChangeAct as Act, WorkChangeKind as Kind } from './work-changes.type.ts';

/** A change before names are looked up. */
export interface Found {
  kind: Kind;
  person?: string;
  town?: string;
  other?: string;
  /** How many persons it is about. */
  n?: number;
  act?: Act;
}

/** What a change means for the work, and what to do; `town` is the name of the township where the household lives now. */
export const SUGGESTIONS: Readonly<Record<Kind, (found: Found, town: string) => string>> = {
  MOVED: ({ act }, town) =>
    act
      ? `这一户在花名册里已属${town || '别的乡镇'}：建议转交，由现在的乡镇接着办。`
      : `这一户在花名册里已属${town || '别的乡镇'}：已有核查结果，由原来的乡镇办结，以后的线索由现在的乡镇办。`,
  GONE: () => '整户已不在最近的花名册里：请核实，属实的按自然减少办理。',
  MERGED: ({ other, n }) =>
    `这一户的人现在都登记在户 ${other}（${n} 人），不是自然减少：线索照常入户核查，在说明里写明现在的户；已在监测的，请先在户 ${other} 名下接上，再结束本户的档案。`,
  SPLIT: ({ other, n }) =>
    `本户有 ${n} 人分到新的户 ${other}：线索仍按原户核查；预警的人分出去的，请在户 ${other} 名下另登记一条；已在监测的，请核对两户各自的人口和风险，户 ${other} 符合条件的另行认定。`,
  NEWBORN: ({ n }) =>
    `户里添了 ${n} 名还没有身份证号码的新生儿：人口已计入，不需要另开线索；上户口后请在下次花名册里补上号码。已在监测的，请核对家庭人口和帮扶措施。`,
  DIED: () =>
    '预警的人已登记死亡：花名册算完后系统自动终止这个人的预警，户仍在；死亡的人有劳动能力的，系统另登记一条线索。',
  OTHER_HOUSEHOLD: ({ other }) =>
    `预警的人已登记在别的户（${other}；分户、婚嫁或迁移）：请核对应由哪一户接着办，由那一户接着办的在那一户名下登记。`,
};
