import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { MikroORM } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM as Embedded } from '@mikro-orm/pglite';
import { MikroORM as Server, type SqlEntityManager } from '@mikro-orm/postgresql';
import { ServiceKeyEntity } from './modules/access/service-key.entity.ts';
import { SessionEntity } from './modules/access/session.entity.ts';
import { UserEntity } from './modules/access/user.entity.ts';
import { AssignmentEntity } from './modules/assignment/assignment.entity.ts';
import { AssignmentWarningEntity } from './modules/assignment/assignment-warning.entity.ts';
import { AuditEntryEntity } from './modules/audit/audit-entry.entity.ts';
import { DepartmentContactEntity } from './modules/calendar/contact.entity.ts';
import { AidEntity } from './modules/case/aid.entity.ts';
import { HouseholdCaseEntity } from './modules/case/case.entity.ts';
import { CaseStepEntity } from './modules/case/case-step.entity.ts';
import { SweepVisitEntity } from './modules/case/sweep-visit.entity.ts';
import { TrackingEntity } from './modules/case/tracking.entity.ts';
import { EventEntity } from './modules/event/event.entity.ts';
import { HandInKeyEntity } from './modules/hand-in/hand-in-key.entity.ts';
import { ApplySettingEntity, IntakeEntity } from './modules/intake/intake.entity.ts';
import { CandidateEntity } from './modules/match/candidate.entity.ts';
import { MatchExplanationEntity } from './modules/match/match-explanation.entity.ts';
import { MatchRequestEntity } from './modules/match/match-request.entity.ts';
import { DecisionEntity } from './modules/meeting/decision.entity.ts';
import { MeetingEntity } from './modules/meeting/meeting.entity.ts';
import { PackEntity, PackRowsEntity } from './modules/pack/pack.entity.ts';
import { RankingObjectionEntity } from './modules/ranking/objection.entity.ts';
import { RankingPublicationEntity } from './modules/ranking/publication.entity.ts';
import { ReminderMailEntity } from './modules/reminder/reminder-mail.entity.ts';
import { AttachmentEntity } from './modules/verification/attachment.entity.ts';
import { NoticeEntity } from './modules/verification/notice.entity.ts';
import { VerificationEntity } from './modules/verification/verification.entity.ts';
import { SavedViewEntity } from './modules/view/view.entity.ts';
import { asMigration, MIGRATIONS, migrateOrm, readMigrations } from './orm.migrate.ts';

/** Where the decisions store is: a folder (in this process, under <folder>/postgres) or a PostgreSQL server. */
export type OrmPlace = { folder: string } | { url: string };

/** The decisions store. Each request works on its own `em.fork()`. */
export interface Orm {
  readonly em: SqlEntityManager;
  readonly embedded: boolean;
  /** The object-relational mapper itself, for backup and tests. */
  readonly mikro: MikroORM;
  /** Answers when the store does. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

const ENTITIES = [
  UserEntity,
  SessionEntity,
  ServiceKeyEntity,
  AuditEntryEntity,
  CandidateEntity,
  MatchRequestEntity,
  MatchExplanationEntity,
  DepartmentContactEntity,
  ReminderMailEntity,
  HandInKeyEntity,
  EventEntity,
  AssignmentEntity,
  AssignmentWarningEntity,
  IntakeEntity,
  ApplySettingEntity,
  VerificationEntity,
  AttachmentEntity,
  NoticeEntity,
  HouseholdCaseEntity,
  CaseStepEntity,
  AidEntity,
  TrackingEntity,
  SweepVisitEntity,
  SavedViewEntity,
  MeetingEntity,
  DecisionEntity,
  PackEntity,
  PackRowsEntity,
  RankingPublicationEntity,
  RankingObjectionEntity,
];

/**
 * The embedded PostgreSQL is WebAssembly. Optimising its largest functions takes half a gigabyte for a moment that
 * nobody chooses, and its statements take milliseconds as they are: it stays as it was compiled first.
 */
function asCompiledFirst(): void {
  setFlagsFromString('--no-wasm-tier-up');
  setFlagsFromString('--no-wasm-dynamic-tiering');
}

/** @throws Chinese sentence without the URL, which may hold a password */
async function reached(mikro: MikroORM): Promise<void> {
  try {
    await mikro.em.getDriver().getConnection().execute('select 1');
  } catch (error) {
    const code = (error as { code?: string }).code ?? '未知错误';
    throw new Error(`连不上 DATABASE_URL 指定的 PostgreSQL（${code}）：请确认服务器已启动，地址、用户名和密码正确。`);
  }
}

/**
 * Opens the decisions store and brings its schema up to date.
 * @throws when a migration that was applied before has changed, or the server cannot be reached
 */
export async function openOrm(place: OrmPlace, migrations = MIGRATIONS): Promise<Orm> {
  const files = readMigrations(migrations);
  const options = {
    entities: ENTITIES,
    extensions: [Migrator],
    migrations: { migrationsList: files.map(asMigration), snapshot: false, disableForeignKeys: false, silent: true },
    forceUtcTimezone: true,
  };
  const embedded = 'folder' in place;
  if (embedded) {
    mkdirSync(place.folder, { recursive: true });
    asCompiledFirst();
  }
  const mikro: MikroORM = embedded
    ? await Embedded.init({ ...options, dbName: join(place.folder, 'postgres') })
    : await Server.init({ ...options, clientUrl: place.url });
  try {
    if (!embedded) await reached(mikro);
    await migrateOrm(mikro, files);
  } catch (error) {
    await mikro.close(true);
    throw error;
  }
  return {
    em: mikro.em as SqlEntityManager,
    embedded,
    mikro,
    ready: async () => {
      await mikro.em.getDriver().getConnection().execute('select 1');
    },
    close: () => mikro.close(true),
  };
}
