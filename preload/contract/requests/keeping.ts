/** Requests for the program and the archive: settings, undo, imports, care, jobs. */
import { z } from 'zod';
import { faultCodes, faultPlaces } from '../faults.ts';
import type { AppInfo, JobInfo, Settings } from '../model.ts';
import { handle, id, none, password, request, stepSchema } from './parts.ts';
import { settingsPatch } from './settings.ts';

export const keepingRequests = {
  'app.info': request<AppInfo>()(none),
  'app.report': request<{ file: string }>()(z.strictObject({ target: handle })),
  /** A part of the window failed. No words of the error: they may quote what is read. */
  'app.fault': request<null>()(
    z.strictObject({
      where: z.enum(faultPlaces),
      code: z.enum(faultCodes),
      /** Class of the error, such as TypeError. */
      name: z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,40}$/),
    }),
  ),
  'settings.get': request<Settings>()(none),
  'settings.set': request<Settings>()(settingsPatch),
  /** With a `step` only that one, and only where it is the next; `label` is null where nothing was taken back. */
  'history.undo': request<{ label: string | null }>()(stepSchema),
  'history.redo': request<{ label: string | null }>()(stepSchema),
  'import.start': request<{ jobId: string }>()(
    z.strictObject({
      files: z.array(handle).min(1).max(10_000),
      onDuplicate: z.enum(['skip', 'replace', 'keepBoth']),
      /** The reader has read the warning on a secrecy mark and wants the file all the same. */
      restrictedConfirmed: z.boolean(),
      /** Opens encrypted PDFs; it is neither kept nor logged. */
      password: password.optional(),
      /** Names of the files to take out of those given and the folders among them; without it all. */
      only: z.array(z.string().max(1000)).min(1).max(10_000).optional(),
    }),
  ),
  'import.sample': request<{ jobId: string }>()(none),
  'archive.verify': request<{ jobId: string }>()(none),
  'archive.backup': request<{ jobId: string }>()(z.strictObject({ target: handle })),
  'archive.restore': request<{ jobId: string }>()(z.strictObject({ file: handle })),
  /** Encrypted originals are read with whichever password is theirs; the others keep the text they have. */
  'archive.rebuild': request<{ jobId: string }>()(
    z.strictObject({ passwords: z.array(password).max(1000).optional() }),
  ),
  'archive.switch': request<AppInfo>()(
    z.strictObject({ folder: handle, mode: z.enum(['open', 'create', 'move']) }),
  ),
  /** Folders of this machine as handles, for choosing an archive where the host has no dialog of its own. */
  'folder.list': request<{
    id: string;
    path: string;
    parent: string | null;
    hasArchive: boolean;
    folders: readonly { id: string; name: string; hasArchive: boolean }[];
  }>()(z.strictObject({ folder: handle.nullable() })),
  'job.list': request<readonly JobInfo[]>()(none),
  'job.cancel': request<null>()(z.strictObject({ jobId: id })),
} as const;
