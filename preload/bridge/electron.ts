/**
 * The preload script of the Electron window: named functions only. Neither `ipcRenderer` nor an event
 * object ever reaches the page.
 */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import {
  type Bridge,
  type EngineEvent,
  type FileHandle,
  type RequestFunctions,
  requestNames,
} from '../contract/index.ts';

const requests = Object.fromEntries(
  requestNames.map((name) => [
    name,
    (payload: unknown) => ipcRenderer.invoke('gazette:request', name, payload),
  ]),
) as unknown as RequestFunctions;

const bridge: Bridge = {
  host: 'electron',
  requests,
  subscribe: (listener) => {
    const forward = (_event: unknown, event: EngineEvent) => listener(event);
    ipcRenderer.on('gazette:event', forward);
    return () => {
      ipcRenderer.off('gazette:event', forward);
    };
  },
  pickFiles: (what): Promise<readonly FileHandle[]> => ipcRenderer.invoke('gazette:pickFiles', { what }),
  takeDropped: (files): Promise<readonly FileHandle[]> =>
    ipcRenderer.invoke(
      'gazette:takeDropped',
      files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== ''),
    ),
  pickSaveTarget: (target): Promise<FileHandle | null> =>
    ipcRenderer.invoke('gazette:pickSaveTarget', target),
  deliver: async () => {},
  pickFolder: (): Promise<FileHandle | null> => ipcRenderer.invoke('gazette:pickFolder'),
  canPickFolder: true,
  readFile: (id): Promise<Uint8Array> => ipcRenderer.invoke('gazette:readFile', id),
  readParts: (id, parts): Promise<Uint8Array> => ipcRenderer.invoke('gazette:readParts', { id, parts }),
};

contextBridge.exposeInMainWorld('gazette', bridge);
