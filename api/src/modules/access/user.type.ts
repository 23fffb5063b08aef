import { Field, ID, ObjectType } from 'type-graphql';
import { RIGHTS } from '../../scope.ts';
import { type Permission, Permissions } from './permission.ts';
import { ROLE_NAMES, Role } from './role.ts';
import type { UserRow } from './user.entity.ts';

/** An account. `county` and `division` are resolved by the division module from `divisionCode`. */
@ObjectType()
export class User {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field()
  displayName!: string;

  @Field(() => Role)
  role!: Role;

  @Field()
  roleName!: string;

  @Field(() => [Permissions], { description: '现在能做什么；须先改密码的账号什么也不能' })
  rights!: readonly Permission[];

  @Field(() => String, { nullable: true })
  department!: string | null;

  @Field()
  mustChangePassword!: boolean;

  divisionCode!: string | null;
}

type Shown = Pick<UserRow, 'id' | 'name' | 'displayName' | 'role' | 'division' | 'department' | 'mustChangePassword'>;

export function toUser({ id, name, displayName, role, division, department, mustChangePassword }: Shown): User {
  const rights = mustChangePassword ? [] : RIGHTS[role];
  const shown = { id, name, displayName, role, roleName: ROLE_NAMES[role], rights, mustChangePassword };
  return Object.assign(new User(), shown, { department: department ?? null, divisionCode: division ?? null });
}
