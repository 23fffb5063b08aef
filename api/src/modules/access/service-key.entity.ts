import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { Role } from './role.ts';

/** Access of another system, by `Authorization: Bearer`. The secret is shown once and kept as a hash. */
export const ServiceKeyEntity = defineEntity({
  name: 'ServiceKey',
  tableName: 'service_key',
  properties: {
    id: p.uuid().primary(),
    name: p.string(),
    /** SHA-256 of the secret, hexadecimal: it has 256 random bits, so no slow hash is needed. */
    secretHash: p.string().unique().hidden(),
    role: p.enum(() => Role),
    division: p.string(),
    department: p.string().nullable(),
    createdAt: p.datetime(),
    /** User id, or 'cli'. */
    createdBy: p.string(),
    expiresAt: p.datetime().nullable(),
    revokedAt: p.datetime().nullable(),
    lastUsedAt: p.datetime().nullable(),
  },
});
export type ServiceKeyRow = InferEntity<typeof ServiceKeyEntity>;
