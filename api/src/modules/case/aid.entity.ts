import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** 产业, 就业, 综合保障, 社会共助, 志智双扶, 金融. */
export enum AidKind {
  INDUSTRY = 'INDUSTRY',
  JOB = 'JOB',
  SECURITY = 'SECURITY',
  SOCIAL = 'SOCIAL',
  ASPIRATION = 'ASPIRATION',
  FINANCE = 'FINANCE',
}

export const AID_NAMES: Readonly<Record<AidKind, string>> = {
  INDUSTRY: '产业帮扶',
  JOB: '就业帮扶',
  SECURITY: '综合保障',
  SOCIAL: '社会共助',
  ASPIRATION: '志智双扶',
  FINANCE: '金融帮扶',
};

/** Help given to a monitored household. Days are 'YYYY-MM-DD' in China. */
export const AidEntity = defineEntity({
  name: 'Aid',
  tableName: 'aid',
  properties: {
    id: p.uuid().primary(),
    caseId: p.uuid(),
    kind: p.enum(() => AidKind),
    /** Code of the risk it is against; null: of all. */
    risk: p.string().nullable(),
    department: p.string().nullable(),
    /** Sealed: who is responsible. */
    responsible: p.text(),
    /** Sealed: what is done. */
    what: p.text(),
    fromDay: p.string(),
    /** Planned last day; null: open. */
    untilDay: p.string().nullable(),
    /** Ended by somebody, before or after that. */
    endedOn: p.string().nullable(),
    createdAt: p.datetime(3),
    createdBy: p.string(),
    version: p.integer().version(),
  },
});
export type AidRow = InferEntity<typeof AidEntity>;

/** Whether help is being given on a day. */
export const isActive = ({ fromDay, untilDay, endedOn }: AidRow, day: string): boolean =>
  fromDay <= day && (untilDay ?? day) >= day && (endedOn ?? '9999-12-31') > day;
