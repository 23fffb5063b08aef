import { template } from '@dixian/etl';
import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { Context } from '../../context.ts';
import { notFound } from '../../errors.ts';
import { DivisionCode } from '../../scalars.ts';
import { lawOf } from '../policy/law.ts';

/** A workbook is made anew for each asker. */
const COST = 500;

/** The workbook that a department fills in. */
@ObjectType({ description: '填报模板' })
export class ExtractTemplate {
  @Field({ description: '文件名' })
  name!: string;

  @Field({ description: '契约版本，也写在文件属性和填报说明里' })
  version!: string;

  @Field({ description: '文件内容（.xlsx），base64' })
  content!: string;
}

@Resolver()
export class TemplateResolver {
  @Query(() => ExtractTemplate, { complexity: COST, description: '一份报表的填报模板：下拉列表、格式、填报说明' })
  async extractTemplate(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('extract', () => ID) extract: string,
  ): Promise<ExtractTemplate> {
    const scope = ctx.scope(county, 'READ_SUBMISSIONS');
    const law = lawOf(ctx, scope);
    const contract = law.contract(extract);
    if (!contract) throw notFound('这份报表');
    const { name, version, content } = await template(contract, law.policy);
    return Object.assign(new ExtractTemplate(), { name, version, content: content.toString('base64') });
  }
}
