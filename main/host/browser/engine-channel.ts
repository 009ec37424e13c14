import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { EngineChannel } from '../session.ts';

/** The engine as a child process of Node; `advanced` serialisation keeps bytes bytes. */
export function forkEngine(): EngineChannel & { readonly kill: () => void } {
  const entry = import.meta.url.endsWith('.ts') ? '../../engine/process.ts' : './engine.js';
  const child = fork(fileURLToPath(new URL(entry, import.meta.url)), [], { serialization: 'advanced' });
  return {
    post: (message) => {
      if (child.connected) child.send(message as object);
    },
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.on('exit', listener),
    kill: () => child.kill('SIGKILL'),
  };
}
