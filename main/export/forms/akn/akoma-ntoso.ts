/**
 * Akoma Ntoso 3.0 (OASIS LegalDocML, Version 1.0): documents of one issue as an `officialGazette`, of several as a
 * `documentCollection`, each document a component.
 */
import { issueLabel, readingCopyLine, sharedCopyLine, wordingFor } from '../../wording.ts';
import type { FormDocument, FormInput } from '../form-input.ts';
import { partsOf } from '../parts.ts';
import { mainBodyOf, prefaceOf } from './body.ts';
import { type Ids, makeIds } from './ids.ts';
import { collectionMeta, documentMeta } from './meta.ts';
import { element, structure, type Xml } from './xml.ts';

const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

export function asAkomaNtoso(input: FormInput): string {
  const say = wordingFor(input.language);
  const labels = new Set(input.documents.map(({ issue }) => issueLabel(issue, say)));
  const isOneIssue = labels.size === 1;
  const title = input.title || (isOneIssue ? ([...labels][0] ?? '') : say('coverTitle'));
  const ids = makeIds();
  const name = isOneIssue ? 'officialGazette' : 'documentCollection';
  const collection = structure(
    name,
    { name },
    collectionMeta(input, title, isOneIssue),
    structure(
      'preface',
      {},
      element('p', {}, element('docTitle', {}, title)),
      notice(sharedCopyLine(input.documents, say)),
    ),
    structure('collectionBody', {}, ...input.documents.map((item) => component(item, input, ids))),
  );
  const root = structure('akomaNtoso', { xmlns: namespace }, collection);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
}

function component(item: FormDocument, input: FormInput, ids: Ids): Xml {
  const eId = ids.next('', 'comp');
  const parts = partsOf(item.document).filter(({ block }) => block !== null);
  const { blocks, rest } = prefaceOf(parts);
  return structure(
    'component',
    { eId },
    structure(
      'doc',
      { name: item.document.genre ?? item.document.kind },
      documentMeta(item, eId, input),
      structure('preface', {}, notice(readingCopyLine(item, wordingFor(input.language))), ...blocks),
      mainBodyOf(rest, eId, ids),
    ),
  );
}

/** Said by the program, and marked as no part of the document's text. */
function notice(line: string): Xml {
  return element('p', { class: 'readingCopy', status: 'editorial' }, line);
}
