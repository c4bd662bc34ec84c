import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COSIGNATURE, newSigningKey, parseVerifierKey, signerOf, type Verifier } from '@holdpoint/ledger';
import { witnessServer } from '@holdpoint/web';
import { now } from '../../clock.ts';
import { EXIT, usageError } from '../../exit-codes.ts';
import { readArguments } from '../read-arguments.ts';
import { needed, wholeNumber } from './folder-options.ts';
import { orEnd } from './open-or-end.ts';

export const WITNESS_HELP = `holdpoint witness --data FOLDER --name NAME --log KEY... [--port N]

Serves a witness: somebody outside an agency who cosigns its log whenever it grew out of what the witness saw before, so that
the agency cannot show different histories to different people. It sees no record, only the log's size and root.

  --data FOLDER    the witness's own key and how far it saw each log; made where it is not there
  --name NAME      the witness's name on its signatures, such as ag.example.gov/holdpoint
  --log KEY        the key of a log, NAME+NUMBER+KEY, as "holdpoint serve" tells it; once for each log
  --port N         where to listen on 127.0.0.1 (default: 8500); put a TLS proxy before it

The agency enters the witness in its agency.json: "witnesses": [{ "url": "https://…", "key": "…" }].
`;

const LAST_PORT = 65_535;

/** `holdpoint witness`. */
export const witness = async (args: readonly string[]): Promise<number> => {
  const { values } = readArguments('witness', args, {
    data: { type: 'string' },
    name: { type: 'string' },
    log: { type: 'string', multiple: true, default: [] },
    port: { type: 'string', default: '8500' },
  });
  const folder = needed('witness', 'data', values.data, 'the folder of the witness');
  const name = needed('witness', 'name', values.name, 'the witness');
  const logs = values.log.map(logKey);
  if (logs.length === 0) throw usageError('witness: name the key of at least one log with --log');
  const port = wholeNumber('port', values.port, LAST_PORT);
  const signer = await orEnd('witness', async () => signerOf(name, keyOf(folder), COSIGNATURE));
  const server = witnessServer({ signer, logs: Object.fromEntries(logs.map((log) => [log.name, log])) }, folder, () =>
    Math.floor(now() / 1000),
  );
  const url = await orEnd('witness', () => server.listen({ host: '127.0.0.1', port }));
  process.stdout.write(`witness ${name}: ${url}\nkey: ${signer.verifierKey}\n`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await server.close();
  return EXIT.ok;
};

const logKey = (text: string): Verifier => {
  const key = parseVerifierKey(text);
  if (key !== undefined) return key;
  throw usageError(`--log: "${text}" is no key of a log; a key is NAME+NUMBER+KEY on one line`);
};

const keyOf = (folder: string): string => {
  const path = join(folder, 'witness-key.pem');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!existsSync(path)) writeFileSync(path, newSigningKey(), { mode: 0o600, flag: 'wx' });
  return readFileSync(path, 'utf8');
};
