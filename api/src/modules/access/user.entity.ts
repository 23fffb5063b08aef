import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { Role } from './role.ts';

/** An account of a person. Never deleted, because the audit speaks of it: disabled instead. */
export const UserEntity = defineEntity({
  name: 'User',
  tableName: 'app_user',
  properties: {
    id: p.uuid().primary(),
    name: p.string().unique(),
    displayName: p.string(),
    /** scrypt with its parameters, see password.ts. */
    passwordHash: p.string().hidden(),
    role: p.enum(() => Role),
    /** Division code of 6 (county, or city and province above it), 9 or 12 digits; null for accounts of the hub itself. */
    division: p.string().nullable(),
    /** As the policy writes it; null for no restriction. */
    department: p.string().nullable(),
    createdAt: p.datetime(),
    disabledAt: p.datetime().nullable(),
    mustChangePassword: p.boolean(),
    /** Wrong passwords since the last right one. */
    failedAttempts: p.integer(),
    lockedUntil: p.datetime().nullable(),
  },
});
export type UserRow = InferEntity<typeof UserEntity>;
