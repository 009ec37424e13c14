/** Plain text to the clipboard, also where the host denies the asynchronous clipboard. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByEvent(text);
  }
}

function copyByEvent(text: string): boolean {
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('copy', onCopy, { capture: true, once: true });
  const done = document.execCommand('copy');
  window.removeEventListener('copy', onCopy, { capture: true });
  return done;
}
