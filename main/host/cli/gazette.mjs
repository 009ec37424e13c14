#!/usr/bin/env node
// Checks Node before anything is loaded: on an old one the native SQLite would crash without a word.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `host/nodeTooOld: 需要 Node.js 22.18 以上版本，当前为 ${process.versions.node}。请用 npx gazette 运行，或升级 Node.js。` +
      ` (Node.js 22.18 or later is needed.)\n`,
  );
  process.exit(1);
}
process.removeAllListeners('warning');
const { keepCompiledCode } = await import('../compiled-code.ts');
keepCompiledCode();
const { runCli } = await import('./main.ts');
process.exitCode = await runCli(process.argv.slice(2));
