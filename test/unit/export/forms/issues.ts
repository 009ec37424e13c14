/** Documents that every form is tried on: invented ones, the bundled sample, and real issues where they are at hand. */
import { readFileSync } from 'node:fs';
import type { FormDocument } from '../../../../main/export/forms/form-input.ts';
import type { GazetteDocument } from '../../../../main/gazette/tree.ts';
import { exportItem, hostile, longText, makeDocument, notice } from '../../../helpers/export-fixture.ts';
import { formDocuments } from '../../../helpers/form-input.ts';
import { readShared } from '../../../helpers/shared-data.ts';

export const rare: GazetteDocument = makeDocument({
  id: 'd9',
  title: '关于生僻字和符号的函',
  number: '云政函〔2031〕9号',
  blocks: [
    { kind: 'heading', text: '关于生僻字和符号的函' },
    { kind: 'paragraph', text: '云政函〔2031〕9号' },
    { kind: 'paragraph', text: '𠮷堃镕喆䶮㙍玥㎡〇《〈〉》——……“”‘’〔2031〕👨‍👩‍👧🇨🇳①Ⅳ℃，－5～8℃' },
    {
      kind: 'paragraph',
      text: '# 不是标题 *不是强调* _不是_ [不是](链接) <b>不是</b> `码` ~~删~~ | 竖 & 和 &amp; \\ $x$ !图',
    },
    {
      kind: 'list',
      text: '1. 第一行\n2) 第二行\n- 第三行\n+ 第四行\n=== 第五行\n　缩进的第六行\n  半角缩进\t制表',
    },
    { kind: 'paragraph', text: '=SUM(A1:A2)' },
    { kind: 'paragraph', text: 'http://www.yunling.example/a_b*c_d' },
  ],
});

export const empty: GazetteDocument = makeDocument({ id: 'd10', title: '', number: null, blocks: [] });

export const asFormDocument = (document: GazetteDocument): FormDocument => ({
  ...exportItem(document),
  annotations: [],
  publishedOn: null,
  appointments: [],
  chronicle: [],
});

export const invented: readonly FormDocument[] = [notice, hostile, longText, rare, empty].map(asFormDocument);

export const sample: readonly FormDocument[] = formDocuments(
  readFileSync(new URL('../../../../resources/sample/issue.txt', import.meta.url), 'utf8'),
);

const shared = (path: string): readonly FormDocument[] => {
  const text = readShared(path);
  return text === null ? [] : formDocuments(text);
};

/** By name; a real issue that is not at hand is left out, which `readShared` has said. */
export const issues: readonly (readonly [string, readonly FormDocument[]])[] = (
  [
    ['invented documents', invented],
    ['the sample', sample],
    ['a provincial issue', shared('jilin-2023-04/issue.txt')],
    ['a State Council issue', shared('state-council/issue.txt')],
  ] as const
).filter(([, documents]) => documents.length > 0);
