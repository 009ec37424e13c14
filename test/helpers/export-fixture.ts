/** Invented documents for export tests: no real agency, person or wording. */
import type { ExportDocument, ExportInput } from '../../main/export/index.ts';
import type { Block, BlockKind, GazetteDocument, Instrument, Table } from '../../main/gazette/tree.ts';

interface BlockDraft {
  readonly kind: BlockKind;
  readonly text: string;
  readonly level?: number;
  readonly label?: string;
  readonly head?: string;
}

interface DocumentDraft {
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  readonly addressees?: readonly string[];
  readonly instruments?: readonly Instrument[];
  readonly pages?: readonly number[];
  readonly blocks: readonly BlockDraft[];
  readonly tables?: readonly (Omit<Table, 'id' | 'blockId'> & { readonly blockIndex: number })[];
}

const noSpan = { start: 0, end: 0 };

export function makeDocument(draft: DocumentDraft): GazetteDocument {
  const blocks = draft.blocks.map(
    (block, index): Block => ({
      id: `${draft.id}-b${index}`,
      kind: block.kind,
      level: block.level ?? 0,
      label: block.label ?? null,
      path: block.label ?? '',
      parentId: null,
      text: block.text,
      headLength: block.head?.length ?? 0,
      spans: [noSpan],
      page: null,
      responsibilities: [],
      duties: [],
      citations: [],
      deadlines: [],
      targets: [],
      corrections: [],
    }),
  );
  return {
    id: draft.id,
    section: '省政府文件',
    title: draft.title,
    documentNumber: draft.number,
    documentNumberPrinted: draft.number,
    issuer: '云岭省人民政府',
    addressees: draft.addressees ?? [],
    signedBy: [],
    signedOn: null,
    genre: '通知',
    instruments: draft.instruments ?? [],
    kind: 'document',
    inContents: true,
    corrected: [],
    pages: draft.pages ?? [],
    span: noSpan,
    attachments: [],
    notes: [],
    facts: [],
    text: blocks.map(({ text }) => text).join('\n'),
    blocks,
    tables: (draft.tables ?? []).map(({ blockIndex, ...table }, index) => ({
      ...table,
      id: `${draft.id}-t${index}`,
      blockId: `${draft.id}-b${blockIndex}`,
    })),
  };
}

const tableRows = Array.from({ length: 32 }, (_unused, index) => [
  String(index + 1),
  `第${index + 1}项清水行动指标`,
  `${90 + (index % 10)}.${index % 10}%`,
  index % 3 === 0 ? '水务厅牵头，农业农村厅、生态环境厅按职责分工负责' : '生态环境厅',
]);

/** A notice with the plan it issues, clauses of three levels, a table over pages and an attachment. */
export const notice: GazetteDocument = makeDocument({
  id: 'd1',
  title: '云岭省人民政府办公厅关于印发云岭省“清水润城”行动三年实施方案（2031—2033年）的通知',
  number: '云政办发〔2031〕7号',
  addressees: ['各市（州）人民政府', '省政府各厅委办、各直属机构'],
  pages: [4, 5, 6, 7],
  instruments: [
    {
      title: '云岭省“清水润城”行动三年实施方案（2031—2033年）',
      kind: '方案',
      documentNumber: null,
      issuer: null,
      signedOn: null,
    },
  ],
  blocks: [
    {
      kind: 'heading',
      text: '云岭省人民政府办公厅关于印发云岭省“清水润城”行动三年实施方案（2031—2033年）的通知',
    },
    { kind: 'paragraph', text: '云政办发〔2031〕7号' },
    { kind: 'paragraph', text: '各市（州）人民政府，省政府各厅委办、各直属机构：' },
    {
      kind: 'paragraph',
      text: '《云岭省“清水润城”行动三年实施方案（2031—2033年）》已经省政府同意，现印发给你们，请认真贯彻执行。',
    },
    { kind: 'paragraph', text: '附件：1. “清水润城”行动指标表' },
    { kind: 'signature', text: '云岭省人民政府办公厅' },
    { kind: 'signature', text: '2031年2月6日' },
    { kind: 'paragraph', text: '（此件公开发布）' },
    { kind: 'heading', text: '云岭省“清水润城”行动三年实施方案（2031—2033年）' },
    {
      kind: 'paragraph',
      text: '为了让城里的河水清起来——不止于“看得见的清”，制定本方案。堃、镕、喆、䶮、㙍、玥与生僻字照印，公式如PM₂.₅≤35μg/m³、气温－5～8℃不变。',
    },
    { kind: 'clause', level: 1, label: '一、', text: '一、总体要求', head: '一、总体要求' },
    {
      kind: 'clause',
      level: 2,
      label: '（一）',
      text: '（一）工作思路。坚持一河一策，三年见效；到2033年，城区河段水质优良比例达到95%以上。',
      head: '（一）工作思路。',
    },
    {
      kind: 'clause',
      level: 3,
      label: '1.',
      text: '1. 查清底数。各市（州）于2031年6月底前完成城区河段排查（水务厅牵头，住房城乡建设厅配合）。',
      head: '1. 查清底数。',
    },
    {
      kind: 'clause',
      level: 1,
      label: '二、',
      text: '二、保障措施。各地要把经费列入预算，不得以任何名义摊派。',
      head: '二、保障措施。',
    },
    { kind: 'heading', text: '附件1' },
    { kind: 'heading', text: '“清水润城”行动指标表' },
    { kind: 'table', text: tableRows.map((row) => row.join(' ')).join('\n') },
  ],
  tables: [
    {
      blockIndex: 16,
      caption: null,
      header: [['序号', '指标名称', '目标值', '责任单位']],
      rows: tableRows,
      carried: [],
      attributes: [],
    },
  ],
});

/** A decree whose title and text carry what looks like HTML. */
export const hostile: GazetteDocument = makeDocument({
  id: 'd2',
  title: '云岭省河道<script>document.title="坏"</script>管理办法 & <b>附则</b>',
  number: '云岭省人民政府令第12号',
  pages: [8],
  blocks: [
    { kind: 'heading', text: '云岭省河道<script>document.title="坏"</script>管理办法 & <b>附则</b>' },
    { kind: 'heading', level: 1, text: '第一章　总则' },
    {
      kind: 'clause',
      level: 2,
      label: '第一条',
      text: '第一条　为了<img src=x onerror="alert(1)">河道，制定本办法。',
    },
    { kind: 'clause', level: 2, label: '第二条', text: '第二条　</div></body>本办法自2031年5月1日起施行。' },
  ],
});

const pangram =
  '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈';

/** One paragraph of full-width characters without stops, long enough for several full pages. */
export const longText: GazetteDocument = makeDocument({
  id: 'd3',
  title: '关于版心的函',
  number: '云政函〔2031〕1号',
  pages: [9],
  blocks: [
    { kind: 'heading', text: '关于版心的函' },
    { kind: 'paragraph', text: pangram.repeat(60) },
  ],
});

export function exportItem(document: GazetteDocument): ExportDocument {
  return {
    document,
    issue: { publication: '云岭省人民政府公报', year: 2031, number: 4 },
    sourceSha256: 'a'.repeat(64),
    annotations: [],
  };
}

export function exportInput(
  documents: readonly ExportDocument[],
  options: Partial<ExportInput['options']> = {},
): ExportInput {
  return {
    documents,
    options: { layout: 'gb9704', cover: false, contents: false, annotations: false, title: '', ...options },
    language: 'zh-CN',
    programVersion: '0.1.0',
    madeAt: '2031-03-01T08:00:00.000Z',
  };
}
