import { type BlockRole, blockOfLines, type DraftBlock, joinLines } from '../draft/draft.ts';
import type { Line } from '../lines/lines.ts';
import { bodyBlock } from './body-block.ts';
import { Rejoiner } from './rejoin.ts';

/** Blocks of one document as they are found. Lines of running text are held back until their paragraphs can be told. */
export class BlockWriter {
  readonly blocks: DraftBlock[] = [];
  readonly #rejoiner: Rejoiner;
  #held: Line[] = [];

  /** `lines` are all lines of the document: its paragraphs are told by what its other lines do. */
  constructor(lines: readonly Line[]) {
    this.#rejoiner = new Rejoiner(lines);
  }

  /** The last block written, held lines not counted. */
  get last(): DraftBlock | undefined {
    return this.blocks.at(-1);
  }

  /** Holds a line of running text back. */
  hold(line: Line): void {
    this.#held.push(line);
  }

  /** Lines held back, whose paragraphs are not told yet. */
  get held(): readonly Line[] {
    return this.#held;
  }

  /** The last line held back, if any. */
  get lastHeld(): Line | undefined {
    return this.#held.at(-1);
  }

  /** Takes the last held line out again, to be written as something else. */
  takeHeld(): Line | undefined {
    return this.#held.pop();
  }

  /** Writes held lines as paragraphs. */
  flush(): void {
    if (this.#held.length === 0) return;
    for (const paragraph of this.#rejoiner.read(this.#held)) this.blocks.push(bodyBlock(paragraph));
    this.#held = [];
  }

  /** Writes lines as one block, behind the paragraphs held back; gives how many lines that were. */
  push(lines: readonly Line[], role: BlockRole, kind: DraftBlock['kind'], level = 1): number {
    if (lines.length === 0) return 0;
    this.flush();
    this.blocks.push({ ...blockOfLines(lines, role, kind), level });
    return lines.length;
  }

  /** Writes lines as one list, an item a line. */
  pushList(lines: readonly Line[], role: BlockRole): number {
    if (lines.length === 0) return 0;
    this.flush();
    this.blocks.push({ ...blockOfLines(lines, role, 'list'), text: joinLines(lines, '\n') });
    return lines.length;
  }

  /** Writes a block made elsewhere. */
  pushBlock(block: DraftBlock): void {
    this.blocks.push(block);
  }
}
