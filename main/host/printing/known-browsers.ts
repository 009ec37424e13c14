/** Where Chromium, Chrome, Edge and the browsers of UOS and Kylin are installed. */
import { isAbsolute, join } from 'node:path';

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'uos-browser-stable',
  'uos-browser',
  'qaxbrowser-safe-stable',
  'browser360-cn-stable',
];

const linuxPaths = [
  '/opt/google/chrome/chrome',
  '/opt/microsoft/msedge/msedge',
  '/opt/apps/cn.google.chrome/files/google/chrome/chrome',
  '/opt/apps/org.deepin.browser/files/org.deepin.browser',
  '/opt/uos-browser/uos-browser',
  '/usr/share/uosbrowser/uosbrowser',
  '/snap/bin/chromium',
];

const windowsPaths = [
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
];

const macApplications = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Chromium.app/Contents/MacOS/Chromium',
];

/** Paths worth trying, best first; none is checked for existence here. */
export function knownBrowserPaths(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): readonly string[] {
  if (platform === 'win32') {
    const roots = [env['ProgramFiles(x86)'], env.ProgramFiles, env.LOCALAPPDATA];
    return windowsPaths.flatMap((path) => roots.flatMap((root) => (root ? [`${root}\\${path}`] : [])));
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', ...(env.HOME ? [join(env.HOME, 'Applications')] : [])];
    return macApplications.flatMap((path) => roots.map((root) => join(root, path)));
  }
  // A relative entry would have whatever lies in the folder one stands in.
  const folders = [...(env.PATH ?? '').split(':').filter(isAbsolute), '/usr/bin', '/usr/local/bin'];
  return [...linuxNames.flatMap((name) => folders.map((folder) => join(folder, name))), ...linuxPaths];
}
