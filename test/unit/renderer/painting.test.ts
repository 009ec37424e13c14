import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  annotationsByBlock,
  cutSegments,
  type Layer,
  matchesByBlock,
  ownLayers,
  unitLayers,
} from '../../../renderer/features/reader/painting.ts';
import { annotation, block } from './block.ts';

const blocks = [
  block({ id: 'a', text: '加快建立大长度标准装置' }),
  block({ id: 'b', text: '到2025年' }),
  block({ id: 'c', text: '标准物质' }),
];

describe('annotationsByBlock', () => {
  it('paints each block an annotation crosses', () => {
    const painted = annotationsByBlock(blocks, [annotation('x', ['a', 4], ['c', 2])]);
    expect([...painted].map(([id, layers]) => [id, layers.map(({ start, end }) => [start, end])])).toEqual([
      ['a', [[4, 11]]],
      ['b', [[0, 6]]],
      ['c', [[0, 2]]],
    ]);
  });

  it('leaves out annotations whose blocks are gone or whose place is lost', () => {
    const lost = { ...annotation('y', ['a', 0], ['a', 1]), anchor: null };
    expect(annotationsByBlock(blocks, [annotation('x', ['z', 0], ['z', 1]), lost]).size).toBe(0);
  });
});

describe('cutSegments', () => {
  const layer = (start: number, end: number, index: number): Layer => ({
    start,
    end,
    paint: { kind: 'unit', index },
  });

  it('cuts where overlapping layers begin and end', () => {
    const segments = cutSegments('甲乙丙丁戊', [layer(0, 3, 0), layer(2, 4, 1)]);
    expect(segments.map((segment) => [segment.text, segment.paints.length])).toEqual([
      ['甲乙', 1],
      ['丙', 2],
      ['丁', 1],
      ['戊', 0],
    ]);
  });

  it('gives the text back whatever lies on it', () => {
    const range = fc.tuple(fc.nat(40), fc.nat(40));
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.array(range, { maxLength: 12 }), (text, ranges) => {
        const layers = ranges.map(([start, end], index) => layer(start, end, index));
        const segments = cutSegments(text, layers);
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
        for (const segment of segments) {
          const covering = layers.filter(
            ({ start, end }) => start < end && start <= segment.start && end >= segment.end,
          );
          expect(segment.paints).toHaveLength(covering.length);
        }
      }),
      { seed: 20_230_228 },
    );
  });
});

describe('matchesByBlock', () => {
  it('marks the parts of a match over two blocks, and the one in hand', () => {
    const matches = [
      {
        parts: [
          { blockId: 'a', range: [9, 11] as const },
          { blockId: 'b', range: [0, 1] as const },
        ],
      },
      { parts: [{ blockId: 'c', range: [0, 2] as const }] },
    ];
    const painted = matchesByBlock(matches, 1);
    expect(painted.get('a')?.[0]?.paint).toEqual({ kind: 'match', isCurrent: false });
    expect(painted.get('b')).toHaveLength(1);
    expect(painted.get('c')?.[0]?.paint).toEqual({ kind: 'match', isCurrent: true });
  });
});

describe('ownLayers', () => {
  it('tells units that the running text gives a duty from those of a list', () => {
    const text = '本通知由省水利厅负责解释。';
    const duties = [{ unit: '省水利厅', printed: '省水利厅', role: 'responsible', range: [4, 8] }] as const;
    expect(ownLayers(block({ id: 'a', text, duties }))).toEqual([
      { start: 4, end: 8, paint: { kind: 'running', index: 0 } },
    ]);
  });
});

describe('unitLayers', () => {
  const unit = (printed: string, inheritedFrom: string | null = null) => ({
    unit: printed,
    printed,
    role: 'lead' as const,
    openEnded: false,
    inheritedFrom,
    origin: 'bracket' as const,
    row: null,
  });

  it('finds units in the list that closes the clause, not where they are named before', () => {
    const text = '省科技厅牵头。推进。（省科技厅牵头，省教育厅配合）';
    const layers = unitLayers(
      block({ id: 'a', text, responsibilities: [unit('省科技厅'), unit('省教育厅'), unit('各县政府', 'b')] }),
    );
    expect(layers.filter((layer) => layer.paint.kind === 'unit').map((layer) => layer.start)).toEqual([
      11, 18,
    ]);
    const duty = layers.find((layer) => layer.paint.kind === 'duty');
    expect(text.slice(duty?.start, duty?.end)).toBe('（省科技厅牵头，省教育厅配合）');
  });

  it('steps over brackets within the list', () => {
    const text = '推进。（各市（州）政府、省教育厅负责）';
    const layers = unitLayers(block({ id: 'a', text, responsibilities: [unit('省教育厅')] }));
    const duty = layers.find((layer) => layer.paint.kind === 'duty');
    expect(text.slice(duty?.start, duty?.end)).toBe('（各市（州）政府、省教育厅负责）');
  });
});
