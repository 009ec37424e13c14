import type { Part } from '../forms/parts.ts';
import type { BlockRole } from '../typeset/block-roles.ts';

/**
 * The characters [start, end) of a part. A whole table stays one; of a part of it the words stand as lines. Nothing
 * begins a page or the file's own outline here: titles within a passage are set as headings of its text.
 */
export function cutPart(part: Part, start: number, end: number): Part {
  const isWhole = start === 0 && end === part.text.length;
  if (part.table !== null && isWhole) return { ...part, heading: 0 };
  const lead = part.lead === null ? null : { ...part.lead, end: Math.min(part.lead.end, end) - start };
  return {
    ...part,
    role: part.table === null ? (quietRoles[part.role] ?? part.role) : 'text',
    text: part.text.slice(start, end),
    heading: 0,
    lead: lead !== null && lead.end > 0 ? lead : null,
    table: null,
    ownCaption: null,
  };
}

const quietRoles: Readonly<Partial<Record<BlockRole, BlockRole>>> = {
  title: 'chapter',
  instrumentTitle: 'chapter',
  attachmentTitle: 'chapter',
  attachmentLabel: 'addressees',
};
