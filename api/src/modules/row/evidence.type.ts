import type { Place, Scope } from '@dixian/warehouse';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Month } from '../../scalars.ts';

/** The address of a row handed in: enough to find it in the department's own file. */
@ObjectType()
export class Evidence {
  scope!: Scope;

  @Field(() => ID)
  batch!: string;

  @Field(() => Int, { description: '第几个文件，从 1 起' })
  file!: number;

  @Field()
  sheet!: string;

  @Field(() => Int, { description: '表格软件显示的行号' })
  row!: number;

  @Field()
  fileName!: string;

  @Field(() => Month)
  month!: string;

  @Field()
  extract!: string;
}

export const toEvidence = (
  scope: Scope,
  { batch, file, sheet, row }: Place,
  { extract, month, files }: { extract: string; month: string; files: readonly string[] },
): Evidence =>
  Object.assign(new Evidence(), { scope, batch, file, sheet, row, extract, month, fileName: files[file - 1] ?? '' });
