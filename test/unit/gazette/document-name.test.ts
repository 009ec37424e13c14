import { describe, expect, it } from 'vitest';
import { documentName } from '../../../main/gazette/document-name.ts';

const paragraph = (text: string) => ({ kind: 'paragraph' as const, text });

describe('the name of a document', () => {
  it.each<[string, string, readonly string[], string]>([
    ['is its title', '关于修路的通知', ['各乡镇：'], '关于修路的通知'],
    [
      'is its opening where no title is printed, its addressees passed over',
      '',
      ['各县（市、区）人民政府：', '为做好今年冬季取暖工作，经市政府研究同意，现将有关事项通知如下。'],
      '［为做好今年冬季取暖工作，经市政府研究同意……］',
    ],
    ['keeps a short opening whole', '', ['经研究决定。'], '［经研究决定］'],
    ['cuts a long one between characters', '', ['𠮷'.repeat(40)], `［${'𠮷'.repeat(24)}……］`],
    ['is an addressee line where nothing else is there', '', ['各乡镇：'], '［各乡镇］'],
    ['says so where there is no text', '', [], '［无标题］'],
  ])('%s', (_, title, texts, name) => {
    expect(documentName({ title, blocks: texts.map(paragraph) })).toBe(name);
  });
});
