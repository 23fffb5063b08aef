import type { Scope } from '@dixian/warehouse';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../connection.ts';
import type { Context } from '../../context.ts';
import { Day, DivisionCode } from '../../scalars.ts';
import { AssignmentState, Channel } from '../assignment/assignment.entity.ts';
import { CHANNEL_NAMES } from '../assignment/assignment.type.ts';
import { stateNameOf } from '../assignment/assignment-machine.ts';
import { maskedPhone } from '../calendar/contact-fields.ts';
import { masked, maskedNumber } from '../row/mask.ts';
import { riskName } from '../warning/risk.ts';
import { clueOf } from './clue.ts';
import { openContent } from './content.ts';
import { IntakeLink, type IntakeRow, Source } from './intake.entity.ts';
import { LINK_NAMES, SOURCE_NAMES } from './names.ts';

/** A report of a cadre, an applicant or a petition: who, where, what was said, and the clue it became. */
@ObjectType()
export class Intake {
  scope!: Scope;
  source!: IntakeRow;

  @Field(() => ID)
  id!: string;

  @Field(() => Channel)
  channel!: Channel;

  @Field()
  channelName!: string;

  @Field(() => Source)
  from!: Source;

  @Field({ description: '预警信息来源' })
  fromName!: string;

  @Field(() => String, { nullable: true, description: '来件编号' })
  sourceNo!: string | null;

  @Field(() => Day)
  receivedOn!: string;

  @Field({ description: '登记的账号；applicant 为本人在手机上申报' })
  by!: string;

  @Field()
  name!: string;

  @Field(() => String, { nullable: true, description: '前 6 位和后 4 位；空为没有填' })
  idNoMasked!: string | null;

  @Field(() => String, { nullable: true })
  phoneMasked!: string | null;

  @Field(() => String, { nullable: true, description: '自称的户主' })
  headName!: string | null;

  @Field({ description: '反映的困难；其中的证号和电话已隐去' })
  said!: string;

  @Field(() => [String])
  riskCodes!: string[];

  @Field(() => [String])
  risks!: string[];

  @Field(() => IntakeLink)
  link!: IntakeLink;

  @Field()
  linkName!: string;

  @Field(() => ID, { nullable: true, description: '户编号；空为未匹配' })
  householdId!: string | null;

  @Field(() => Int, { description: '线索的县内编号' })
  clueNumber!: number;

  @Field(() => AssignmentState, { description: '线索状态' })
  state!: AssignmentState;

  @Field()
  stateName!: string;

  @Field({ description: '并入本户已有的未办结线索' })
  joined!: boolean;

  @Field(() => Int, { description: '改动时带上；别人先改过则不成功' })
  version!: number;
}

export const IntakeConnection = connectionOf(Intake, 'Intake');

/** A report as whoever may read persons sees it: numbers masked, free text without numbers of persons. */
export function toIntake(ctx: Context, scope: Scope, row: IntakeRow): Intake {
  const { id, channel, source, receivedOn, by, risks, link, hhNo, joined, version } = row;
  const { name, idNo, phone, headName, said, sourceNo } = openContent(ctx.services.keyring, row.content);
  const clue = clueOf(row);
  return Object.assign(new Intake(), {
    ...{ scope, source: row, id, channel, channelName: CHANNEL_NAMES[channel], from: source, receivedOn, by, version },
    ...{ fromName: SOURCE_NAMES[source], sourceNo, name: masked(name), headName: headName && masked(headName) },
    ...{ idNoMasked: idNo && maskedNumber(idNo), phoneMasked: phone && maskedPhone(phone), said: masked(said) },
    ...{ riskCodes: [...risks], risks: risks.map(riskName), link, linkName: LINK_NAMES[link] },
    ...{ householdId: hhNo || null, clueNumber: clue.number, state: clue.state, stateName: stateNameOf(clue) },
    joined: Boolean(joined),
  });
}

/** What came of entering a report. */
@ObjectType()
export class EnteredIntake {
  @Field(() => Intake)
  intake!: Intake;

  @Field(() => String, { nullable: true, description: '自主申报的回执码；只显示这一次' })
  receipt!: string | null;
}

/** Whether people of a county may apply on their phones. */
@ObjectType()
export class ApplySetting {
  @Field(() => DivisionCode)
  county!: string;

  @Field({ description: '已开通手机自主申报' })
  open!: boolean;

  @Field(() => String, { nullable: true, description: '二维码里网址的开头；空为大屏所在的网址' })
  address!: string | null;
}
