#!/usr/bin/env node
// Plain JavaScript, so that a Node too old for the rest can still say so.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 19)) {
  console.error(
    `parcours needs Node 22.19 or newer; this is Node ${process.versions.node}.
A project can bring a newer one for its own scripts and npx: npm install --save-dev node@24`,
  );
  process.exitCode = 2;
} else {
  import('../dist/cli/start.js').then(
    ({ main }) => main(process.argv),
    (error) => {
      if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
      console.error('parcours is not built yet. In a clone of its repository: npm ci && npm run build');
      process.exitCode = 2;
    },
  );
}
