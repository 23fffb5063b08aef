/** What a visit ended with: 是, 否, 已纳入, 未能入户. */
export enum VisitVerdict {
  YES = 'YES',
  NO = 'NO',
  ALREADY = 'ALREADY',
  UNREACHED = 'UNREACHED',
}

/** Verdicts as 附件2 writes them. */
export const VERDICT_NAMES: Readonly<Record<VisitVerdict, string>> = {
  YES: '是',
  NO: '否',
  ALREADY: '已纳入',
  UNREACHED: '未能入户',
};

/** Main reason of 否 (不符合认定标准的主要原因). */
export enum NoReason {
  INCOME_ABOVE = 'INCOME_ABOVE',
  RISK_GONE = 'RISK_GONE',
  COVERED = 'COVERED',
  UNTRUE = 'UNTRUE',
  NOT_RESIDENT = 'NOT_RESIDENT',
  GONE = 'GONE',
  OTHER = 'OTHER',
}

export const NO_REASON_NAMES: Readonly<Record<NoReason, string>> = {
  INCOME_ABOVE: '收入稳定高于监测标准',
  RISK_GONE: '风险已化解',
  COVERED: '已有保障覆盖',
  UNTRUE: '信息不实',
  NOT_RESIDENT: '户籍不在本地',
  GONE: '死亡或整户消亡',
  OTHER: '其他',
};

/** Why nobody could be met. */
export enum UnreachedReason {
  AWAY = 'AWAY',
  HOSPITAL = 'HOSPITAL',
  NO_CONTACT = 'NO_CONTACT',
  WRONG_ADDRESS = 'WRONG_ADDRESS',
  OTHER = 'OTHER',
}

export const UNREACHED_NAMES: Readonly<Record<UnreachedReason, string>> = {
  AWAY: '外出务工',
  HOSPITAL: '住院',
  NO_CONTACT: '联系不上',
  WRONG_ADDRESS: '地址不符',
  OTHER: '其他',
};

/** A reason's Chinese name by the verdict it belongs to; the code itself when it is not known. */
export function reasonName(verdict: string, code: string | null | undefined): string | null {
  if (!code) return null;
  const names: Readonly<Record<string, string>> = verdict === VisitVerdict.NO ? NO_REASON_NAMES : UNREACHED_NAMES;
  return names[code] ?? code;
}
