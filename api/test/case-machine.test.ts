import { daysAfter, loadPolicies, type Procedure, type ProcedureStep, type StepLevel } from '@dixian/warehouse';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseLawOf } from '../src/modules/case/case-law.ts';
import { conditionsOf, monthsLater } from '../src/modules/case/exit-conditions.ts';
import { type Act, acted, adopted, nextStep, opened, type Standing } from '../src/modules/case/machine.ts';
import { type Seen, walk, walks, written } from './case/walk.ts';

const { policies } = loadPolicies();
const lawFor = (jurisdiction: string) => {
  const policy = policies.find((one) => one.jurisdiction === jurisdiction);
  if (!policy) throw new Error(jurisdiction);
  return caseLawOf(policy.documentNo, policy.procedure);
};
const WELL = { noLabour: false, aboveLine: true, stable: true };

/** Does what is next, by whom it belongs to, until a step is reached. */
function until(law: ReturnType<typeof lawFor>, from: Standing, id: string, start: string): [Standing, string] {
  let [standing, day] = [from, start];
  for (let guard = 0; standing.step !== id && guard < 50; guard += 1) {
    const step = nextStep(law, standing);
    if (!step) break;
    day = standing.postedOn === null ? day : daysAfter(standing.postedOn, 6);
    const act: Act =
      step.act === 'AID'
        ? { do: 'AID', level: 'town', day }
        : { do: 'STEP', step: step.id, level: step.by, day, facts: WELL };
    standing = acted(law, standing, act).standing;
  }
  return [standing, day];
}

describe('公示', () => {
  const law = lawFor('360425');
  const [waiting] = until(law, opened(law), 'publicity', '2024-02-26');
  const post: Act = { do: 'STEP', step: 'publicity', level: 'village', day: '2024-02-27' };

  test('2月27日张贴、不少于5天：3月3日期满，3月4日才能办下一步，差一天的引原文', () => {
    const posted = acted(law, waiting, post).standing;
    expect(() => acted(law, posted, { ...post, day: '2024-03-03' })).toThrow(
      '2024-02-27 张贴，当天不算，2024-03-03 期满，2024-03-04 起才能办下一步（永党农字〔2021〕3号 三（三）2：“在村级公示不少于5天',
    );
    expect(acted(law, posted, { ...post, day: '2024-03-04' }).standing.step).toBe('town_check');
  });

  test('异议成立的重新公示，或退回评议；不成立的只作记录', () => {
    const posted = acted(law, waiting, post).standing;
    const object = { do: 'OBJECT', level: 'village', day: '2024-03-01' } as const;
    expect(acted(law, posted, { ...object, sustained: false }).standing).toEqual(posted);
    const again = acted(law, posted, { ...object, sustained: true }).standing;
    expect(again).toMatchObject({ step: 'publicity', postedOn: null });
    expect(acted(law, posted, { ...object, sustained: true, toReview: true }).standing.step).toBe('democratic_review');
    expect(() => acted(law, again, object as Act)).toThrow('现在没有公示');
  });

  test('永修公示两次，第二次也要满5天；县级审批不能由乡镇代办', () => {
    const [second] = until(law, waiting, 'publicity_again', '2024-02-27');
    expect(second.postedOn).toBeNull();
    const [approval, day] = until(law, second, 'county_approval', '2024-03-20');
    const act = { do: 'STEP', step: 'county_approval', day } as const;
    expect(() => acted(law, approval, { ...act, level: 'town' })).toThrow(
      '“县级审批”由县级办理，乡镇不能代办（永党农字〔2021〕3号 三（三）5：“报县委农村工作领导小组审批',
    );
    expect(() => acted(law, approval, { ...act, step: 'register', level: 'county' })).toThrow('下一步是“县级审批”');
  });
});

describe('绿色通道和免于比对', () => {
  test('山东可以先行开展帮扶、后履行认定程序；信丰文件没有写，不能先帮扶', () => {
    const [sd, xf] = [lawFor('370000'), lawFor('360722')];
    const help: Act = { do: 'AID', level: 'town', day: '2024-01-02' };
    const green: Act = { do: 'GREEN', level: 'county', day: '2024-01-02' };
    expect(() => acted(sd, opened(sd), help)).toThrow('先行开展帮扶');
    const open = acted(sd, opened(sd), green).standing;
    expect(acted(sd, open, help).standing).toMatchObject({ state: 'IDENTIFYING', aids: 1, green: true });
    expect(() => acted(xf, opened(xf), green)).toThrow('没有规定绿色通道');
    const [registered] = until(sd, acted(sd, open, help).standing, 'nothing', '2024-01-03');
    expect(registered).toMatchObject({ state: 'TRACKING', aids: 1 });
  });

  test('只有信息比对可以凭规定免办', () => {
    const law = lawFor('370000');
    const skip = { says: '不再重复比对' };
    const review: Act = { do: 'STEP', step: 'democratic_review', level: 'village', day: '2024-01-02' };
    expect(() => acted(law, opened(law), { ...review, skip })).toThrow('不能免办');
    const { standing } = acted(law, opened(law), review);
    const match = acted(law, standing, { do: 'STEP', step: 'match', level: 'county', day: '2024-01-02', skip });
    expect(match.log).toEqual([{ kind: 'SKIPPED', step: 'match', ground: '不再重复比对' }]);
  });
});

describe('风险消除', () => {
  const law = lawFor('360425');
  const [tracked, registered] = until(law, opened(law), 'nothing', '2024-02-20');
  const propose: Act = { do: 'PROPOSE_EXIT', level: 'town', day: monthsLater(tracked.since ?? '', 6), facts: WELL };

  test('纳入满6个月才能提出；收入不明的县级审批时须确认，明知低于标准的不能提出', () => {
    expect(() => acted(law, tracked, { ...propose, day: daysAfter(registered, 90) })).toThrow('要求“纳入监测满6个月”');
    expect(() => acted(law, tracked, { ...propose, facts: { ...WELL, aboveLine: false } })).toThrow('不高于监测标准');
    const facts = { ...WELL, aboveLine: null };
    const exiting = acted(law, tracked, { ...propose, facts }).standing;
    const [approval, day] = until(law, exiting, 'exit.county_approval', propose.day);
    const act: Act = { do: 'STEP', step: 'exit.county_approval', level: 'county', day, facts };
    expect(() => acted(law, approval, act)).toThrow('请县级核实后在审批时确认');
    expect(acted(law, approval, { ...act, confirmed: ['INCOME' as never] }).standing.step).toBe('exit.risk_eliminated');
  });

  test('整户无劳动能力的暂不标注“风险消除”，持续跟踪监测；有一人能劳动的恢复', () => {
    const none = { noLabour: true, aboveLine: true, stable: true };
    const held = acted(law, tracked, { do: 'HOLD', level: 'county', day: propose.day, facts: none }).standing;
    expect(held.state).toBe('NO_LABOUR_HOLD');
    expect(() => acted(law, held, propose)).toThrow(
      '暂不标注“风险消除”，持续跟踪监测（永党农字〔2021〕3号 三（三）8：“对无劳动能力的',
    );
    expect(acted(law, held, { do: 'TRACK', level: 'town', day: propose.day }).standing).toEqual(held);
    expect(() =>
      acted(law, held, {
        do: 'RELEASE',
        level: 'county',
        day: propose.day,
        facts: { noLabour: null, aboveLine: true, stable: true },
      }),
    ).toThrow();
    const free = acted(law, held, { do: 'RELEASE', level: 'county', day: propose.day, facts: WELL });
    expect(free.standing.state).toBe('TRACKING');
  });

  test('消除之后有新风险：再标注，不重走认定，再退出须再满6个月、再有帮扶；回退的不用', () => {
    const [gone] = until(law, acted(law, tracked, propose).standing, 'nothing', propose.day);
    expect(gone.state).toBe('RISK_ELIMINATED');
    const back = acted(law, gone, { do: 'ROLL_BACK', level: 'county', day: '2025-01-01' }).standing;
    expect(acted(law, back, { ...propose, day: '2025-01-02' }).standing.state).toBe('EXITING');
    const again = acted(law, gone, { do: 'REFLAG', level: 'county', day: '2025-01-01' }).standing;
    expect(again).toMatchObject({
      state: 'REFLAGGED',
      since: '2025-01-01',
      aids: 0,
      registeredOn: tracked.registeredOn,
    });
    expect(() => acted(law, again, { ...propose, day: '2025-09-01' })).toThrow('还没有办');
    const [set] = until(law, again, 'nothing', '2025-02-01');
    expect(() => acted(law, set, { ...propose, day: '2025-06-30' })).toThrow('2025-01-01 起监测，2025-07-01 满6个月');
    expect(acted(law, set, { ...propose, day: '2025-07-01' }).standing.state).toBe('EXITING');
    expect(() => acted(law, gone, { do: 'REFLAG', level: 'town', day: '2025-01-01' })).toThrow('由县级办理');
  });

  test('系统启用前已纳入的户，纳入日期不详，不当作未满6个月', () => {
    const [months] = conditionsOf(law, adopted(), WELL, '2024-01-01');
    expect(months).toMatchObject({ id: 'MONTHS', state: 'UNKNOWN', says: '纳入日期不详' });
    expect(monthsLater('2023-08-31', 6)).toBe('2024-02-29');
  });
});

/** What the onlooker writes down of the run since the last start of a list: which step was done, when, by whom. */
interface Done {
  id: string;
  day: string;
  level: StepLevel;
  skip: boolean;
}

/** Steps of a list done in order, as the document has them; a return or a sustained objection takes some back. */
function tally(list: readonly Pick<ProcedureStep, 'id'>[], story: readonly Seen[]): Done[] {
  let done: Done[] = [];
  for (const { act, before, after } of story) {
    const place = list.findIndex(({ id }) => id === after.step);
    if (
      act.do === 'STEP' &&
      before.step !== after.step &&
      before.step !== null &&
      list.some(({ id }) => id === before.step)
    )
      done.push({ id: before.step, day: act.day, level: act.level, skip: act.skip !== undefined });
    if (act.do === 'RETURN' || act.do === 'OBJECT') done = done.slice(0, Math.max(place, 0));
  }
  return done;
}

const LEVELS: Readonly<Record<StepLevel, readonly StepLevel[]>> = {
  village: ['village', 'town'],
  town: ['town'],
  county: ['county'],
};

/** Everything the list asks for was done, in order, by the level the document names, skipped only where it may be. */
function expectWhole(list: readonly ProcedureStep[], done: readonly Done[], story: readonly Seen[]): void {
  expect(done.map(({ id }) => id)).toEqual(list.map(({ id }) => id));
  list.forEach((step, at) => {
    const one = done[at] as Done;
    expect(LEVELS[step.by]).toContain(one.level);
    if (one.skip) expect(step.act).toBe('MATCH');
    if (step.act !== 'PUBLICITY' && step.act !== 'EXIT_PUBLICITY') return;
    const until = story.filter(({ act }) => act.day <= one.day);
    const anew = until.findLastIndex(({ act }) => act.do === 'RETURN' || (act.do === 'OBJECT' && act.sustained));
    const posted = until
      .slice(anew + 1)
      .find(({ before, after }) => before.step === step.id && after.step === step.id && after.postedOn !== null);
    expect(one.day >= daysAfter(posted?.act.day ?? '9999-01-01', (step.days ?? 0) + 1)).toBe(true);
  });
}

const approvalOf = (exit: readonly ProcedureStep[]) => exit.find(({ act }) => act === 'EXIT_APPROVAL')?.id;

function expectLawful(procedure: Procedure, seen: Seen, story: readonly Seen[]): string {
  const { identify, exit } = written(procedure);
  const all = [...story, seen];
  const { act, before, after } = seen;
  if (before.registeredOn === null && after.registeredOn !== null) {
    expectWhole(identify, tally(identify, all), all);
    return 'registered';
  }
  if (act.do === 'AID' && before.state === 'IDENTIFYING') {
    expect(procedure.greenChannel).toBeDefined();
    return 'green';
  }
  if (after.state === 'RISK_ELIMINATED' && before.state !== 'RISK_ELIMINATED') {
    const from = all.findLastIndex((one) => one.act.do === 'PROPOSE_EXIT');
    expectWhole(exit, tally(exit, all.slice(from)), all.slice(from));
    const since = all.findLast(
      (one) => one.act.do === 'REFLAG' || (one.before.registeredOn === null && one.after.registeredOn !== null),
    );
    expect(act.day >= monthsLater(since?.act.day ?? '9999-01-01', procedure.exitConditions?.months?.number ?? 0)).toBe(
      true,
    );
    const helped = all
      .slice(all.findLastIndex((one) => one.act.do === 'REFLAG') + 1)
      .filter((one) => one.act.do === 'AID');
    expect(helped.length).toBeGreaterThanOrEqual(procedure.exitConditions?.aids?.number ?? 0);
    // Unknown is not "no": what nobody knew was confirmed at the approval.
    const facts = act.do === 'STEP' ? act.facts : undefined;
    expect(facts?.noLabour).not.toBe(true);
    expect(facts?.aboveLine).not.toBe(false);
    expect(facts?.stable).not.toBe(false);
    const approval = all.findLast((one) => one.act.do === 'STEP' && one.before.step === approvalOf(exit));
    const confirmed = approval?.act.do === 'STEP' ? approval.act : undefined;
    if (confirmed?.facts?.aboveLine === null) expect(confirmed.confirmed).toContain('INCOME');
    if (confirmed?.facts?.stable === null) expect(confirmed.confirmed).toContain('RISK');
    if (confirmed?.facts?.noLabour === null) expect(confirmed.confirmed).toContain('LABOUR');
    return 'eliminated';
  }
  return after.state;
}

describe('每份文件的程序随机走一万步，走不到文件不许的地方', () => {
  test.each(policies)('$documentNo', ({ documentNo, procedure }) => {
    const law = caseLawOf(documentNo, procedure);
    const reached = new Set<string>();
    fc.assert(
      fc.property(walks(500), (tries) => {
        walk(law, tries, (seen, story) => reached.add(expectLawful(procedure, seen, story)));
      }),
      { numRuns: 20, seed: 20_231_115 },
    );
    // A walk that never gets anywhere would prove nothing.
    for (const place of ['registered', 'eliminated', 'NO_LABOUR_HOLD', 'REFLAGGED', 'ROLLED_BACK', 'NATURAL_END'])
      expect(reached).toContain(place);
  });
});
