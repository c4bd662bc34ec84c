#!/usr/bin/env node
// The command as npm links it: runs on Node 20, sets the clone up where it must, and hands over to Node 24.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { environmentOf, node24 } from '../../../scripts/node24.mjs';
import { setUp } from '../../../scripts/setup.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
setUp(root);
const run = spawnSync(node24(root), [main, ...process.argv.slice(2)], { stdio: 'inherit', env: environmentOf(root) });
process.exit(run.status ?? 1);
