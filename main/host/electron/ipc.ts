/** Channels between window and host. Every call is refused unless it comes from our own main frame. */
import { readFile } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { z } from 'zod';
import { filePartsSchema, type Reply, saveKinds } from '../../../preload/contract/index.ts';
import { errorInfo } from '../../engine/index.ts';
import { readParts } from '../read-parts.ts';
import type { HostSession } from '../session.ts';
import { pickFiles, pickFolder, pickSaveTarget } from './dialogs.ts';
import { windowOrigin } from './scheme.ts';

const pickFilesSchema = z.strictObject({ what: z.enum(['issues', 'issueFolder', 'backup']) });
const droppedSchema = z
  .array(
    z
      .string()
      .min(1)
      .max(32_768)
      .refine((path) => isAbsolute(path)),
  )
  .max(10_000);
const saveTargetSchema = z.strictObject({
  suggestedName: z.string().min(1).max(255),
  kind: z.enum(saveKinds),
});
const fileIdSchema = z.string().max(64);
const partsSchema = z.strictObject({ id: fileIdSchema, parts: filePartsSchema });

/** `window` gives the window that may call, or null while there is none. */
export function setupIpc(session: HostSession, window: () => BrowserWindow | null): void {
  const isOurs = (event: IpcMainInvokeEvent) => isFromMainFrame(event, window());

  ipcMain.handle(
    'gazette:request',
    (event, name: unknown, payload: unknown): Promise<Reply<unknown>> | Reply<unknown> =>
      isOurs(event) && typeof name === 'string' ? session.handle(name, payload) : refusal(),
  );

  const handle = <Payload>(
    channel: string,
    schema: z.ZodType<Payload>,
    work: (payload: Payload, caller: BrowserWindow) => unknown,
  ) => {
    ipcMain.handle(channel, (event, payload: unknown) => {
      const caller = window();
      const parsed = schema.safeParse(payload);
      if (!isOurs(event) || caller === null || !parsed.success) throw new Error('request/refused');
      return work(parsed.data, caller);
    });
  };

  handle('gazette:pickFiles', pickFilesSchema, ({ what }, caller) => pickFiles(caller, what, session.files));
  handle('gazette:takeDropped', droppedSchema, (paths) => paths.map((path) => session.files.add(path)));
  handle('gazette:pickSaveTarget', saveTargetSchema, (target, caller) =>
    pickSaveTarget(caller, target, session.files),
  );
  handle('gazette:pickFolder', z.undefined(), (_none, caller) => pickFolder(caller, session.files));
  handle('gazette:readFile', fileIdSchema, async (id) => {
    const path = session.files.path(id);
    if (path === undefined) throw new Error('file/notFound');
    return new Uint8Array(await readFile(path));
  });
  handle('gazette:readParts', partsSchema, ({ id, parts }) => {
    const path = session.files.path(id);
    if (path === undefined) throw new Error('file/notFound');
    return readParts(path, parts);
  });

  session.subscribe((event) => {
    const target = window();
    if (target && !target.isDestroyed()) target.webContents.send('gazette:event', event);
  });
}

function refusal(): Reply<never> {
  return { ok: false, error: errorInfo('request/refused', {}, 'zh-CN') };
}

/** Frames inside the page, other windows and pages of another origin have nothing to ask. */
function isFromMainFrame(event: IpcMainInvokeEvent, window: BrowserWindow | null): boolean {
  const frame = event.senderFrame;
  if (!window || !frame || event.sender !== window.webContents) return false;
  return frame === event.sender.mainFrame && frame.url.startsWith(`${windowOrigin}/`);
}
