/** 两不愁三保障和饮水: 吃, 穿, 义务教育, 基本医疗, 住房, 饮水. */
export enum Guarantee {
  FOOD = 'FOOD',
  CLOTHING = 'CLOTHING',
  EDUCATION = 'EDUCATION',
  MEDICAL = 'MEDICAL',
  HOUSING = 'HOUSING',
  WATER = 'WATER',
}

export const GUARANTEE_NAMES: Readonly<Record<Guarantee, string>> = {
  FOOD: '吃',
  CLOTHING: '穿',
  EDUCATION: '义务教育',
  MEDICAL: '基本医疗',
  HOUSING: '住房',
  WATER: '饮水',
};

/** What was seen of one: 有保障, 有风险, 没有看到. */
export enum Standing {
  OK = 'OK',
  RISK = 'RISK',
  UNKNOWN = 'UNKNOWN',
}

export const STANDING_NAMES: Readonly<Record<Standing, string>> = {
  OK: '有保障',
  RISK: '有风险',
  UNKNOWN: '没有看到',
};

/** Every guarantee with what was seen of it; what nobody said anything about is unknown. */
export type Findings = Readonly<Record<Guarantee, Standing>>;

/** Guarantees in the order in which they are spoken of. */
export const GUARANTEES = Object.values(Guarantee);

export const findingsOf = (said: readonly { guarantee: Guarantee; standing: Standing }[]): Findings =>
  Object.fromEntries(
    GUARANTEES.map((one) => [one, said.find(({ guarantee }) => guarantee === one)?.standing ?? Standing.UNKNOWN]),
  ) as Record<Guarantee, Standing>;
