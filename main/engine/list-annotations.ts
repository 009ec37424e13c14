/** All annotations for other programs: W3C Web Annotations (https://www.w3.org/TR/annotation-model/) and CSV. */
import { type AnnotationRecord, listAnnotations } from '../archive/index.ts';
import { asCsv } from '../export/index.ts';
import type { EngineContext } from './context.ts';

const everything = {
  text: '',
  colours: [],
  tags: [],
  issueId: null,
  documentId: null,
  state: 'all',
} as const;

export function annotationsAsWebAnnotations(context: EngineContext): readonly unknown[] {
  return listAnnotations(context.archive.db, everything).map(asWebAnnotation);
}

function asWebAnnotation(record: AnnotationRecord): unknown {
  const body = (purpose: string, value: string) => ({
    type: 'TextualBody',
    purpose,
    value,
    format: 'text/plain',
  });
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:uuid:${record.id}`,
    type: 'Annotation',
    motivation: record.note === '' ? 'highlighting' : 'commenting',
    created: record.createdAt,
    modified: record.updatedAt,
    body: [
      ...(record.note === '' ? [] : [body('commenting', record.note)]),
      ...record.tags.map((tag) => body('tagging', tag)),
    ],
    target: {
      source: `urn:gazette:document:${record.documentId ?? 'none'}`,
      title: record.documentTitle,
      documentNumber: record.documentNumber,
      issue: record.issueLabel,
      selector: [
        { type: 'TextQuoteSelector', exact: record.quote, prefix: record.prefix, suffix: record.suffix },
        ...(record.anchored ? [{ type: 'TextPositionSelector', start: record.start, end: record.end }] : []),
      ],
    },
    stylesheet: { type: 'CssStylesheet', value: `.${record.style} { color: ${record.colour} }` },
  };
}

const columns = [
  '公报',
  '文号',
  '文件',
  '引文',
  '批注',
  '标签',
  '颜色',
  '样式',
  '已定位',
  '建立',
  '修改',
] as const;

export function annotationsAsCsv(context: EngineContext): string {
  const rows = listAnnotations(context.archive.db, everything).map((record) => [
    record.issueLabel,
    record.documentNumber ?? '',
    record.documentTitle,
    record.quote,
    record.note,
    record.tags.join('；'),
    record.colour,
    record.style,
    record.anchored ? '是' : '否',
    record.createdAt,
    record.updatedAt,
  ]);
  return asCsv({ columns: columns.map((title) => ({ title, width: 20 })), rows });
}
