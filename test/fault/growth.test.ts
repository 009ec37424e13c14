/**
 * Texts of one word, in a line, in lines and in paragraphs: four times the text takes about four times as long, and none
 * overflows the stack. GAZETTE_CHARACTERS (20000) sets the shorter one's length.
 */
import { expect, it } from 'vitest';
import { parseIssue } from '../../main/parsing/index.ts';
import { decodeSource } from '../../main/sources/index.ts';
import { cpuTime } from '../helpers/cpu-time.ts';

const shorter = Number(process.env.GAZETTE_CHARACTERS ?? 20_000);

const head = `云泽省人民政府公报
2024年第1期
（总第577期）

云泽省人民政府关于印发云泽省样例方案的通知

云政发〔2024〕1号

各市（州）人民政府：
`;

const words = [
  ...[
    '云政发〔2024〕1号、',
    '2024年云泽省人民政府令第15号、',
    '云政发（2024）第3号',
    '《云泽省样例条例》第一条第二款、',
  ],
  ...[
    '《云泽省样例办法》（云政发〔2020〕1号）、',
    '2024年1月1日',
    '自2024年1月1日起施行。',
    '2024年底前完成。',
  ],
  ...['省测试厅牵头，省样例委配合。', '（省测试厅、省样例委负责）', '（责任单位：省测试厅、省虚构局）'],
  ...[
    '任命张三为省测试厅厅长；',
    '免去李四的省样例委主任职务；',
    '废止《云泽省样例规定》（云政发〔2010〕2号）；',
  ],
  ...[
    '附件：1.样例表',
    '2.样例表',
    '一、样例',
    '（一）样例',
    '1.样例',
    '（1）样例',
    '①样例',
    '第一条　样例',
    '第一章　总则',
  ],
  ...[
    '到2025年，达到95%以上。',
    '目录',
    '样例（12）',
    '样例……12',
    '各市（州）人民政府，省政府各厅委办：',
    '— 12 —',
  ],
  ...[
    '“样例”',
    '《样例》',
    '（样例',
    '样例）',
    '甲\t乙\t',
    '|甲|乙|',
    '下转第3页',
    '修改为：“样例”。',
    '有效期5年。',
  ],
  ...['号', '第', '条', '年', '月', '样', 'a', '1', '，', '。', '、', '　', ' '],
];

const ways: readonly (readonly [string, (word: string, count: number) => string])[] = [
  ['in a line', (word, count) => word.repeat(count)],
  ['in lines', (word, count) => `${word}\n`.repeat(count)],
  [
    'in paragraphs',
    (word, count) => Array.from({ length: count }, (_unused, at) => `${word}${at}`).join('\n\n'),
  ],
];

it.each(ways.flatMap(([way, make]) => words.map((word) => [word, way, make] as const)))(
  '%s %s',
  (word, _way, make) => {
    const take = (characters: number) => {
      const source = decodeSource(Buffer.from(`${head}${make(word, Math.ceil(characters / word.length))}\n`));
      return source.ok ? cpuTime(() => parseIssue(source.source)) : 0;
    };
    take(500);
    const few = take(shorter);
    // What takes next to no time is measured by next to nothing.
    expect(take(4 * shorter) / Math.max(few, 40)).toBeLessThan(8);
  },
);

it('300,000 lines', () => {
  const source = decodeSource(Buffer.from(`${head}${'样\n'.repeat(300_000)}`));
  expect(source.ok && parseIssue(source.source).documents.length).toBeGreaterThan(0);
});
