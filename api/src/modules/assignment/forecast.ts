import { feedbackDay, type Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { lawOf } from '../policy/law.ts';
import { today } from '../submission/today.ts';
import { isVisit, type Reviewed, reviewOf } from './review.ts';
import { labelCounts, SendingForecast, TownForecast } from './review.type.ts';
import { daysLate, dueOf, sendingSettingsOf } from './sending-settings.ts';
import { type Workload, workloads } from './workload.ts';

function townOf(scope: Scope, town: string, fresh: number, work: Workload): TownForecast {
  const { open, queued, verifiers, capacity } = work;
  const all = open + queued + fresh;
  const room = capacity === null ? null : Math.max(0, capacity - open);
  return Object.assign(new TownForecast(), {
    ...{ scope, town, open, queued, fresh, verifiers, capacity },
    perVerifier: verifiers > 0 ? (all / verifiers).toFixed(1) : null,
    excess: room === null ? 0 : Math.max(0, queued + fresh - room),
  });
}

/** Visits that would be sent, by town; towns that only have others as well. */
function freshByTown(reviewed: readonly Reviewed[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const one of reviewed.filter(({ suggested, row }) => suggested && row.town !== ''))
    found.set(one.row.town, (found.get(one.row.town) ?? 0) + (isVisit(one) ? 1 : 0));
  return found;
}

/** What sending everything suggested of a month would mean to the townships, and whether the county is late. */
export async function forecastOf(ctx: Context, scope: Scope, month: string): Promise<SendingForecast> {
  const law = lawOf(ctx, scope);
  const settings = sendingSettingsOf(law.policy);
  const reviewed = await reviewOf(ctx, scope, month);
  const fresh = freshByTown(reviewed);
  const { of, towns } = await workloads(ctx.services.orm.em.fork(), scope.county, settings);
  const day = today(ctx.now());
  const feedbackOn = feedbackDay(law.policy, month);
  return Object.assign(new SendingForecast(), {
    ...{ month, feedbackOn, lateDays: feedbackOn ? daysLate(feedbackOn, day) : null },
    ...{ verifyWorkingDays: law.policy.procedure.verifyWorkingDays?.number ?? null, dueOn: dueOf(law, day) },
    ...{ visitsPerDay: settings.visitsPerDay, workingDays: settings.workingDays, reasons: settings.reasons },
    labels: labelCounts(reviewed),
    placeless: reviewed.filter(({ row }) => row.town === '').length,
    towns: [...new Set([...fresh.keys(), ...towns])]
      .sort()
      .map((town) => townOf(scope, town, fresh.get(town) ?? 0, of(town))),
  });
}
