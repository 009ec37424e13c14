import { utilityProcess } from 'electron';
import { engineFlags } from '../engine-flags.ts';
import type { EngineChannel } from '../session.ts';

/** The engine as a utility process: the fuse that turns off `ELECTRON_RUN_AS_NODE` rules out `fork`. */
export function forkEngine(entry: string): EngineChannel {
  const child = utilityProcess.fork(entry, [], {
    serviceName: 'gazette-engine',
    stdio: 'inherit',
    execArgv: [...engineFlags],
  });
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => {
      child.on('message', listener);
    },
    onExit: (listener) => {
      child.on('exit', listener);
    },
    kill: () => {
      child.kill();
    },
  };
}
