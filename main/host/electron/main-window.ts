import { BrowserWindow, dialog, screen } from 'electron';
import { windowUrl } from './scheme.ts';
import { isVisible, readWindowState, writeWindowState } from './window-state.ts';

export interface MainWindowOptions {
  readonly preload: string;
  readonly stateFile: string;
  readonly icon: string | undefined;
  /** Only from a checkout. */
  readonly withDevTools: boolean;
}

/** Of a page that dies. */
const mostReloads = 3;

const usual = { width: 1440, height: 900 } as const;
const smallest = { minWidth: 880, minHeight: 560 } as const;

/** Shown once its first page is there, in the size and place it was left in. */
export function createMainWindow(options: MainWindowOptions): BrowserWindow {
  const state = readWindowState(options.stateFile);
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea);
  const bounds = state.bounds && isVisible(state.bounds, screens) ? state.bounds : usual;
  const window = new BrowserWindow({
    ...bounds,
    ...smallest,
    show: false,
    title: '公报库',
    // The paper of the light theme (tokens.css): no white flash.
    backgroundColor: '#FBFAF6',
    autoHideMenuBar: true,
    icon: options.icon,
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: options.withDevTools,
    },
  });
  if (state.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    writeWindowState(options.stateFile, {
      bounds: window.getNormalBounds(),
      maximized: window.isMaximized(),
    });
  });
  // The page asks to stay only where words it holds could be kept nowhere else.
  window.webContents.on('will-prevent-unload', (event) => {
    const [stay, leave] = [0, 1];
    const answer = dialog.showMessageBoxSync(window, {
      type: 'warning',
      title: '公报库',
      message: '有文字未能保存，也未能另行保管。',
      detail: '关闭窗口将丢失这些文字。请先在状态栏“未保存”中复制文字，或清理磁盘后重试。',
      buttons: ['留在窗口', '仍要关闭'],
      defaultId: stay,
      cancelId: stay,
      noLink: true,
    });
    if (answer === leave) event.preventDefault();
  });
  // The engine goes on: a page that died comes back to the same archive, unless it dies of what it shows.
  let deaths = 0;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    deaths += 1;
    if (deaths <= mostReloads) window.reload();
    else
      dialog.showErrorBox(
        '公报库的窗口多次意外关闭',
        '已保存的批注等内容都在。请关闭程序后重新打开；如仍出现，请将日志交信息技术人员。',
      );
  });
  void window.loadURL(windowUrl);
  return window;
}
