/** Files in and out of the browser host: uploads become handles, written files become downloads. */
import type { FileHandle } from '../contract/index.ts';
import { askHost } from './browser-key.ts';

/** A file with its name relative to the folder it was found in. */
export interface NamedFile {
  readonly name: string;
  readonly file: File;
}

/** Checks what the host answered to an upload or a target. */
export function asHandle(value: unknown): FileHandle {
  if (typeof value === 'object' && value !== null && 'id' in value && 'name' in value) {
    const { id, name } = value;
    if (typeof id === 'string' && typeof name === 'string') return { id, name };
  }
  throw new Error('file handle');
}

/** Sends files one after the other, so that a folder of many issues does not fill the memory. */
export async function uploadAll(files: readonly NamedFile[]): Promise<readonly FileHandle[]> {
  const handles: FileHandle[] = [];
  for (const { name, file } of files) {
    const response = await askHost(`/upload?name=${encodeURIComponent(name)}`, { method: 'PUT', body: file });
    if (!response.ok) throw new Error(`upload ${response.status}: ${name}`);
    handles.push(asHandle(await response.json()));
  }
  return handles;
}

function readBatch(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  return new Promise((resolve, reject) => {
    reader.readEntries(resolve, reject);
  });
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });
}

async function walk(entry: FileSystemEntry): Promise<readonly NamedFile[]> {
  if (entry.isFile) {
    return [{ name: entry.fullPath.replace(/^\//, ''), file: await fileOf(entry as FileSystemFileEntry) }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: NamedFile[] = [];
  // A reader gives a directory's entries in batches, ended by an empty one.
  for (let batch = await readBatch(reader); batch.length > 0; batch = await readBatch(reader)) {
    for (const child of batch) found.push(...(await walk(child)));
  }
  return found;
}

let droppedEntries: readonly FileSystemEntry[] = [];

// Directories are only known during the drop event itself, before the page's own handler runs.
window.addEventListener(
  'drop',
  (event) => {
    droppedEntries = [...(event.dataTransfer?.items ?? [])]
      .map((item) => item.webkitGetAsEntry())
      .filter((entry) => entry !== null);
  },
  { capture: true },
);

/** Takes what was dropped last, folders walked. */
export async function takeDropped(files: readonly File[]): Promise<readonly FileHandle[]> {
  const entries = droppedEntries;
  droppedEntries = [];
  if (entries.length === 0) return uploadAll(files.map((file) => ({ name: file.name, file })));
  const found: NamedFile[] = [];
  for (const entry of entries) found.push(...(await walk(entry)));
  return uploadAll(found);
}

/** Lets the browser save what the engine wrote into a temporary file. */
export function download(file: FileHandle): void {
  const link = document.createElement('a');
  link.href = `/download/${encodeURIComponent(file.id)}?name=${encodeURIComponent(file.name)}`;
  link.download = file.name;
  document.body.append(link);
  link.click();
  link.remove();
}
