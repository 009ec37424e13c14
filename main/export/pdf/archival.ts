/**
 * What PDF/A-2b (ISO 19005-2) asks beyond what Chromium prints: an output intent with its colour profile, and
 * annotations that are printed. What of its rules can be told from the file itself is checked; a claim is made only
 * where all of it holds.
 */
import {
  getDefaultSRGBProfile,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  PDFString,
} from '@cantoo/pdf-lib';

const key = (name: string): PDFName => PDFName.of(name);
const printedFlag = 4;
/** Actions a file for keeping must not hold (6.5.1). */
const forbiddenActions = new Set([
  'JavaScript',
  'Launch',
  'Sound',
  'Movie',
  'ResetForm',
  'ImportData',
  'Hide',
]);
/** Annotations that must not be there (6.3.1), and those that need no appearance (6.3.3). */
const forbiddenAnnotations = new Set(['Sound', 'Movie', 'Screen', '3D', 'FileAttachment']);
const needNoLook = new Set(['Link', 'Popup']);

/** Gives the file its colour profile. */
export function addOutputIntent(pdf: PDFDocument): void {
  const profile = pdf.context.register(pdf.context.flateStream(getDefaultSRGBProfile(), { N: 3 }));
  const intent = pdf.context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB IEC61966-2.1'),
    Info: PDFString.of('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  });
  pdf.catalog.set(key('OutputIntents'), pdf.context.obj([pdf.context.register(intent)]));
}

/** Has all annotations printed, in place; returns the rules that the objects still break, the profile left aside. */
export function prepareForKeeping(pdf: PDFDocument): readonly string[] {
  const annotations = annotationsOf(pdf);
  for (const annotation of annotations) {
    const flags = annotation.lookupMaybe(key('F'), PDFNumber)?.asNumber() ?? 0;
    annotation.set(key('F'), PDFNumber.of(flags | printedFlag));
  }
  return rulesBrokenByObjects(pdf, annotations);
}

/** Rules of ISO 19005-2 that the objects of a file break, each with its clause. */
export function brokenRules(pdf: PDFDocument): readonly string[] {
  const broken = new Set<string>(rulesBrokenByObjects(pdf, annotationsOf(pdf)));
  if (pdf.isEncrypted || pdf.context.trailerInfo.Encrypt !== undefined) broken.add('6.1.3 encryption');
  if (!pdf.catalog.has(key('OutputIntents'))) broken.add('6.2.3 output intent');
  return [...broken].sort();
}

function rulesBrokenByObjects(pdf: PDFDocument, annotations: readonly PDFDict[]): readonly string[] {
  const broken = new Set<string>();
  if (pdf.catalog.has(key('AA'))) broken.add('6.5.2 additional actions');
  for (const annotation of annotations) {
    const subtype = nameOf(annotation, 'Subtype');
    const flags = annotation.lookupMaybe(key('F'), PDFNumber)?.asNumber() ?? 0;
    if (forbiddenAnnotations.has(subtype)) broken.add('6.3.1 annotation types');
    if ((flags & printedFlag) === 0 && subtype !== 'Popup') broken.add('6.3.2 annotation flags');
    if (!annotation.has(key('AP')) && !needNoLook.has(subtype)) broken.add('6.3.3 appearances');
  }
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    const dictionary = object instanceof PDFDict ? object : (object as { readonly dict?: unknown }).dict;
    if (!(dictionary instanceof PDFDict)) continue;
    for (const rule of rulesBrokenBy(dictionary)) broken.add(rule);
  }
  return [...broken].sort();
}

function rulesBrokenBy(dictionary: PDFDict): readonly string[] {
  const broken: string[] = [];
  const type = nameOf(dictionary, 'Type');
  const subtype = nameOf(dictionary, 'Subtype');
  if (nameOf(dictionary, 'S') !== '' && forbiddenActions.has(nameOf(dictionary, 'S')))
    broken.push('6.5.1 actions');
  if (nameOf(dictionary, 'Filter') === 'LZWDecode') broken.push('6.1.7 filters');
  if (dictionary.has(key('F')) && dictionary.has(key('Length'))) broken.push('6.1.7 external streams');
  if (type === 'FontDescriptor') {
    const isEmbedded = ['FontFile', 'FontFile2', 'FontFile3'].some((name) => dictionary.has(key(name)));
    if (!isEmbedded) broken.push('6.2.11.4 embedded fonts');
  }
  if (type === 'Font' && subtype === 'CIDFontType2' && !dictionary.has(key('CIDToGIDMap')))
    broken.push('6.2.11.3 CIDToGIDMap');
  if (subtype === 'Image' && dictionary.lookup(key('Interpolate'))?.toString() === 'true')
    broken.push('6.2.8 interpolation');
  if (type === 'Filespec' || dictionary.has(key('EF'))) broken.push('6.8 embedded files');
  if (dictionary.has(key('TR')) && type === 'ExtGState') broken.push('6.2.5 transfer functions');
  return broken;
}

function annotationsOf(pdf: PDFDocument): readonly PDFDict[] {
  return pdf.getPages().flatMap(({ node }) => {
    const list = node.lookup(key('Annots'));
    if (!(list instanceof PDFArray)) return [];
    return Array.from({ length: list.size() }, (_unused, at) => list.lookup(at)).filter(
      (item) => item instanceof PDFDict,
    );
  });
}

function nameOf(dictionary: PDFDict, entry: string): string {
  const value = dictionary.lookup(key(entry));
  return value instanceof PDFName ? value.decodeText() : '';
}
