/** Links from one part into another, which a browser could only print as addresses. */
import { type PDFContext, PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';

const key = (name: string): PDFName => PDFName.of(name);

/** Makes each link to `scheme` and a name one to the place of that name in the file, in place. */
export function linkPlaces(context: PDFContext, scheme: string): void {
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(key('Subtype')) !== key('Link')) continue;
    const action = object.lookup(key('A'));
    const address = action instanceof PDFDict ? action.lookup(key('URI')) : undefined;
    if (!(address instanceof PDFString || address instanceof PDFHexString)) continue;
    const text = address.decodeText();
    if (!text.startsWith(scheme)) continue;
    object.delete(key('A'));
    object.set(key('Dest'), PDFName.of(text.slice(scheme.length)));
  }
}
