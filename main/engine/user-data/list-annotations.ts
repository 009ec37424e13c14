/** All annotations for other programs: W3C Web Annotations (https://www.w3.org/TR/annotation-model/) and CSV. */
import { type AnnotationRecord, listAnnotations, type ReadableDb } from '../../archive/index.ts';
import { asWebAnnotation } from '../../export/forms/web-annotation.ts';
import { asCsv } from '../../export/rows.ts';
import type { GazetteDocument } from '../../gazette/tree.ts';
import type { EngineContext } from '../context.ts';
import { annotationView, documentReader } from '../reading/views.ts';

const everything = {
  text: '',
  colours: [],
  tags: [],
  issueId: null,
  documentId: null,
  state: 'all',
} as const;

export function annotationsAsWebAnnotations(context: EngineContext): readonly unknown[] {
  return withDocuments(context.archive.db).map(([record, document]) =>
    asWebAnnotation({
      ...record,
      place:
        record.anchored && document !== null
          ? { text: document.text, start: record.start, end: record.end }
          : null,
    }),
  );
}

/** Each annotation with its document (null where that is gone), which is read once. */
function withDocuments(db: ReadableDb): readonly (readonly [AnnotationRecord, GazetteDocument | null])[] {
  const documentOf = documentReader(db);
  return listAnnotations(db, everything).map((record) => [record, documentOf(record.documentId)]);
}

const columns = [
  '公报',
  '页码',
  '文号',
  '文件',
  '条款',
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
  const { db } = context.archive;
  const rows = withDocuments(db).map(([record, document]) => {
    const { page, path } = annotationView(db, record, document);
    return [
      record.issueLabel,
      page,
      record.documentNumber ?? '',
      record.documentTitle,
      path,
      record.quote,
      record.note,
      record.tags.join('；'),
      record.colour,
      record.style,
      record.anchored ? '是' : '否',
      record.createdAt,
      record.updatedAt,
    ];
  });
  return asCsv({ columns: columns.map((title) => ({ title, width: 20 })), rows });
}
