import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { engineFlags } from '../engine-flags.ts';
import type { EngineChannel } from '../ports.ts';
import { programRoot, runsFromSources } from '../program-root.ts';

/** The engine as a child process of Node; `advanced` serialisation keeps bytes bytes. */
export function forkEngine(): EngineChannel {
  const entry = runsFromSources ? 'main/engine/process.ts' : 'out/main/engine.js';
  const child = fork(join(programRoot, entry), [], {
    serialization: 'advanced',
    // The head of a process group, which is ended whole where it does not end by itself.
    detached: process.platform !== 'win32',
    // Those of this process as well, which a fork has by itself.
    execArgv: [...process.execArgv, ...engineFlags],
  });
  // An engine that has just died breaks the pipe before its end is told; what was asked of it is answered then.
  child.on('error', (error) => {
    if (child.pid === undefined) throw error;
  });
  return {
    post: (message) => {
      if (child.connected) child.send(message as object, () => undefined);
    },
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.on('exit', listener),
    kill: () => killGroup(child),
  };
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has just ended.
  }
}
