import { issueLabel, wordingFor } from '../wording.ts';
import type { FormInput } from './form-input.ts';
import { asWebAnnotation } from './web-annotation.ts';

/** The documents' annotations as one JSON-LD array. */
export function webAnnotations({ documents, language }: FormInput): readonly unknown[] {
  const say = wordingFor(language);
  return documents.flatMap(({ document, issue, annotations }) =>
    annotations.map((annotation) =>
      asWebAnnotation({
        ...annotation,
        documentId: document.id,
        documentTitle: document.title,
        documentNumber: document.documentNumber,
        issueLabel: issueLabel(issue, say),
        place:
          annotation.anchor === null
            ? null
            : { text: document.text, start: annotation.start, end: annotation.end },
      }),
    ),
  );
}
