/** Memory of a process and all it started, while something goes on; on Linux, elsewhere it is not known (0). */
import { readdirSync, readFileSync } from 'node:fs';

const sampleMs = 100;

export interface FamilyMemory {
  /** Bytes at the moment when all of them together held most. */
  readonly most: number;
  /** Of the first process at that moment. */
  readonly own: number;
}

/**
 * Of the process `root` and its descendants until `end` settles. Looking takes time of its own, so that nothing should
 * be timed meanwhile. Memory shared between processes is counted once: each has its proportional share (PSS).
 */
export async function watchMemory(root: number, end: Promise<unknown>): Promise<FamilyMemory> {
  let peak: FamilyMemory = { most: 0, own: 0 };
  const look = () => {
    const sizes = [...familyOf(root)].map((id) => [id, sizeOf(id)] as const);
    const most = sizes.reduce((sum, [, size]) => sum + size, 0);
    const own = sizes.find(([id]) => id === root)?.[1] ?? 0;
    if (most > peak.most) peak = { most, own };
  };
  const timer = setInterval(look, sampleMs);
  try {
    await end;
  } finally {
    clearInterval(timer);
  }
  return peak;
}

function familyOf(root: number): ReadonlySet<number> {
  const family = new Set([root]);
  const parents = new Map<number, number>();
  for (const name of processes()) {
    const parent = /^PPid:\s+(\d+)/m.exec(statusOf(name))?.[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  for (let grew = true; grew; ) {
    grew = false;
    for (const [child, parent] of parents) {
      if (!family.has(parent) || family.has(child)) continue;
      family.add(child);
      grew = true;
    }
  }
  return family;
}

function sizeOf(id: number): number {
  try {
    const rollup = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) * 1024;
  } catch {
    // It has ended meanwhile, or there is no such file here.
    return 0;
  }
}

function processes(): readonly string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

function statusOf(name: string): string {
  try {
    return readFileSync(`/proc/${name}/status`, 'utf8');
  } catch {
    return '';
  }
}
