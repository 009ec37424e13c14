/** Word's styles: what an editor sees in the list of styles, and what the navigation pane goes by. */
import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx';
import { fontOf, type WordFaceName } from './faces.ts';
import { bodyHalfPoints, character, closer, linePitch } from './measures.ts';

const body = { line: linePitch, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const;
const indented = { firstLine: 2 * character, firstLineChars: 200 } as const;
const flush = { firstLine: 0, firstLineChars: 0 } as const;

export const runStyle = (face: WordFaceName, size = bodyHalfPoints) => ({
  font: fontOf(face),
  size,
  bold: false,
  italics: false,
  color: '000000',
  characterSpacing: closer,
});

/** 2 号小标宋, centred (7.3.1); lines 34 points apart. */
const title = {
  run: { ...runStyle('xbs', 44), characterSpacing: 0 },
  paragraph: {
    alignment: AlignmentType.CENTER,
    indent: flush,
    spacing: { line: 680, lineRule: LineRuleType.EXACT, before: 0, after: linePitch },
    keepNext: true,
  },
} as const;

const clauseHeading = (face: WordFaceName) => ({
  run: runStyle(face),
  paragraph: { alignment: AlignmentType.BOTH, indent: indented, spacing: body, keepNext: true },
});

const centred = {
  alignment: AlignmentType.CENTER,
  indent: flush,
  spacing: body,
} as const;

export const ownStyle = (id: string, name: string) => ({
  id,
  name,
  basedOn: 'Normal',
  next: 'Normal',
  quickFormat: true,
});

export const styles: IStylesOptions = {
  default: {
    document: { run: { ...runStyle('fang'), language: { value: 'zh-CN', eastAsia: 'zh-CN' } } },
    heading1: { ...title, name: 'heading 1', basedOn: 'Normal', next: 'Normal', quickFormat: true },
    // 一、 黑体, （一） 楷体, 1. and （1） 仿宋 (7.3.3); which of them a paragraph is, its own runs say.
    heading2: clauseHeading('hei'),
    heading3: clauseHeading('kai'),
    heading4: clauseHeading('fang'),
    heading5: clauseHeading('fang'),
    heading6: clauseHeading('fang'),
  },
  paragraphStyles: [
    {
      id: 'Normal',
      name: 'Normal',
      quickFormat: true,
      run: runStyle('fang'),
      paragraph: { alignment: AlignmentType.BOTH, indent: indented, spacing: body },
    },
    { ...ownStyle('InstrumentTitle', '印发件标题'), ...title },
    { ...ownStyle('Chapter', '章节标题'), run: runStyle('hei'), paragraph: { ...centred, keepNext: true } },
    {
      ...ownStyle('DocumentNumber', '发文字号'),
      paragraph: { ...centred, spacing: { ...body, after: linePitch } },
    },
    {
      ...ownStyle('Enactment', '题注'),
      run: runStyle('kai'),
      paragraph: { ...centred, spacing: { ...body, after: linePitch } },
    },
    { ...ownStyle('Flush', '顶格'), paragraph: { indent: flush } },
    {
      ...ownStyle('AttachmentLabel', '附件标识'),
      run: runStyle('hei'),
      paragraph: { indent: flush, keepNext: true },
    },
    { ...ownStyle('Signature', '署名日期'), paragraph: { alignment: AlignmentType.LEFT, indent: flush } },
    { ...ownStyle('TableCaption', '表题'), run: runStyle('hei'), paragraph: { ...centred, keepNext: true } },
    {
      ...ownStyle('TableCell', '表格文字'),
      run: { ...runStyle('fang', 24), characterSpacing: 0 },
      paragraph: {
        alignment: AlignmentType.LEFT,
        indent: flush,
        spacing: { line: 360, lineRule: LineRuleType.AT_LEAST, before: 0, after: 0 },
      },
    },
    {
      ...ownStyle('ReadingCopy', '转排说明'),
      run: { ...runStyle('song', 15), characterSpacing: 0, color: '555555' },
      paragraph: {
        alignment: AlignmentType.CENTER,
        indent: flush,
        spacing: { line: 220, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
      },
    },
    {
      ...ownStyle('PageNumber', '页码'),
      run: { ...runStyle('song', 28), characterSpacing: 0 },
      paragraph: {
        indent: flush,
        spacing: { line: 280, lineRule: LineRuleType.AT_LEAST, before: 0, after: 0 },
      },
    },
    {
      ...ownStyle('Note', '批注'),
      run: { ...runStyle('song', 21), characterSpacing: 0 },
      paragraph: { indent: flush, spacing: { line: 360, lineRule: LineRuleType.AT_LEAST } },
    },
  ],
};
