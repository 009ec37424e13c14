/** Every column that holds JSON, with how it is read and written. */
import { region, tags } from './annotation.ts';
import { blockDetails } from './block-details.ts';
import { correctionChange } from './correction.ts';
import { documentDetails } from './document-details.ts';
import { issueFacts, issueParts } from './issue.ts';
import { sourceLayout } from './source-layout.ts';

export const codecs = {
  'issue.facts': issueFacts,
  'issue.parts': issueParts,
  'document.details': documentDetails,
  'block.details': blockDetails,
  'annotation.tags': tags,
  'annotation.region': region,
  'correction.change': correctionChange,
  'sourceText.layout': sourceLayout,
} as const;

/** JSON of the window's own, kept for it: whoever knows the window brings the codec. */
export const windowColumns = ['savedSearch.request', 'setting.value'] as const;
