import type { Version } from './types.ts';

/** What a parameter holds. */
export type Form = Extract<keyof Version, 'number' | 'list' | 'flag' | 'map'>;

/** Parameters of a kind of rule: those its model cannot do without, and those it also reads. */
interface Kind {
  needs: Record<string, Form>;
  reads?: Record<string, Form>;
}

/** Risk codes by a word of the row: in place of the rule's own, or added to them. */
const RISK_BY_EVENT = { risk_by_event_type: 'map' } as const;

/** Kinds of household that a rule governs; absent or empty: all of them. */
const GOVERNED = { household_kinds: 'list' } as const;

/** The kinds of rule there are: one model each in models/3_warning, which reads these parameters by name. */
export const KINDS: Readonly<Record<string, Kind>> = {
  self_pay_single: { needs: { visit_types: 'list', threshold: 'number' }, reads: GOVERNED },
  self_pay_year: { needs: { visit_types: 'list', threshold: 'number' }, reads: GOVERNED },
  self_pay_period: { needs: { visit_types: 'list', threshold: 'number' }, reads: GOVERNED },
  uninsured: { needs: { household_kinds: 'list' } },
  disease: { needs: { diseases: 'list', hospitals: 'list' }, reads: GOVERNED },
  student_loan: { needs: {} },
  student_aid: { needs: {} },
  student_burden: { needs: { threshold: 'number' } },
  dropout: { needs: { stages: 'list', current_year: 'flag' }, reads: { ...GOVERNED, excluded_reasons: 'list' } },
  loss_event: {
    needs: { loss_kinds: 'list', event_types: 'list' },
    reads: { threshold: 'number', relief_required: 'flag', added_risk_by_loss_kind: 'map', ...RISK_BY_EVENT },
  },
  area_event: { needs: {}, reads: RISK_BY_EVENT },
  casualty: { needs: { casualties: 'list', labour_only: 'flag' }, reads: { added_risk_by_casualty: 'map' } },
  disability: {
    needs: { levels: 'list', current_year: 'flag' },
    reads: { actions: 'list', other_levels: 'list', other_kinds: 'list', aid_overlap: 'list' },
  },
  income_below: { needs: { household_kinds: 'list' } },
  income_falling: { needs: { household_kinds: 'list', years: 'number' } },
  income_plunge: { needs: { household_kinds: 'list', percent: 'number' } },
  spending_surge: { needs: { household_kinds: 'list', income_percent: 'number', ratio: 'number', floor: 'number' } },
  insurance_claim: { needs: {} },
  idle: {
    needs: { months: 'number', min_age: 'number', max_age: 'number', labour: 'list', household_kinds: 'list' },
  },
  post_cancelled: { needs: { household_kinds: 'list' } },
  civil_aid: { needs: { aid_classes: 'list' } },
  housing: { needs: { grades: 'list', hazard: 'flag' }, reads: { only_house: 'flag', renovation: 'flag' } },
  water: { needs: {} },
  application: { needs: {}, reads: { modules: 'list' } },
  petition: { needs: {}, reads: { topics: 'list' } },
};

/** Numbers that are compared by the model itself and therefore carry no operator. */
export const PLAIN_NUMBERS: readonly string[] = ['years'];
