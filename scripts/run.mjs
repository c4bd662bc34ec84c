// The one entry of every npm script: sets the clone up, finds Node 24, runs a task. Runs on Node 20 itself.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { environmentOf, node24 } from './node24.mjs';
import { setUp } from './setup.mjs';
import { TASKS } from './tasks.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [name = '', ...rest] = process.argv.slice(2);
const task = Object.hasOwn(TASKS, name) ? TASKS[/** @type {keyof typeof TASKS} */ (name)] : undefined;
if (task === undefined) {
  process.stderr.write(`No task "${name}". Tasks: ${Object.keys(TASKS).join(', ')}\n`);
  process.exit(2);
}
setUp(root);
const node = node24(root);
// Tools that start Node themselves must find the same one.
const env = {
  ...environmentOf(root),
  PATH: `${dirname(node)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`,
};
for (const step of task) {
  const [script = '', ...args] = step;
  const run = spawnSync(node, [join(root, script), ...args, ...(step === task.at(-1) ? rest : [])], {
    cwd: name === 'holdpoint' ? process.cwd() : root,
    stdio: 'inherit',
    env,
  });
  if (run.status !== 0) process.exit(run.status ?? 1);
}
