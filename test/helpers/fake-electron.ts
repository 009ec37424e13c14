/**
 * A recording stand-in for the `electron` module: nothing is shown or printed, everything asked of it is
 * noted. Use it with `vi.mock('electron', async () => (await import('…/fake-electron.ts')).electron)`.
 */
import { EventEmitter } from 'node:events';

type Listener = (...args: never[]) => unknown;

export class FakeContents extends EventEmitter {
  readonly mainFrame = { url: 'gazette://app/index.html' };
  readonly sent: unknown[][] = [];
  readonly scripts: string[] = [];
  readonly pdfOptions: unknown[] = [];
  windowOpenHandler: ((details: { url: string }) => { action: string }) | null = null;

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.windowOpenHandler = handler;
  }

  webRtcPolicy = '';

  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtcPolicy = policy;
  }

  send(...args: unknown[]): void {
    this.sent.push(args);
  }

  async executeJavaScript(script: string): Promise<void> {
    this.scripts.push(script);
  }

  async printToPDF(options: unknown): Promise<Buffer> {
    this.pdfOptions.push(options);
    return Buffer.from('%PDF-fake');
  }
}

export interface FakeWindowOptions {
  readonly show?: boolean;
  readonly width?: number;
  readonly height?: number;
  readonly x?: number;
  readonly webPreferences?: Readonly<Record<string, unknown>>;
}

export class FakeWindow extends EventEmitter {
  readonly webContents = new FakeContents();
  readonly loaded: string[] = [];
  readonly calls: string[] = [];
  readonly options: FakeWindowOptions;
  isGone = false;

  constructor(options: FakeWindowOptions = {}) {
    super();
    this.options = options;
    recorded.windows.push(this);
    electron.app.emit('web-contents-created', {}, this.webContents);
  }

  async loadURL(url: string): Promise<void> {
    this.loaded.push(url);
  }

  async loadFile(path: string): Promise<void> {
    this.loaded.push(path);
  }

  show(): void {
    this.calls.push('show');
  }

  focus(): void {
    this.calls.push('focus');
  }

  restore(): void {
    this.calls.push('restore');
  }

  reload(): void {
    this.calls.push('reload');
  }

  maximize(): void {
    this.calls.push('maximize');
  }

  destroy(): void {
    this.isGone = true;
  }

  isDestroyed(): boolean {
    return this.isGone;
  }

  isMinimized(): boolean {
    return true;
  }

  isMaximized(): boolean {
    return false;
  }

  getNormalBounds() {
    return { x: 10, y: 20, width: 1000, height: 700 };
  }
}

export class FakeSession extends EventEmitter {
  permissionRequest: Listener | null = null;
  permissionCheck: (() => boolean) | null = null;
  devicePermission: (() => boolean) | null = null;
  beforeRequest:
    | ((details: { url: string }, callback: (answer: { cancel: boolean }) => void) => void)
    | null = null;
  spellChecker = true;
  readonly handlers = new Map<string, (request: Request) => Promise<Response>>();
  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Promise<Response>) => {
      this.handlers.set(scheme, handler);
    },
  };
  readonly webRequest = {
    onBeforeRequest: (listener: NonNullable<FakeSession['beforeRequest']>) => {
      this.beforeRequest = listener;
    },
  };

  setPermissionRequestHandler(handler: Listener): void {
    this.permissionRequest = handler;
  }

  setPermissionCheckHandler(handler: () => boolean): void {
    this.permissionCheck = handler;
  }

  setDevicePermissionHandler(handler: () => boolean): void {
    this.devicePermission = handler;
  }

  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellChecker = enabled;
  }

  /** Whether a request to this address would be let through. */
  isLetThrough(url: string): boolean {
    let cancelled = false;
    this.beforeRequest?.({ url }, ({ cancel }) => {
      cancelled = cancel;
    });
    return !cancelled;
  }
}

export class FakeUtilityProcess extends EventEmitter {
  readonly messages: unknown[] = [];

  postMessage(message: unknown): void {
    this.messages.push(message);
  }
}

class FakeApp extends EventEmitter {
  readonly isPackaged = true;
  readonly switches: string[] = [];
  readonly paths = new Map<string, string>();
  isSandboxed = false;
  hasLock = true;
  quits = 0;
  readonly commandLine = {
    appendSwitch: (name: string, value?: string) =>
      this.switches.push(value === undefined ? name : `${name}=${value}`),
  };

  setPath(name: string, path: string): void {
    this.paths.set(name, path);
  }

  getAppPath(): string {
    return recorded.appPath;
  }

  requestSingleInstanceLock(): boolean {
    return this.hasLock;
  }

  enableSandbox(): void {
    this.isSandboxed = true;
  }

  async whenReady(): Promise<void> {}

  quit(): void {
    this.quits += 1;
  }
}

interface Recorded {
  windows: FakeWindow[];
  schemes: unknown[];
  processes: { entry: string; process: FakeUtilityProcess }[];
  partitions: Map<string, FakeSession>;
  ipc: Map<string, (event: unknown, ...args: unknown[]) => unknown>;
  openDialog: { canceled: boolean; filePaths: string[] };
  saveDialog: { canceled: boolean; filePath: string };
  messages: unknown[];
  /** Index of the button that the reader presses in a message box. */
  pressed: number;
  appPath: string;
}

/** What was asked of Electron since the last `resetElectron`. */
export const recorded: Recorded = emptyRecord();

function emptyRecord(): Recorded {
  return {
    windows: [],
    schemes: [],
    processes: [],
    partitions: new Map(),
    ipc: new Map(),
    openDialog: { canceled: true, filePaths: [] },
    saveDialog: { canceled: true, filePath: '' },
    messages: [],
    pressed: 0,
    appPath: '/nowhere',
  };
}

export const electron = {
  app: new FakeApp(),
  BrowserWindow: FakeWindow,
  Menu: { setApplicationMenu: () => {} },
  dialog: {
    showOpenDialog: async () => recorded.openDialog,
    showSaveDialog: async () => recorded.saveDialog,
    showErrorBox: (title: string) => {
      recorded.messages.push(title);
    },
    showMessageBoxSync: (_window: unknown, options: unknown): number => {
      recorded.messages.push(options);
      return recorded.pressed;
    },
    showMessageBox: async (options: unknown) => {
      recorded.messages.push(options);
    },
  },
  ipcMain: {
    handle: (channel: string, handler: (event: unknown, ...args: unknown[]) => unknown) => {
      recorded.ipc.set(channel, handler);
    },
  },
  protocol: { registerSchemesAsPrivileged: (schemes: unknown[]) => recorded.schemes.push(...schemes) },
  screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] },
  session: {
    defaultSession: new FakeSession(),
    fromPartition: (name: string) => {
      const session = recorded.partitions.get(name) ?? new FakeSession();
      recorded.partitions.set(name, session);
      return session;
    },
  },
  utilityProcess: {
    fork: (entry: string) => {
      const process = new FakeUtilityProcess();
      recorded.processes.push({ entry, process });
      return process;
    },
  },
};

/** Forgets everything; call it before each test. */
export function resetElectron(): void {
  Object.assign(recorded, emptyRecord());
  electron.app = new FakeApp();
  electron.session.defaultSession = new FakeSession();
}
