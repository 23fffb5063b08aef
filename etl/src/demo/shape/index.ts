import { areaEvent, casualty, lossEvent } from './event.ts';
import { disability, disease, insured } from './health.ts';
import { income } from './income.ts';
import type { Shape } from './kit.ts';
import { employment, insuranceClaim, postCancelled } from './livelihood.ts';
import { matchResult } from './match.ts';
import { medical } from './medical.ts';
import { petition } from './petition.ts';
import { application, benefit } from './request.ts';
import { dropout, studentAid, studentBurden, studentLoan } from './school.ts';
import { civilAid, housing, water } from './welfare.ts';

/** How rows of each shape come about; the names are those of the raw tables, or of another way to come about. */
export const SHAPES: Readonly<Record<string, Shape>> = {
  medical,
  insured,
  disease,
  dropout,
  student_loan: studentLoan,
  student_aid: studentAid,
  civil_aid: civilAid,
  housing,
  water,
  loss_event: lossEvent,
  area_event: areaEvent,
  casualty,
  disability,
  employment,
  income,
  insurance_claim: insuranceClaim,
  petition,
  application,
  benefit,
  match_result: matchResult,
  student_burden: studentBurden,
  post_cancelled: postCancelled,
};
