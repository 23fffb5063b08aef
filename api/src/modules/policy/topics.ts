/** Matters that documents set thresholds for, with the kinds of rule about each. A kind of no topic stands under the last. */
const TOPICS: readonly { id: string; title: string; kinds: readonly string[] }[] = [
  { id: 'medical', title: '医疗支出', kinds: ['self_pay_single', 'self_pay_year', 'self_pay_period'] },
  { id: 'disease', title: '大病', kinds: ['disease'] },
  { id: 'loss', title: '灾害、事故和产业损失', kinds: ['loss_event', 'area_event'] },
  { id: 'casualty', title: '伤亡', kinds: ['casualty'] },
  { id: 'idle', title: '务工就业', kinds: ['idle', 'post_cancelled'] },
  { id: 'housing', title: '住房', kinds: ['housing'] },
  { id: 'water', title: '饮水', kinds: ['water'] },
  { id: 'disability', title: '残疾', kinds: ['disability'] },
  { id: 'dropout', title: '失学辍学', kinds: ['dropout'] },
  { id: 'education', title: '教育支出和资助', kinds: ['student_burden', 'student_loan', 'student_aid'] },
  { id: 'income', title: '收入和支出', kinds: ['income_below', 'income_falling', 'income_plunge', 'spending_surge'] },
  { id: 'welfare', title: '社会救助和参保', kinds: ['civil_aid', 'uninsured', 'insurance_claim'] },
  { id: 'other', title: '其他', kinds: [] },
];

export const topics = (): readonly { id: string; title: string }[] => TOPICS;

/** The topic of a kind of rule. */
export const topicOf = (kind: string): string => TOPICS.find(({ kinds }) => kinds.includes(kind))?.id ?? 'other';
