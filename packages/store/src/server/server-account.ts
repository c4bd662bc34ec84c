import { chownSync, cpSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Under which account the server runs: PostgreSQL refuses to run as root. */
export interface ServerAccount {
  readonly uid: number;
  readonly gid: number;
}

/** The account for a server started by root; `undefined` where the running account will do. */
export const serverAccount = (): ServerAccount | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error('started as root, and there is no account "postgres" or "nobody" to run PostgreSQL under: add one');
};

/** Programs that the account can reach: where a folder above them is closed to it, a copy beside the data. */
export const reachablePrograms = (native: string, account: ServerAccount | undefined, beside: string): string => {
  if (account === undefined || canRun(native, account)) return native;
  const copy = join(beside, 'programs');
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  if (canRun(copy, account)) return copy;
  throw new Error(`${beside}: the account that runs PostgreSQL cannot reach it; choose a folder that others may enter`);
};

const canRun = (native: string, account: ServerAccount): boolean =>
  spawnSync(join(native, 'bin', 'postgres'), ['--version'], { ...account, cwd: '/' }).status === 0;

/** Ends with a remedy where the account cannot get to the folder of its own data. */
export const requireEntry = (folder: string, account: ServerAccount | undefined): void => {
  if (account === undefined) return;
  // A folder given to a new process is entered before its account is set, so the account itself has to try.
  const { status } = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, cwd: '/' });
  if (status !== 0)
    throw new Error(
      `${folder}: the account that runs PostgreSQL cannot enter it; let others enter the folders above it (chmod o+x), or choose another`,
    );
};

export const give = (path: string, account: ServerAccount | undefined): void => {
  if (account !== undefined) chownSync(path, account.uid, account.gid);
};
