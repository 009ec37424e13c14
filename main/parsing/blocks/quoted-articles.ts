/**
 * Decisions that amend rules quote whole articles, over several paragraphs: 修改为：“第十五条 …（一）…；（二）…。”
 * What stands inside the quotation is a clause of the amended rules and none of the decision.
 */
import { opensQuotation, quotedLabel } from '../../gazette/data/paragraph-words.ts';
import type { Label, LabelStyle } from '../../gazette/labels.ts';

/** A closing mark lost in OCR must not swallow the rest: so many paragraphs are quoted at most. */
const longestQuotation = 60;

/** Follows the quotation marks of a document's body from paragraph to paragraph. */
export class QuoteTracker {
  #open = false;
  #lines = 0;
  /** The decision's own last numbered clause. */
  #outer: { readonly style: LabelStyle; readonly ordinal: number } | null = null;

  /** True where a paragraph that begins with `label` stands inside a quotation of articles. */
  holds(label: Label): boolean {
    if (!this.#open || this.#lines > longestQuotation) return false;
    // The decision goes on: 二、 after 一、, though the closing mark is missing.
    const isNext =
      (label.style === 'han' || label.style === 'arabic') &&
      this.#outer?.style === label.style &&
      label.ordinal === this.#outer.ordinal + 1;
    return !isNext;
  }

  /** Takes note of a line of the body that has been read; `label` is the one it was given. */
  note(text: string, label: Label | null): void {
    if (label !== null && label.ordinal !== null) {
      this.#outer = { style: label.style, ordinal: label.ordinal };
      this.#open = false;
    }
    const opening = text.lastIndexOf('“');
    const closing = text.lastIndexOf('”');
    if (opening < 0 && closing < 0) {
      this.#lines += this.#open ? 1 : 0;
      return;
    }
    if (closing > opening) this.#open = false;
    else if (
      this.#open ||
      quotedLabel.test(text) ||
      opensQuotation.test(text.slice(Math.max(0, opening - 60)))
    ) {
      this.#open = true;
      this.#lines = 0;
    }
  }
}
