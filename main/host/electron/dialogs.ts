/** The system's dialogs; what is chosen becomes a file handle, the path stays here. */
import { type BrowserWindow, dialog, type FileFilter } from 'electron';
import type { FileHandle, SaveTarget } from '../../../preload/contract/index.ts';
import { readableSuffixes } from '../../engine/index.ts';
import { backupSuffix } from '../file-types.ts';
import type { FileHandles } from '../session.ts';

export type PickWhat = 'issues' | 'issueFolder' | 'backup';

const issueFilter: FileFilter = {
  name: '公报',
  extensions: readableSuffixes.map((suffix) => suffix.slice(1)),
};
const backupFilter: FileFilter = { name: '公报库备份', extensions: [backupSuffix] };

const saveFilters: Readonly<Record<SaveTarget['kind'], FileFilter>> = {
  pdf: { name: 'PDF', extensions: ['pdf'] },
  backup: backupFilter,
  text: { name: '文本', extensions: ['txt'] },
  csv: { name: 'CSV', extensions: ['csv'] },
  xlsx: { name: 'Excel', extensions: ['xlsx'] },
  docx: { name: 'Word', extensions: ['docx'] },
  html: { name: '网页', extensions: ['html', 'htm'] },
  markdown: { name: 'Markdown', extensions: ['md'] },
  xml: { name: 'Akoma Ntoso XML', extensions: ['xml'] },
  bibtex: { name: 'BibTeX', extensions: ['bib'] },
  ris: { name: 'RIS', extensions: ['ris'] },
  jsonld: { name: 'JSON-LD', extensions: ['jsonld', 'json'] },
};

/** Handles of the files or the folder picked; none when the reader cancels. */
export async function pickFiles(
  window: BrowserWindow,
  what: PickWhat,
  files: FileHandles,
): Promise<readonly FileHandle[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties:
      what === 'issueFolder'
        ? ['openDirectory']
        : what === 'issues'
          ? ['openFile', 'multiSelections']
          : ['openFile'],
    filters:
      what === 'issueFolder'
        ? []
        : [what === 'issues' ? issueFilter : backupFilter, { name: '*', extensions: ['*'] }],
  });
  return canceled ? [] : filePaths.map((path) => files.add(path));
}

/** Handle of the place to save to, or null when the reader cancels. */
export async function pickSaveTarget(
  window: BrowserWindow,
  target: SaveTarget,
  files: FileHandles,
): Promise<FileHandle | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: target.suggestedName,
    filters: [saveFilters[target.kind]],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  return canceled || filePath === '' ? null : files.add(filePath);
}

/** Handle of the folder picked or made, or null when the reader cancels. */
export async function pickFolder(window: BrowserWindow, files: FileHandles): Promise<FileHandle | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openDirectory', 'createDirectory'],
  });
  const path = filePaths[0];
  return canceled || path === undefined ? null : files.add(path);
}
