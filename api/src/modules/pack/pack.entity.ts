import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** What a meeting was told. Only ever added. */
export const PackEntity = defineEntity({
  name: 'Pack',
  tableName: 'pack',
  properties: {
    id: p.uuid().primary(),
    meetingId: p.uuid(),
    place: p.string(),
    /** 1, 2, 3 … of its meeting; the last one is what it was told. */
    number: p.integer(),
    /** Sealed JSON of a Pack; opened, it is the same byte by byte. */
    content: p.text(),
    fingerprint: p.string(),
    asOf: p.string(),
    frozenAt: p.datetime(3),
    frozenBy: p.string(),
  },
});
export type PackRow = InferEntity<typeof PackEntity>;

/** The rows behind the figures of a measure, when the pack was frozen. Only ever added. */
export const PackRowsEntity = defineEntity({
  name: 'PackRows',
  tableName: 'pack_rows',
  properties: {
    packId: p.uuid().primary(),
    county: p.string().primary(),
    measure: p.string().primary(),
    part: p.string().primary(),
    /** Months that the measure was asked for, 'YYYY-MM'. */
    fromMonth: p.string().primary(),
    toMonth: p.string().primary(),
    total: p.integer(),
    /** Sealed JSON; null where there are too many. */
    rows: p.text().nullable(),
  },
});
export type PackRowsRow = InferEntity<typeof PackRowsEntity>;
