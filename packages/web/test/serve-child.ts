// A service in a process of its own, to be killed: the folder is the first argument, the database is DATABASE_URL.
import { join } from 'node:path';
import { Engine, instantOf, loadPacks, readPackFolders, VOCABULARY } from '@holdpoint/engine';
import { startService } from '@holdpoint/web';

const [folder = ''] = process.argv.slice(2);
const packs = loadPacks(VOCABULARY, readPackFolders(join(import.meta.dirname, '../../../law'), ['local-policy']), {
  examples: false,
});
const service = await startService({
  folder,
  port: 0,
  databaseUrl: process.env.DATABASE_URL,
  engine: new Engine(packs.packs),
  forms: [],
  clock: { now: () => instantOf(Math.round(performance.timeOrigin + performance.now())) ?? process.exit(1) },
});
process.stdout.write(`${JSON.stringify({ url: service.url, keys: service.newKeys, log: service.verifierKey })}\n`);
