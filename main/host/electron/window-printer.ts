/** Prints in a hidden window of a session of its own. */
import { fileURLToPath } from 'node:url';
import { BrowserWindow, type Session, session } from 'electron';
import { ExportError } from '../../export/export-error.ts';
import { type Printer, type PrintJob, revealScript } from '../../export/printer.ts';
import { secureSession } from './security.ts';

/** One job at a time: what may be read is set for the session as a whole. */
export function createWindowPrinter(): Printer {
  let readable: ReadonlySet<string> = new Set();
  let printSession: Session | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const ready = (): Session => {
    if (printSession === null) {
      // Without "persist:" nothing of it is ever written to disk.
      printSession = session.fromPartition('gazette-print');
      secureSession(printSession, (url) => isReadable(url, readable));
    }
    return printSession;
  };

  return {
    print: (job) => {
      const work = last.then(() => {
        readable = new Set([job.htmlPath, ...job.readable]);
        return printJob(job, ready());
      });
      last = work.catch(() => undefined);
      return work;
    },
  };
}

function isReadable(address: string, readable: ReadonlySet<string>): boolean {
  try {
    const url = new URL(address);
    return url.protocol === 'file:' && readable.has(fileURLToPath(url));
  } catch {
    return false;
  }
}

async function printJob(job: PrintJob, inSession: Session): Promise<Uint8Array> {
  const window = new BrowserWindow({
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
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new ExportError('export/failed', { reason: 'timeout' })), job.timeoutMs);
  });
  try {
    return await Promise.race([printWindow(window, job), expired]);
  } finally {
    clearTimeout(timer);
    window.destroy();
  }
}

async function printWindow(window: BrowserWindow, job: PrintJob): Promise<Uint8Array> {
  await window.loadFile(job.htmlPath);
  await window.webContents.executeJavaScript(revealScript);
  return window.webContents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
}
