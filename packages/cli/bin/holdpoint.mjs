#!/usr/bin/env node
// The command as npm links it: runs on Node 20, sets the clone up where it must, and hands over to Node 24.
import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cli = dirname(dirname(realpathSync(fileURLToPath(import.meta.url))));
const root = dirname(dirname(cli));
const { setUp } = await import(join(root, 'scripts', 'setup.mjs'));
const { node24 } = await import(join(root, 'scripts', 'node24.mjs'));
setUp(root);
const run = spawnSync(node24(root), [join(cli, 'src', 'main.ts'), ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(run.status ?? 1);
