/** The browser's own file dialog, as a promise. */
import type { NamedFile } from './browser-files.ts';

/** Resolves with an empty list when the dialog is closed without a choice. */
export function chooseFiles(what: 'issues' | 'issueFolder' | 'backup'): Promise<readonly NamedFile[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.hidden = true;
  input.multiple = what !== 'backup';
  input.webkitdirectory = what === 'issueFolder';
  input.setAttribute('aria-hidden', 'true');
  input.dataset.pick = what;
  document.body.append(input);
  return new Promise((resolve) => {
    const finish = () => {
      const files = [...(input.files ?? [])];
      input.remove();
      resolve(files.map((file) => ({ name: file.webkitRelativePath || file.name, file })));
    };
    input.addEventListener('change', finish, { once: true });
    input.addEventListener('cancel', finish, { once: true });
    input.click();
  });
}
