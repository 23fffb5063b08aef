import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** A photo or paper about an assignment. Its bytes lie in the folder of attachments, under `<assignment>/<id>`. */
export const AttachmentEntity = defineEntity({
  name: 'Attachment',
  tableName: 'attachment',
  properties: {
    id: p.uuid().primary(),
    assignmentId: p.uuid(),
    county: p.string(),
    /** The visit it belongs to; null when it was added apart from one. */
    draftKey: p.uuid().nullable(),
    /** Sealed. */
    name: p.text(),
    /** Told by its bytes. */
    type: p.string(),
    bytes: p.integer(),
    /** Of the bytes as kept, without place and camera. */
    sha256: p.string(),
    at: p.datetime(3),
    actor: p.string(),
  },
});
export type AttachmentRow = InferEntity<typeof AttachmentEntity>;
