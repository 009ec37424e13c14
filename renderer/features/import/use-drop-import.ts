/** Files and folders dropped on the window are imported. */
import { useEffect, useState } from 'react';
import { takeDropped } from '../../app/bridge.ts';
import { isReadOnly, useSession } from '../../stores/session.ts';
import { gatherAndImport } from './import-store.ts';

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** True while files hang over the window. */
export function useDropImport(): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const onOver = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      // Without this the browser would open the file in place of the desk.
      event.preventDefault();
      setOver(false);
      if (isReadOnly(useSession.getState())) return;
      const files = [...(event.dataTransfer?.files ?? [])];
      void gatherAndImport(() => takeDropped(files));
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
  return isOver;
}
