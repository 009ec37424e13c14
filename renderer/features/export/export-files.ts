/** What an exported file is called: its suffix, the kind that the host's dialog asks for, and its name. */
import type { saveKinds } from '../../../preload/contract/bridge.ts';
import type { FormChoice } from '../../../preload/contract/model.ts';
import { plainFileName } from '../../app/file-name.ts';
import { t } from '../../app/i18n.ts';

interface FileKind {
  readonly suffix: string;
  readonly kind: (typeof saveKinds)[number];
}

const files: Readonly<Record<FormChoice['form'], FileKind>> = {
  pdf: { suffix: 'pdf', kind: 'pdf' },
  docx: { suffix: 'docx', kind: 'docx' },
  html: { suffix: 'html', kind: 'html' },
  text: { suffix: 'txt', kind: 'text' },
  markdown: { suffix: 'md', kind: 'markdown' },
  akn: { suffix: 'xml', kind: 'xml' },
  xlsx: { suffix: 'xlsx', kind: 'xlsx' },
  csv: { suffix: 'csv', kind: 'csv' },
  gbt7714: { suffix: 'txt', kind: 'text' },
  bibtex: { suffix: 'bib', kind: 'bibtex' },
  ris: { suffix: 'ris', kind: 'ris' },
  webAnnotation: { suffix: 'jsonld', kind: 'jsonld' },
};

/** For `pickSaveTarget`. A table is named after what its rows are of. */
export function saveTarget({ form, subject }: FormChoice, title: string) {
  const { suffix, kind } = files[form];
  const name = form === 'xlsx' || form === 'csv' ? `${title} ${t(`export.subjectOf.${subject}`)}` : title;
  return { suggestedName: `${plainFileName(name, t('export.usualName'))}.${suffix}`, kind };
}
