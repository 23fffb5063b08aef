import { dice, MONTHS, PLACE } from './county.ts';
import { homes, rules } from './facts.ts';

const change = (before: number, added: number, lost: number) => ({
  before,
  after: before + added - lost,
  added,
  lost,
  kept: before - lost,
});

const parameter = (name: string, label: string, rest: object) => ({
  name,
  label,
  operator: null,
  unit: null,
  number: null,
  list: null,
  flag: null,
  choices: [],
  ...rest,
});
const VISITS = [
  { code: 'INPATIENT', word: '住院' },
  { code: 'CHRONIC', word: '门诊慢特病' },
];
const CLASSES = ['低保', '特困', '低收入', '支出型困难', '低保边缘'];

/** Rules with a number, a list and a flag. */
export const replayableRules = () => [
  {
    ...rules[0],
    parameters: [
      parameter('visit_types', '就医类别', { form: 'LIST', value: '住院', list: ['INPATIENT'], choices: VISITS }),
      parameter('threshold', '单次个人自付', {
        form: 'NUMBER',
        operator: '>',
        unit: '元',
        value: '10000',
        number: '10000',
      }),
    ],
  },
  {
    ...rules.find((rule) => rule.extract === 'xf-mz-aid'),
    parameters: [
      parameter('aid_classes', '救助类别', {
        form: 'LIST',
        value: CLASSES.slice(0, 4).join('、'),
        list: CLASSES.slice(0, 4),
        choices: CLASSES.map((word) => ({ code: word, word })),
      }),
    ],
  },
  {
    ...rules.find((rule) => rule.extract === 'xf-zj-house'),
    parameters: [parameter('hazard', '填写了隐患描述的也算', { form: 'FLAG', value: '是', flag: true })],
  },
];

interface Value {
  name: string;
  number?: string | null;
  list?: string[] | null;
  flag?: boolean | null;
  operator?: string | null;
}

function changedOf(rule: string, values: readonly Value[]) {
  const parameters = replayableRules().find(({ id }) => id === rule)?.parameters ?? [];
  return values.map(({ name, number, list, flag, operator }) => {
    const own = parameters.find((one) => one.name === name) as ReturnType<typeof parameter> & { value: string };
    return {
      ...{ name, label: own.label, unit: own.unit, before: own.value },
      operatorBefore: own.operator,
      operatorAfter: operator ?? own.operator,
      after: number ?? list?.join('、') ?? (flag === true ? '是' : flag === false ? '否' : own.value),
    };
  });
}

const listed = (count: number, months: readonly string[], roll: () => number) =>
  homes.slice(0, Math.min(100, count)).map((home, i) => ({
    id: `r${count}${i}`,
    month: months[Math.floor(roll() * months.length)],
    household: home.id,
    town: home.town,
    village: home.village,
    eventDate: '2023-11-12',
    amount: (10000 + Math.floor(roll() * 500_000) / 100).toFixed(2),
    finding: '住院单次自付 12,345.60 元',
    clue: i % 3 < 2,
  }));

/** The answer to `ruleReplay`: a higher limit loses, a lower one gains; towns and months make up the whole. */
export function ruleReplay(asked: { rule: string; values?: Value[]; from: string; to: string }) {
  const roll = dice(15_000);
  const values = asked.values ?? [];
  const gains = Number(values[0]?.number ?? 0) < 10_000;
  const months = [...MONTHS].reverse().filter((month) => month >= asked.from && month <= asked.to);
  const byTown = PLACE.children.map((town) => {
    const before = 6 + Math.floor(roll() * 30);
    const moved = Math.floor(before * roll() * 0.6);
    return { town, before, added: gains ? moved : 0, lost: gains ? 0 : moved };
  });
  const sum = (of: (town: (typeof byTown)[number]) => number) => byTown.reduce((total, town) => total + of(town), 0);
  const figures = (before: number, added: number, lost: number) => ({
    warnings: change(before, added, lost),
    households: change(before * 3, Math.round(added * 0.6), Math.round(lost * 0.6)),
    visits: change(before * 5, Math.round(added * 0.8), Math.round(lost * 0.8)),
  });
  const whole = [sum((t) => t.before), sum((t) => t.added), sum((t) => t.lost)] as const;
  const share = (n: number, at: number) => Math.floor(n / months.length) + (at < n % months.length ? 1 : 0);
  return {
    rule: asked.rule,
    name: replayableRules().find(({ id }) => id === asked.rule)?.name ?? asked.rule,
    from: asked.from,
    to: asked.to,
    changed: changedOf(asked.rule, values),
    ...figures(...whole),
    byTown: byTown.map(({ town, before, added, lost }) => ({ town, ...figures(before, added, lost) })),
    months: months.map((month, at) => ({
      month,
      ...figures(share(whole[0], at), share(whole[1], at), share(whole[2], at)),
    })),
    added: listed(whole[1], months, roll),
    lost: listed(whole[2], months, roll),
    moved: gains ? 0 : 3,
    earlier: gains ? 2 : 0,
    later: 0,
  };
}
