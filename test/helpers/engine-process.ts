/** The program's processes as the system knows them, for tests that end one from outside. */
import { readdirSync, readFileSync } from 'node:fs';

function processes(): readonly { readonly pid: number; readonly parent: number; readonly command: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const parent = /\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'latin1'))?.[1];
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return [{ pid: Number(name), parent: Number(parent), command }];
      } catch {
        // It has ended meanwhile.
        return [];
      }
    });
}

/** Ends the engine of the host that serves an archive as a power cut would; the host starts another. Linux only. */
export function killEngine(archive: string): void {
  const all = processes();
  const hosts = all.filter(({ command }) => command.includes(' serve ') && command.includes(archive));
  const isHost = (pid: number) => hosts.some((host) => host.pid === pid);
  for (const { pid } of all.filter(({ parent, command }) => isHost(parent) && /engine/.test(command)))
    process.kill(pid, 'SIGKILL');
}
