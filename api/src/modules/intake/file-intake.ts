import { randomUUID } from 'node:crypto';
import type { HouseholdRow, Keyring } from '@dixian/warehouse';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { badInput } from '../../errors.ts';
import type { AssignmentRow, AssignmentState, Channel } from '../assignment/assignment.entity.ts';
import { takeIn } from '../assignment/take-in.ts';
import { type Changing, change } from '../event/change.ts';
import type { Doing } from '../event/record.ts';
import { today } from '../submission/today.ts';
import { closedBefore, clueOf, join, kindOf, linkClue, openClueOf, unlinkedClueOf } from './clue.ts';
import { hashed, sealContent } from './content.ts';
import type { Report } from './fields.ts';
import type { Found } from './found.ts';
import { IntakeEntity, type IntakeRow, type Source } from './intake.entity.ts';

/** A report ready to be filed: checked, and looked up in the register. */
export interface Filing {
  county: string;
  channel: Channel;
  source: Source;
  report: Report;
  found: Found;
  /** Where the report says; a linked household's own place counts before it. */
  town: string;
  village: string;
  receivedOn: string;
  /** Code that asks its state; null for none. */
  receipt: string | null;
  agreedAt: string | null;
  /** What tells it from every other of its source where nobody gave a number: filed once, however often it is said. */
  once?: string;
}

interface Joined {
  clue: AssignmentRow;
  /** State it was in before; null when it began with this report. */
  joined: AssignmentState | null;
}

/** The household's, or the person's, open clue with one more source; else a new one. */
async function clueFor(em: SqlEntityManager, doing: Doing, filing: Filing): Promise<Joined> {
  const { county, found, channel, report } = filing;
  const { home, person } = found;
  const open = home && (await openClueOf(em, county, home.household));
  const own = open ? null : await unlinkedClueOf(em, county, person, found.link);
  if (own && home) await linkClue(em, doing, own, home);
  const before = open ?? own;
  if (before) {
    const joined = before.state;
    await join(em, doing, before, { channel, risks: report.risks });
    return { clue: before, joined };
  }
  const place = home?.town && home.village ? home : filing;
  const [clue] = await takeIn(em, doing, [
    {
      ...{ county, channel, hhNo: home?.household ?? '', kind: await kindOf(em, county, home) },
      ...{ month: today(doing.at).slice(0, 7), town: place.town, village: place.village },
      // Somebody asked: before what files say.
      ...{ departments: [], risks: report.risks, priority: 1, warnings: [] },
      repeatOf: await closedBefore(em, county, home ? { hhNo: home.household } : { personKey: person }),
    },
  ]);
  return { clue: clue as AssignmentRow, joined: null };
}

/** @throws BAD_USER_INPUT when the case was entered before */
async function enteredOnce(em: SqlEntityManager, county: string, sourceHash: string | null): Promise<void> {
  if (!sourceHash) return;
  const [before] = await em.find(IntakeEntity, { county, sourceHash }, { populate: ['assignment'], limit: 1 });
  if (before)
    throw badInput(
      `这个编号的来件 ${before.receivedOn} 已经登记过（第 ${clueOf(before).number} 号线索），不必重复登记。`,
    );
}

const placeOf = (home: HouseholdRow | null, { town, village }: Filing) =>
  home ? { town: home.town, village: home.village } : { town, village };

/**
 * Files a report as a clue like any other: the household's open clue gets one more source, or a new one waits to be
 * sent. One transaction.
 * @throws BAD_USER_INPUT, CONFLICT
 */
export function fileIntake(
  ctx: Changing & { services: { keyring: Keyring } },
  doing: Doing,
  filing: Filing,
): Promise<IntakeRow> {
  const { county, channel, source, report, found, receivedOn, receipt, agreedAt, once } = filing;
  const { keyring } = ctx.services;
  const { risks, name, idNo, phone, headName, said, sourceNo } = report;
  const told = once ?? sourceNo;
  const sourceHash = told && hashed(keyring, 'source', `${source}:${told}`);
  return change(ctx, async (em) => {
    await enteredOnce(em, county, sourceHash);
    const { clue, joined } = await clueFor(em, doing, filing);
    const row = em.create(IntakeEntity, {
      ...{ id: randomUUID(), county, channel, source, ...placeOf(found.home, filing) },
      ...{ hhNo: clue.hhNo, personKey: found.person, link: found.link, risks },
      content: sealContent(keyring, { name, idNo, phone, headName, said, sourceNo, agreedAt }),
      ...{ sourceHash, receiptHash: receipt && hashed(keyring, 'receipt', receipt) },
      ...{ receivedOn, at: doing.at, by: doing.actor, assignment: clue, joined, version: 1 },
    });
    await em.flush();
    return row;
  });
}
