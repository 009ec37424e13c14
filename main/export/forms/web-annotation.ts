/** W3C Web Annotations (https://www.w3.org/TR/annotation-model/) as JSON-LD. */

export interface AnnotationToTell {
  readonly id: string;
  readonly documentId: string | null;
  readonly documentTitle: string;
  readonly documentNumber: string | null;
  readonly issueLabel: string;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  /** UTF-16 offsets in the text, or null where the place was not found again. */
  readonly place: { readonly text: string; readonly start: number; readonly end: number } | null;
  readonly style: string;
  readonly colour: string;
  readonly note: string;
  readonly tags: readonly string[];
  /** ISO 8601. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** The text by its words (TextQuoteSelector) and, where it has a place, by its position (TextPositionSelector). */
export function asWebAnnotation(annotation: AnnotationToTell): Readonly<Record<string, unknown>> {
  const body = (purpose: string, value: string) => ({
    type: 'TextualBody',
    purpose,
    value,
    format: 'text/plain',
  });
  const { place, note, tags } = annotation;
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:uuid:${annotation.id}`,
    type: 'Annotation',
    motivation: note === '' ? 'highlighting' : 'commenting',
    created: annotation.createdAt,
    modified: annotation.updatedAt,
    body: [...(note === '' ? [] : [body('commenting', note)]), ...tags.map((tag) => body('tagging', tag))],
    target: {
      source: `urn:gazette:document:${annotation.documentId ?? 'none'}`,
      title: annotation.documentTitle,
      documentNumber: annotation.documentNumber,
      issue: annotation.issueLabel,
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: annotation.quote,
          prefix: annotation.prefix,
          suffix: annotation.suffix,
        },
        ...(place === null ? [] : [positionSelector(place)]),
      ],
    },
    stylesheet: {
      type: 'CssStylesheet',
      value: `.${annotation.style} { color: ${annotation.colour} }`,
    },
  };
}

/** The model counts code points (4.2.5), our offsets count UTF-16 units: 𠮷 is one of the former, two of the latter. */
function positionSelector({ text, start, end }: { text: string; start: number; end: number }) {
  const codePoints = (to: number) => Array.from(text.slice(0, to)).length;
  return { type: 'TextPositionSelector', start: codePoints(start), end: codePoints(end) };
}
