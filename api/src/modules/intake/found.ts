import { type HouseholdRow, householdsById, registered, type Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { notFound } from '../../errors.ts';
import { storeOf } from '../policy/law.ts';
import type { Report } from './fields.ts';
import { IntakeLink } from './intake.entity.ts';

/** Whom a report is about, as far as the register tells. */
export interface Found {
  /** Pseudonym; empty when no ID number was given. */
  person: string;
  link: IntakeLink;
  /** Null while it is not linked. */
  home: HouseholdRow | null;
}

async function householdOf(ctx: Context, scope: Scope, id: string): Promise<HouseholdRow | null> {
  const [home] = await householdsById(scope, storeOf(ctx), [id]);
  return home ?? null;
}

function linkOf(households: readonly string[], otherName: boolean): IntakeLink {
  if (households.length > 1) return IntakeLink.SEVERAL;
  if (households.length === 1) return IntakeLink.LINKED;
  return otherName ? IntakeLink.NAME_CLASH : IntakeLink.NOT_IN_REGISTER;
}

/**
 * Looks for the household of a report inside a scope: the one that is named, else that of the ID number.
 * @throws NOT_FOUND when the named household is not there
 */
export async function foundHousehold(
  ctx: Context,
  scope: Scope,
  { idNo, name }: Pick<Report, 'idNo' | 'name'>,
  named: string | null,
): Promise<Found> {
  const known = idNo ? await registered(scope, storeOf(ctx), { idNo, name }) : null;
  const person = known?.person ?? '';
  if (named) {
    const home = await householdOf(ctx, scope, named);
    if (!home) throw notFound(`户 ${named.slice(0, 64)}`);
    return { person, link: IntakeLink.LINKED, home };
  }
  if (!known) return { person, link: IntakeLink.NO_ID, home: null };
  const link = linkOf(known.households, known.otherName);
  const [only = ''] = known.households;
  const home = link === IntakeLink.LINKED ? await householdOf(ctx, scope, only) : null;
  // Listed, but its month is not built yet: it is linked later.
  return { person, link: home || link !== IntakeLink.LINKED ? link : IntakeLink.NOT_IN_REGISTER, home };
}
