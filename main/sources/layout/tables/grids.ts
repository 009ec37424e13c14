/** Ruling lines -> grids of cells, joined cells included. */
import type { Grid, GridCell, Rules } from '../geometry.ts';

type Rule = readonly [number, number, number];

const near = 2.5;
/** Rules closer than this are one rule drawn twice. */
const sameRule = 1.2;

/** Rules on one line, end to end or overlapping, as one. */
function merged(rules: readonly Rule[]): readonly Rule[] {
  const sorted = [...rules].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const groups: Rule[][] = [];
  for (const rule of sorted) {
    const group = groups.at(-1);
    if (group !== undefined && rule[0] - (group[0]?.[0] ?? 0) <= sameRule) group.push(rule);
    else groups.push([rule]);
  }
  return groups.flatMap((group) => {
    const at = group[0]?.[0] ?? 0;
    const out: Rule[] = [];
    for (const [, from, to] of group.sort((a, b) => a[1] - b[1])) {
      const last = out.at(-1);
      if (last !== undefined && from <= last[2] + near)
        out[out.length - 1] = [at, last[1], Math.max(last[2], to)];
      else out.push([at, from, to]);
    }
    return out;
  });
}

const crosses = (across: Rule, down: Rule): boolean =>
  down[0] >= across[1] - near &&
  down[0] <= across[2] + near &&
  across[0] >= down[1] - near &&
  across[0] <= down[2] + near;

interface Mesh {
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
}

/** Rules that touch each other. */
function meshes({ across, down }: Rules): readonly Mesh[] {
  const ways = merged(across);
  const posts = merged(down);
  const group = ways.map((_, index) => index);
  const find = (index: number): number => {
    let at = index;
    while (group[at] !== at) at = group[at] ?? at;
    return at;
  };
  const postGroup = posts.map((post) => {
    let own = -1;
    ways.forEach((way, index) => {
      if (!crosses(way, post)) return;
      if (own < 0) own = find(index);
      else group[find(index)] = own;
    });
    return own;
  });
  const roots = [...new Set(ways.map((_, index) => find(index)))];
  return roots.map((root) => ({
    across: ways.filter((_, index) => find(index) === root),
    down: posts.filter((_, index) => (postGroup[index] ?? -1) >= 0 && find(postGroup[index] ?? 0) === root),
  }));
}

/** Ascending places, those within a few points as one. */
function places(values: readonly number[]): readonly number[] {
  const out: number[] = [];
  for (const value of [...values].sort((a, b) => a - b))
    if (out.length === 0 || value - (out.at(-1) ?? 0) > near) out.push(value);
  return out;
}

const covers = (rules: readonly Rule[], at: number, from: number, to: number): boolean => {
  const middle = (from + to) / 2;
  return rules.some((rule) => Math.abs(rule[0] - at) <= near && rule[1] <= middle && rule[2] >= middle);
};

/** Cells joined over rows and columns, taken as rectangles from their upper left corner. */
function cellsOf(us: readonly number[], vs: readonly number[], mesh: Mesh): readonly GridCell[] {
  const rows = vs.length - 1;
  const columns = us.length - 1;
  const taken = new Set<number>();
  const cells: GridCell[] = [];
  const u = (at: number): number => us[at] ?? 0;
  const v = (at: number): number => vs[at] ?? 0;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(row * columns + column)) continue;
      let right = column + 1;
      while (right < columns && !covers(mesh.down, u(right), v(row), v(row + 1))) right += 1;
      let below = row + 1;
      while (below < rows && !covers(mesh.across, v(below), u(column), u(column + 1))) below += 1;
      for (let y = row; y < below; y += 1) for (let x = column; x < right; x += 1) taken.add(y * columns + x);
      cells.push({ row, column, u0: u(column), u1: u(right), v0: v(row), v1: v(below) });
    }
  }
  return cells;
}

/** A line under the running head or above the foot crosses the columns alone; three and more belong to a table. */
export function withoutPageRules(rules: Rules, gutters: readonly number[]): Rules {
  const crossesGutter = ([, from, to]: Rule): boolean => gutters.some((at) => from < at - 1 && to > at + 1);
  const wide = merged(rules.across).filter(crossesGutter);
  if (wide.length === 0 || wide.length > 2) return rules;
  return { ...rules, across: rules.across.filter((rule) => !wide.some((other) => isPartOf(rule, other))) };
}

const isPartOf = (rule: Rule, whole: Rule): boolean =>
  Math.abs(rule[0] - whole[0]) <= 0.8 && rule[1] >= whole[1] - near && rule[2] <= whole[2] + near;

/** Grids of at least two columns and one row; a frame around a text is none. */
export function gridsOf(rules: Rules): readonly Grid[] {
  return meshes(rules).flatMap((mesh) => {
    if (mesh.across.length < 2 || mesh.down.length < 1) return [];
    // Tables are often left open at both sides.
    const us = places([...mesh.down.map(([at]) => at), ...mesh.across.flatMap(([, from, to]) => [from, to])]);
    // A table cut by the page's end may have no rule there.
    const vs = places([...mesh.across.map(([at]) => at), ...mesh.down.flatMap(([, from, to]) => [from, to])]);
    if (us.length < 3 || vs.length < 2) return [];
    const cells = cellsOf(us, vs, mesh);
    return [
      {
        u0: us[0] ?? 0,
        u1: us.at(-1) ?? 0,
        v0: vs[0] ?? 0,
        v1: vs.at(-1) ?? 0,
        rows: vs.length - 1,
        columns: us.length - 1,
        cells,
      },
    ];
  });
}
