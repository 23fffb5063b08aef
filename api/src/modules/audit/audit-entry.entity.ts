import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** One act that must be answerable for. Only ever added; each entry carries the hash of the one before it. */
export const AuditEntryEntity = defineEntity({
  name: 'AuditEntry',
  tableName: 'audit_entry',
  properties: {
    /** Place in the chain, from 1 without gaps. */
    id: p.integer().primary().autoincrement(false),
    at: p.datetime(3),
    /** 'user:<name>', 'key:<name>', 'cli' or 'nobody'. */
    who: p.string(),
    /** Where who acted works; null for the hub itself, and for nobody. */
    division: p.string().nullable(),
    action: p.string(),
    subject: p.text().nullable(),
    purpose: p.text().nullable(),
    /** 'OK', or the code of the error. */
    result: p.string(),
    ip: p.string().nullable(),
    previousHash: p.string(),
    hash: p.string(),
  },
});
export type AuditEntryRow = InferEntity<typeof AuditEntryEntity>;
