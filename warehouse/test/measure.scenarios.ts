import { CIVIL, MEDICAL, TOWN_A } from './measure.world.ts';

/** A count, or numerator and denominator. */
export type Expected = number | readonly [numerator: number, denominator: number];

/**
 * Every measure in July 2023 of measure.world.ts, as it was at the end of 20 August, counted by hand: of the county, of
 * township A, and by a department where the measure knows departments.
 */
export const SCENARIOS: Readonly<
  Record<string, { county: Expected; town?: Expected; department?: [string, Expected] }>
> = {
  // H1 twice by medical, once by civil affairs; H2 by medical; H3 by police. The village alert stands apart.
  warnings: { county: 5, town: 4, department: [MEDICAL, 3] },
  households: { county: 3, town: 2, department: [CIVIL, 1] },
  warned_persons: { county: 3, town: 3, department: [MEDICAL, 3] },
  alerts: { county: 1, town: 0, department: [MEDICAL, 0] },
  multi_hit: { county: 1, town: 1, department: [CIVIL, 1] },
  // H2 was closed on 15 July; of H1 one of three warnings.
  clues: { county: 2, town: 1, department: [CIVIL, 1] },
  new_clues: { county: 2, town: 1 },
  multi: { county: 1, town: 1, department: [MEDICAL, 1] },
  // Owed by seven; e8 falls due on the cut-off day itself, e7 came five days after it.
  hand_ins_due: { county: 7, department: [MEDICAL, 2] },
  hand_ins_in: { county: 3, department: [CIVIL, 0] },
  hand_ins_late: { county: 1, department: [MEDICAL, 1] },
  hand_ins_missing: { county: 2, department: [CIVIL, 1] },
  hand_ins_nil: { county: 1, department: [MEDICAL, 0] },
  d1: { county: [2, 5], department: [MEDICAL, [1, 2]] },
  d2: { county: [150, 160], department: [MEDICAL, [140, 150]] },
  rows_received: { county: 160, department: [MEDICAL, 150] },
  rows_loaded: { county: 150, department: [MEDICAL, 140] },
  rows_quarantined: { county: 8, department: [MEDICAL, 8] },
  rows_duplicate: { county: 2, department: [CIVIL, 0] },
  // Carried: sent on 28 June. Sent in July: eight. Closed: the carried one and two more. 1 + 8 = 3 + 6.
  carried: { county: 1, town: 1, department: [MEDICAL, 1] },
  // The carried one was closed on 10 July; at the end of August's first weeks six are carried and open.
  carried_open: { county: 0, town: 0, department: [MEDICAL, 0] },
  received: { county: 8, town: 3, department: [CIVIL, 3] },
  handled: { county: 3, town: 2, department: [CIVIL, 1] },
  unsettled: { county: 6, town: 2, department: [CIVIL, 2] },
  // Sent on 5 August: it waited at the end of July.
  waiting: { county: 1, town: 1, department: [MEDICAL, 1] },
  answered: { county: 5, town: 2, department: [CIVIL, 2] },
  // H4 falls due on the cut-off day: not over.
  overdue: { county: 1, town: 0, department: [CIVIL, 0] },
  verdict_yes: { county: 1, town: 1, department: [MEDICAL, 1] },
  verdict_no: { county: 3, town: 1, department: [MEDICAL, 1] },
  verdict_already: { county: 1, town: 0, department: [MEDICAL, 0] },
  t1: { county: [5, 8], town: [2, 3], department: [CIVIL, [2, 3]] },
  // No limit for H7; H1's returned clue falls due later; H6 answered early; H2 a day late.
  t2: { county: [3, 6], town: [1, 2], department: [MEDICAL, [1, 2]] },
  t3: { county: [2, 8], town: [1, 3], department: [MEDICAL, [1, 2]] },
  t4: { county: [1, 4], town: [1, 2], department: [CIVIL, [1, 2]] },
  // SELF and PETITION with 否: one told, one not. Those of DEPT are not to be told.
  t6: { county: [1, 2], town: [0, 0], department: [MEDICAL, [0, 0]] },
  // The feedback day is 10 July: the county sent two clues after it, one by 2 days (due 21 July), one by 15 (not due yet).
  county_late_clues: { county: 2, town: 2, department: [MEDICAL, 1] },
  county_late_days: { county: 17, town: 17, department: [MEDICAL, 2] },
  t1_fair: { county: [5, 7], town: [2, 2], department: [CIVIL, [2, 2]] },
  t2_fair: { county: [3, 6], town: [1, 2], department: [CIVIL, [1, 2]] },
  t3_fair: { county: [2, 7], town: [1, 2], department: [CIVIL, [1, 2]] },
  // What is wanting to the whole: denominator less numerator of the figures that rank.
  t1_left: { county: 2, town: 0, department: [CIVIL, 0] },
  t2_left: { county: 3, town: 1, department: [CIVIL, 1] },
  t3_left: { county: 5, town: 1, department: [CIVIL, 1] },
  d1_left: { county: 3, department: [MEDICAL, 1] },
  d2_left: { county: 10, department: [MEDICAL, 10] },
  d3: { county: [1, 2], town: [1, 2], department: [MEDICAL, [1, 2]] },
  // H1 (15 days), H20 (16 days), H24 (11 days), H21 by the green channel (24 days).
  registered: { county: 4, town: 1 },
  registered_persons: { county: 11, town: 3 },
  t5: { county: [2, 3], town: [1, 1] },
  t5_green: { county: [0, 1], town: [0, 0] },
  missed: { county: 3, town: 0 },
  // At the end of July. H22 was eliminated in August; H25 in July; H26 ended; H27 not registered yet.
  monitored: { county: 7, town: 3 },
  monitored_persons: { county: 22, town: 7 },
  eliminated: { county: 1, town: 0 },
  // H25: registered on 5 June, eliminated on 20 July.
  early_end: { county: 1, town: 0 },
  m1: { county: [2, 4], town: [1, 2] },
  without_aid: { county: 2, town: 1 },
  m2: { county: [6, 30], town: [0, 9] },
  m2_households: { county: [1, 9], town: [0, 4] },
  // The register of July; nobody is left of H9.
  m3: { county: [3, 9], town: [3, 7] },
  rural_persons: { county: 9, town: 7 },
  rural_households: { county: 3, town: 2 },
};

export const TOWN = TOWN_A;
