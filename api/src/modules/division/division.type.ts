import type { DivisionRow, Scope } from '@dixian/warehouse';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { DivisionCode } from '../../scalars.ts';

export enum DivisionLevel {
  PROVINCE = 'PROVINCE',
  CITY = 'CITY',
  COUNTY = 'COUNTY',
  TOWN = 'TOWN',
  VILLAGE = 'VILLAGE',
}
registerEnumType(DivisionLevel, { name: 'DivisionLevel', description: '行政区划的层级' });

/** A county, town or village of the official list, as a scope sees it; of a city or province, its name. */
@ObjectType()
export class Division {
  scope!: Scope;

  @Field(() => DivisionCode)
  code!: string;

  @Field()
  name!: string;

  @Field(() => DivisionLevel)
  level!: DivisionLevel;

  @Field(() => DivisionCode, { nullable: true })
  parent!: string | null;
}

const LEVELS = { county: DivisionLevel.COUNTY, town: DivisionLevel.TOWN, village: DivisionLevel.VILLAGE };

export const toDivision = (scope: Scope, { code, name, level, parent }: DivisionRow): Division =>
  Object.assign(new Division(), { scope, code, name, level: LEVELS[level], parent: parent || null });
