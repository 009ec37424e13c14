// `npm start`. Checks Node before anything is loaded: an old one can't run the sources as they are.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `host/nodeTooOld: 需要 Node.js 22.18 以上版本，当前为 ${process.versions.node}。请先运行 npm ci，再用 npm start 启动。` +
      ` (Node.js 22.18 or later is needed: npm ci brings it, npm start uses it.)\n`,
  );
  process.exit(1);
}
process.removeAllListeners('warning');
const { keepCompiledCode } = await import('./compiled-code.ts');
keepCompiledCode();
const { runStart } = await import('./start/run-start.ts');
process.exitCode = await runStart(process.argv.slice(2));
