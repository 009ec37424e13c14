/** Prints in hidden windows of a session of their own. */
import { fileURLToPath } from 'node:url';
import { BrowserWindow, type Session, session } from 'electron';
import {
  contentScript,
  facesScript,
  type PageFile,
  type Printer,
  type PrintPage,
} from '../../export/printer.ts';
import { withTimeout } from '../printing/with-timeout.ts';
import { secureSession } from './security.ts';

/** A page may read what any page open at the time may: what may be read is set for the session as a whole. */
export function createWindowPrinter(): Printer {
  const open = new Set<PageFile>();
  let printSession: Session | null = null;

  const ready = (): Session => {
    if (printSession === null) {
      // Without "persist:" nothing of it is ever written to disk.
      printSession = session.fromPartition('gazette-print');
      secureSession(printSession, (url) => isReadable(url, open));
    }
    return printSession;
  };

  return {
    open: async (file) => {
      open.add(file);
      const window = hiddenWindow(ready());
      const close = () => {
        open.delete(file);
        if (!window.isDestroyed()) window.destroy();
      };
      try {
        await withTimeout(load(window, file), file.timeoutMs);
      } catch (error) {
        close();
        throw error;
      }
      return pageIn(window, close);
    },
  };
}

function isReadable(address: string, open: ReadonlySet<PageFile>): boolean {
  try {
    const url = new URL(address);
    // A face that the content brings along is in its address.
    if (url.protocol === 'data:') return true;
    if (url.protocol !== 'file:') return false;
    const path = fileURLToPath(url);
    return [...open].some(({ htmlPath, readable }) => htmlPath === path || readable.includes(path));
  } catch {
    return false;
  }
}

function hiddenWindow(inSession: Session): BrowserWindow {
  return new BrowserWindow({
    show: false,
    webPreferences: {
      session: inSession,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
      backgroundThrottling: false,
    },
  });
}

async function load(window: BrowserWindow, file: PageFile): Promise<void> {
  await window.loadFile(file.htmlPath);
  await window.webContents.executeJavaScript(facesScript);
}

/** A print whose window is destroyed may never settle by itself: closing rejects it. */
function pageIn(window: BrowserWindow, destroy: () => void): PrintPage {
  const closed = Promise.withResolvers<never>();
  closed.promise.catch(() => undefined);
  const work = async (script: string) => {
    await window.webContents.executeJavaScript(script);
    return window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
  };
  return {
    print: (content, timeoutMs) =>
      withTimeout(Promise.race([work(contentScript(content)), closed.promise]), timeoutMs),
    close: async () => {
      destroy();
      closed.reject(new Error('closed'));
    },
  };
}
