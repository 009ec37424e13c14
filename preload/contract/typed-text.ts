/** Words that a reader types into a record: which requests carry them, and for which field of what. */

/** Requests that carry one typed field of one record: the payload's id and the fields it may carry. */
const typedFields = {
  'annotation.update': { id: 'annotationId', fields: ['note', 'tags'] },
  'excerpt.update': { id: 'excerptId', fields: ['heading', 'remark'] },
  'excerpt.renameList': { id: 'listId', fields: ['title'] },
  'collection.rename': { id: 'collectionId', fields: ['title'] },
  'savedSearch.rename': { id: 'savedSearchId', fields: ['title'] },
} as const;

export type TypedRequestName = keyof typeof typedFields | 'correction.add';

/** A payload that passed its request's schema. */
type AnyPayload = Readonly<Record<string, unknown>>;

/** Words that the archive did not take and the host has put by until it does. */
export interface KeptText {
  /** Names the field of the record; a newer text of the same key takes the place of the older. */
  readonly key: string;
  readonly name: TypedRequestName;
  /** Of the request, to be sent again as it is. */
  readonly payload: AnyPayload;
  /** ISO 8601. */
  readonly keptAt: string;
}

/** Names the field that a request's typed words are for; null for requests that carry none. */
export function typedKey(name: string, payload: AnyPayload): string | null {
  if (name === 'correction.add') return correctedKey(payload);
  if (!Object.hasOwn(typedFields, name)) return null;
  const { id, fields } = typedFields[name as keyof typeof typedFields];
  const field = fields.find((known) => payload[known] !== undefined);
  return field === undefined ? null : `${name}:${String(payload[id])}:${field}`;
}

/** Only words are typed: borders and kinds of blocks are a press of a button, made again as easily. */
function correctedKey({ documentId, change }: AnyPayload): string | null {
  const { kind, blockId, field } = change as AnyPayload;
  if (kind === 'text') return `correction.add:${String(documentId)}:${String(blockId)}`;
  return kind === 'value' ? `correction.add:${String(documentId)}:${String(field)}` : null;
}

/** Requests that may carry typed words. */
export const typedRequestNames: readonly TypedRequestName[] = [
  ...(Object.keys(typedFields) as (keyof typeof typedFields)[]),
  'correction.add',
];

export const isTypedRequest = (name: string): name is TypedRequestName =>
  (typedRequestNames as readonly string[]).includes(name);

/** Bytes of a payload that a window which is closing can still send: the browser's limit for such requests is 64 KiB. */
export const longestLastBytes = 60_000;
