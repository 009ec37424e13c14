/** Reads a PDF back with pdf.js: characters with their places, in millimetres from the top left corner. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PlacedText {
  readonly text: string;
  readonly leftMm: number;
  readonly rightMm: number;
  /** Of the base line. */
  readonly baseMm: number;
  readonly sizePt: number;
}

export interface OutlineEntry {
  readonly title: string;
  /** From 1; null for an entry that leads nowhere. */
  readonly page: number | null;
  readonly items: readonly OutlineEntry[];
}

export interface ReadPdf {
  readonly pages: readonly (readonly PlacedText[])[];
  readonly outline: readonly OutlineEntry[];
  readonly isTagged: boolean;
  readonly info: Readonly<Record<string, unknown>>;
  readonly xmp: string;
  /** Page index from 1 of every link inside the file, in page order. */
  readonly links: readonly { readonly from: number; readonly to: number }[];
}

const mmPerPt = 25.4 / 72;

interface PdfOutlineItem {
  readonly title: string;
  readonly dest: string | readonly unknown[] | null;
  readonly items: readonly PdfOutlineItem[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const pageOf = async (place: string | readonly unknown[] | null): Promise<number | null> => {
    const target = typeof place === 'string' ? await pdf.getDestination(place) : place;
    return target ? (await pdf.getPageIndex(target[0] as Parameters<typeof pdf.getPageIndex>[0])) + 1 : null;
  };
  const placed = (items: readonly PdfOutlineItem[]): Promise<readonly OutlineEntry[]> =>
    Promise.all(
      items.map(async ({ title, dest, items: own }) => ({
        title,
        page: await pageOf(dest),
        items: await placed(own),
      })),
    );
  const pages: PlacedText[][] = [];
  const links: { from: number; to: number }[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const height = page.getViewport({ scale: 1 }).height;
    const { items } = await page.getTextContent({ disableNormalization: true });
    pages.push(
      items.flatMap((item) =>
        'str' in item && item.str.trim() !== ''
          ? [
              {
                text: item.str,
                leftMm: item.transform[4] * mmPerPt,
                rightMm: (item.transform[4] + item.width) * mmPerPt,
                baseMm: (height - item.transform[5]) * mmPerPt,
                sizePt: item.height,
              },
            ]
          : [],
      ),
    );
    for (const { dest } of await page.getAnnotations()) {
      const to = await pageOf(dest ?? null);
      if (to !== null) links.push({ from: number, to });
    }
  }
  const metadata = await pdf.getMetadata();
  const marks = await pdf.getMarkInfo();
  const outline = ((await pdf.getOutline()) ?? []) as readonly PdfOutlineItem[];
  return {
    pages,
    outline: await placed(outline),
    isTagged: marks?.Marked === true,
    info: metadata.info as Record<string, unknown>,
    xmp: String(metadata.metadata?.getRaw() ?? ''),
    links,
  };
}

export function compact(text: string): string {
  return text.replace(/\s/g, '');
}
