/** Word (.docx) by GB/T 9704—2012: a reading copy that says so on every page, ready to be edited. */
import { Document, Packer } from 'docx';
import { wordingFor } from '../../wording.ts';
import type { FormInput } from '../form-input.ts';
import { finishPackage } from './package-parts.ts';
import { sectionsOf } from './sections.ts';
import { styles } from './styles.ts';

/** Page numbers run on through all documents. */
export async function asDocx(input: FormInput): Promise<Uint8Array> {
  const say = wordingFor(input.language);
  const document = new Document({
    title: input.title || (input.documents[0]?.document.title ?? ''),
    subject: say('subject'),
    creator: say('author'),
    lastModifiedBy: say('author'),
    description: `Gazette Archive ${input.programVersion}`,
    keywords: input.documents.flatMap(({ document: { documentNumber } }) => documentNumber ?? []).join('; '),
    styles,
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15, balanceSingleByteDoubleByteWidth: true },
    sections: input.documents.flatMap((item) => sectionsOf(item, input.withAnnotations, say)),
  });
  return finishPackage(await Packer.toBuffer(document), input.madeAt);
}
