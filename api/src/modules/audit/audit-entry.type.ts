import { Field, ID, ObjectType } from 'type-graphql';
import type { AuditEntryRow } from './audit-entry.entity.ts';

@ObjectType()
export class AuditEntry {
  @Field(() => ID)
  id!: string;

  @Field(() => Date)
  at!: Date;

  @Field()
  who!: string;

  @Field()
  action!: string;

  @Field(() => String, { nullable: true })
  subject!: string | null;

  @Field(() => String, { nullable: true })
  purpose!: string | null;

  @Field()
  result!: string;
}

export const toAuditEntry = ({ id, at, who, action, subject, purpose, result }: AuditEntryRow): AuditEntry => ({
  id: String(id),
  at,
  who,
  action,
  subject: subject ?? null,
  purpose: purpose ?? null,
  result,
});
