import { createHmac, hkdfSync } from 'node:crypto';
import type { Keyring } from '@dixian/warehouse';
import type { Orm } from '../../orm.config.ts';
import type { Principal } from '../access/principal.ts';
import { AuditEntryEntity, type AuditEntryRow } from './audit-entry.entity.ts';

/** What is written down about an act. */
export interface Act {
  who: string;
  /** Where who acted works: decides which auditors see it. Null is seen by those of the whole hub only. */
  division?: string | null;
  /** One of the acts the product knows, e.g. SIGN_IN, REVEAL. */
  action: string;
  subject?: string | null;
  purpose?: string | null;
  /** 'OK', or the code of the error. */
  result: string;
  ip?: string | null;
}

/** How the audit names who acted. */
export const actor = ({ kind, name, division }: Pick<Principal, 'kind' | 'name' | 'division'>) => ({
  who: `${kind}:${name}`,
  division,
});

type Chained = Omit<AuditEntryRow, 'hash'>;

/** Hash before the first entry. */
const START = '0'.repeat(64);
/** Any number that nothing else in this database locks. */
const CHAIN_LOCK = 5_310_147;

/**
 * The audit: a chain of entries under a key that lies outside the database, so that whoever can write to the
 * database still cannot change, insert or take out an entry without being found. Entries cut off at the end
 * are found by comparing `head` with one noted elsewhere.
 */
export class Audit {
  private readonly key: Buffer;

  constructor(
    private readonly orm: Orm,
    keyring: Keyring,
  ) {
    this.key = Buffer.from(hkdfSync('sha256', keyring.seal, '', 'audit chain', 32));
  }

  /** Adds an entry. Never call it inside another transaction: the embedded store has one connection. */
  async append({
    who,
    division = null,
    action,
    subject = null,
    purpose = null,
    result,
    ip = null,
  }: Act): Promise<void> {
    await this.orm.em.fork().transactional(async (em) => {
      await em.execute('select pg_advisory_xact_lock(?)', [CHAIN_LOCK]);
      const [last] = await em.find(AuditEntryEntity, {}, { orderBy: { id: 'desc' }, limit: 1 });
      const entry = {
        id: (last?.id ?? 0) + 1,
        at: new Date(),
        who: who.slice(0, 128),
        division,
        action,
        subject,
        purpose,
        result,
        ip,
        previousHash: last?.hash ?? START,
      };
      await em.insert(AuditEntryEntity, { ...entry, hash: this.hash(entry) });
    });
  }

  /** Reads the whole chain. `brokenAt` is the first entry that is not what was written, or follows a gap. */
  async verify(): Promise<{ entries: number; head: string; brokenAt: number | null }> {
    const em = this.orm.em.fork();
    let head = START;
    let entries = 0;
    for (;;) {
      const rows = await em.find(AuditEntryEntity, { id: { $gt: entries } }, { orderBy: { id: 'asc' }, limit: 1000 });
      if (rows.length === 0) return { entries, head, brokenAt: null };
      for (const row of rows) {
        if (row.id !== entries + 1 || row.previousHash !== head || row.hash !== this.hash(row))
          return { entries, head, brokenAt: entries + 1 };
        head = row.hash;
        entries += 1;
      }
      em.clear();
    }
  }

  private hash(entry: Chained): string {
    const { id, at, who, division, action, subject, purpose, result, ip, previousHash } = entry;
    const facts = [
      id,
      at.toISOString(),
      who,
      division ?? null,
      action,
      subject ?? null,
      purpose ?? null,
      result,
      ip ?? null,
      previousHash,
    ];
    return createHmac('sha256', this.key).update(JSON.stringify(facts)).digest('hex');
  }
}
