/** The text of a PDF's marked content, page by page, with what is marked as an artifact kept apart. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { compact } from './read-pdf.ts';

export interface TaggedPage {
  /** Without white space. */
  readonly text: string;
  readonly artifacts: string;
  /** Text that stands in no marked content at all. */
  readonly unmarked: string;
}

export async function taggedPages(bytes: Uint8Array): Promise<readonly TaggedPage[]> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const pages: TaggedPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    const found = { text: '', artifacts: '', unmarked: '' };
    const open: string[] = [];
    for (const item of content.items) {
      if ('str' in item) {
        const kind = open.includes('Artifact') ? 'artifacts' : open.length > 0 ? 'text' : 'unmarked';
        found[kind] += compact(item.str);
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push((item as { readonly tag?: string }).tag ?? '');
    }
    pages.push(found);
  }
  await pdf.loadingTask.destroy();
  return pages;
}
