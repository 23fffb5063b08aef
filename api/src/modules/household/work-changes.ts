import {
  type HouseholdNow,
  householdsNow,
  newestRegister,
  type PersonNow,
  personsNow,
  type Scope,
} from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { AssignmentEntity, type AssignmentRow, AssignmentState } from '../assignment/assignment.entity.ts';
import { AssignmentWarningEntity } from '../assignment/assignment-warning.entity.ts';
import { inScope } from '../assignment/find.ts';
import { type CaseRow, CaseState, HouseholdCaseEntity } from '../case/case.entity.ts';
import { divisionOf } from '../division/division.loader.ts';
import { personOf } from '../person/person.loader.ts';
import { storeOf } from '../policy/law.ts';
import { WorkChangeKind as Kind, WorkChange } from './work-changes.type.ts';

/** Cases about which nothing more can change. */
const ENDED: readonly CaseState[] = [CaseState.REJECTED, CaseState.NATURAL_END, CaseState.RISK_ELIMINATED];

/** A clue or a case that is not over, of a household of the register. */
interface Open {
  household: string;
  town: string;
  assignment: string | null;
  case: string | null;
}

/** A change before names are looked up. */
type Found = Pick<WorkChange, 'kind' | 'household' | 'assignment' | 'case' | 'town'> & { person: string };

const ofClue = ({ id, hhNo, town }: AssignmentRow): Open => ({ household: hhNo, town, assignment: id, case: null });
const ofCase = ({ id, hhNo, town }: CaseRow): Open => ({ household: hhNo, town, assignment: null, case: id });

async function openWork({ em }: Context, scope: Scope, town: string | undefined): Promise<Open[]> {
  const { county, division, department } = scope;
  const here = town === undefined ? {} : { town };
  const clues = await em.find(AssignmentEntity, {
    $and: [inScope(scope), here, { state: { $ne: AssignmentState.CLOSED }, hhNo: { $ne: '' } }],
  });
  if (department !== undefined) return clues.map(ofClue);
  const place = division === undefined ? {} : { [division.length === 9 ? 'town' : 'village']: division };
  const cases = await em.find(HouseholdCaseEntity, { $and: [{ county, state: { $nin: [...ENDED] } }, place, here] });
  return [...clues.map(ofClue), ...cases.map(ofCase)];
}

/** Where the household is now, against where the work lies. */
function homeChange(open: Open, now: HouseholdNow | undefined): Found | null {
  const { household, assignment } = open;
  const common = { household, assignment, case: open.case, person: '0' };
  if (!now || now.members === 0) return { ...common, kind: Kind.GONE, town: null };
  if (open.town && now.town && now.town !== open.town) return { ...common, kind: Kind.MOVED, town: now.town };
  return null;
}

/** What became of a person whom a warning of an open clue is about. */
function personChange(open: Open, person: string, lines: readonly PersonNow[]): Found | null {
  const { household, assignment } = open;
  const common = { household, assignment, case: open.case, person, town: null };
  const own = lines.find((line) => line.household === household);
  if (own?.change === '死亡') return { ...common, kind: Kind.DIED };
  const elsewhere = lines.some((line) => line.household !== household && !['死亡', '迁出'].includes(line.change));
  return elsewhere && own?.change !== '' ? { ...common, kind: Kind.OTHER_HOUSEHOLD } : null;
}

const SUGGESTIONS: Readonly<Record<Kind, (town: string) => string>> = {
  MOVED: (town) => `这一户在花名册里已属${town || '别的乡镇'}：建议转交，由现在的乡镇接着办。`,
  GONE: () => '整户已不在最近的花名册里：请核实，属实的按自然减少办理。',
  DIED: () => '预警的人已登记死亡：这个人的预警不再需要核查，户仍在；死亡的是家庭劳动力的，按新的风险核查。',
  OTHER_HOUSEHOLD: () => '预警的人已登记在别的户（分户、婚嫁或迁移）：请核对应由哪一户接着办。',
};

/** Open clues and cases that the newest register overtook: what is suggested, a person decides. Newest register only. */
export async function workChanges(ctx: Context, scope: Scope, town: string | undefined): Promise<WorkChange[]> {
  const store = storeOf(ctx);
  const [open, month] = await Promise.all([openWork(ctx, scope, town), newestRegister(scope, store)]);
  if (open.length === 0 || month === null) return [];
  const { department } = scope;
  const warned = await ctx.em.find(AssignmentWarningEntity, {
    assignmentId: { $in: open.flatMap(({ assignment }) => assignment ?? []) },
    person: { $ne: '0' },
    ...(department === undefined ? {} : { department }),
  });
  const people = [...new Set(warned.map(({ person }) => person))];
  const [homes, lines] = await Promise.all([
    householdsNow(scope, store, [...new Set(open.map(({ household }) => household))]),
    people.length > 0 ? personsNow(scope, store, people) : [],
  ]);
  const home = new Map(homes.map((one) => [one.household, one]));
  const linesOf = Map.groupBy(lines, ({ person }) => person);
  const found = open.flatMap((one) => {
    const own = new Set(
      warned.filter(({ assignmentId }) => assignmentId === one.assignment).map(({ person }) => person),
    );
    return [
      homeChange(one, home.get(one.household)),
      ...[...own].map((person) => personChange(one, person, linesOf.get(person) ?? [])),
    ].filter((change) => change !== null);
  });
  return Promise.all(
    found.map(async ({ person, ...change }) => {
      const place = change.town ? await divisionOf(ctx, { county: scope.county }, change.town) : null;
      return Object.assign(new WorkChange(), change, {
        ...{ month, person: await personOf(ctx, scope, person), text: SUGGESTIONS[change.kind](place?.name ?? '') },
      });
    }),
  );
}
