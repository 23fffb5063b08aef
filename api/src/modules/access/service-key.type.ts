import { IsOptional, IsString, Length } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DivisionCode } from '../../scalars.ts';
import { Role } from './role.ts';
import type { ServiceKeyRow } from './service-key.entity.ts';

@ObjectType()
export class ServiceKey {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field(() => Role)
  role!: Role;

  @Field(() => DivisionCode, { nullable: true })
  division!: string | null;

  @Field(() => String, { nullable: true })
  department!: string | null;

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date, { nullable: true })
  expiresAt!: Date | null;

  @Field(() => Date, { nullable: true })
  revokedAt!: Date | null;

  @Field(() => Date, { nullable: true })
  lastUsedAt!: Date | null;
}

@ObjectType()
export class NewServiceKey {
  @Field(() => ServiceKey)
  key!: ServiceKey;

  @Field({ description: '密钥，只显示这一次' })
  secret!: string;
}

@InputType()
export class ServiceKeyInput {
  @Field({ description: '给谁用' })
  @IsString()
  @Length(1, 64, { message: '密钥名称应为 1 到 64 个字，说明给谁用' })
  name!: string;

  @Field(() => Role)
  role!: Role;

  @Field(() => DivisionCode)
  division!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Length(1, 64, { message: '部门名称应为 1 到 64 个字' })
  department?: string | null;

  @Field(() => Date, { nullable: true })
  expiresAt?: Date | null;
}

export function toServiceKey(row: ServiceKeyRow): ServiceKey {
  const { id, name, role, division, department, createdAt, expiresAt, revokedAt, lastUsedAt } = row;
  return {
    id,
    name,
    role,
    division,
    createdAt,
    department: department ?? null,
    expiresAt: expiresAt ?? null,
    revokedAt: revokedAt ?? null,
    lastUsedAt: lastUsedAt ?? null,
  };
}
