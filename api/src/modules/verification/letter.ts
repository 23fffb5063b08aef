import type { Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { badInput } from '../../errors.ts';
import { type AssignmentRow, Channel, Verdict } from '../assignment/assignment.entity.ts';
import { divisionOf } from '../division/division.loader.ts';
import { householdOf } from '../household/household.loader.ts';
import { openContent } from '../intake/content.ts';
import { personOf } from '../person/person.loader.ts';
import { type Law, lawOf } from '../policy/law.ts';
import { maskedNumber } from '../row/mask.ts';
import { today } from '../submission/today.ts';
import { ownIntakes } from './duty.ts';
import { noticesOf, visitsOf } from './history.ts';
import { Letter } from './letter.type.ts';
import { NO_REASON_NAMES, type NoReason, VisitVerdict } from './reason.ts';

/** 2023-09-07 is 2023年9月7日. */
const dayText = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

/** Who signs for a township: 街道 have an office, others a government. */
const signerOf = (town: string | null): string =>
  town === null ? '' : /街道$/.test(town) ? `${town}办事处` : `${town}人民政府`;

const CAME: Readonly<Record<Channel, string>> = {
  DEPT: '有关部门提供的信息',
  CADRE: '干部排查中反映的情况',
  SELF: '您提出的申请',
  PETITION: '您通过信访渠道反映的情况',
};

/** The phrase of the document about the answer; without one, its title alone. */
function basis(law: Law): string {
  const cited = law.policy.procedure.writtenAnswer?.clause;
  const { title, documentNo } = cited ? law.documentOf(cited) : law.nearest;
  return cited ? `《${title}》（${documentNo}）${cited.article}“${cited.quote}”` : `《${title}》（${documentNo}）`;
}

interface Facts {
  row: AssignmentRow;
  law: Law;
  visitedOn: string | null;
  signer: string;
}

function paragraphs({ row, law, visitedOn, signer }: Facts): string[] {
  const reason = NO_REASON_NAMES[row.noReason as NoReason] ?? '';
  const visited = visitedOn ? `${dayText(visitedOn)}，工作人员入户核查了您家庭的情况。` : '';
  return [
    `${dayText(row.takenOn)}收到${CAME[row.channel]}（第${row.number}号），现已办理。${visited}现将审核结果告知如下：`,
    `经核查，您家庭目前不符合防止返贫监测帮扶对象认定标准。主要原因：${reason}。`,
    `本告知书依据${basis(law)}作出。`,
    `对审核结果有不同意见的，可以向${signer || '乡镇人民政府'}或者${law.policy.recipient}提出，请求复核；今后家庭情况有变化、出现新的困难的，可以随时再次申请。`,
  ];
}

/** Who applied or petitioned; null where nobody did, and the head of the household is written to. */
async function applicantOf(ctx: Context, row: AssignmentRow): Promise<Pick<Letter, 'addressee' | 'idNoMasked'> | null> {
  const [intake] = await ownIntakes(ctx.em, [row.id]);
  if (!intake) return null;
  const { name, idNo } = openContent(ctx.services.keyring, intake.content);
  return { addressee: name, idNoMasked: idNo ? maskedNumber(idNo) : null };
}

/**
 * The written answer to an applicant who does not meet the standard. Names the person in full, numbers masked.
 * @throws BAD_USER_INPUT while there is no such verdict
 */
export async function letterOf(ctx: Context, scope: Scope, row: AssignmentRow): Promise<Letter> {
  if (row.verdict !== Verdict.NO) throw badInput('核查结果不是“否”，没有要告知的审核结果。');
  const law = lawOf(ctx, scope);
  const home = await householdOf(ctx, scope, row.hhNo);
  const [applied, head, town, village, visits, notices] = await Promise.all([
    applicantOf(ctx, row),
    home ? personOf(ctx, scope, home.source.head) : null,
    divisionOf(ctx, scope, row.town),
    divisionOf(ctx, scope, row.village),
    visitsOf(ctx, scope).load(row.id),
    noticesOf(ctx, scope).load(row.id),
  ]);
  const visit = visits?.filter(({ verdict }) => verdict === VisitVerdict.NO).at(-1);
  const notice = notices?.at(-1);
  const signer = signerOf(town?.name ?? null);
  return Object.assign(new Letter(), {
    title: '防止返贫监测帮扶对象认定审核结果告知书',
    number: notice?.number ?? null,
    ...(applied ?? { addressee: head?.name ?? null, idNoMasked: head?.idNoMasked || null }),
    place: [town?.name, village?.name.replace(/村民委员会$/, '')].filter(Boolean).join(''),
    paragraphs: paragraphs({ row, law, visitedOn: visit?.visitedOn ?? null, signer }),
    signer,
    day: notice?.toldOn ?? today(ctx.now()),
    dayText: dayText(notice?.toldOn ?? today(ctx.now())),
  });
}
