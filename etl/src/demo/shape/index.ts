import { areaEvent, casualty, lossEvent } from './event.ts';
import { disability, disease, insured } from './health.ts';
import { income } from './income.ts';
import type { Shape } from './kit.ts';
import { employment, insuranceClaim } from './livelihood.ts';
import { medical } from './medical.ts';
import { dropout, studentAid, studentLoan } from './school.ts';
import { civilAid, housing, water } from './welfare.ts';

/** How rows of each shape come about; the names are those of the raw tables. */
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
};
