import { describeFsckFault, fsck as checkLog, parseVerifierKey } from '@holdpoint/ledger';
import { checkpointsOf, storedLog } from '@holdpoint/store';
import type { OpenData } from '@holdpoint/web';
import { z } from 'zod';
import { EXIT, usageError } from '../../exit-codes.ts';
import { readArguments } from '../read-arguments.ts';
import { orEnd, withData } from './open-or-end.ts';
import { askService } from './ask-service.ts';

export const FSCK_HELP = `holdpoint fsck (--data FOLDER | --url URL)

Rebuilds the log of an agency from its stored records, compares its root with every checkpoint that was ever signed, and
opens every commitment that is still kept. It changes nothing.

  --data FOLDER    the folder of a service that does not run
  --url URL        the address of one that runs; the key of an auditor, of oversight or of the administrator is in HOLDPOINT_KEY

Exit status: 0 clean; 7 something was changed, and each fault says what; 4 it cannot be read.
`;

interface Report {
  readonly leaves: number;
  readonly checkpoints: number;
  readonly faults: readonly string[];
}

const reportSchema = z.object({ leaves: z.number(), checkpoints: z.number(), faults: z.array(z.string()) });

/** `holdpoint fsck`. */
export const fsck = async (args: readonly string[]): Promise<number> => {
  const { values } = readArguments('fsck', args, { data: { type: 'string' }, url: { type: 'string' } });
  const { data, url } = values;
  if ((data === undefined) === (url === undefined)) throw usageError('fsck: name either --data FOLDER or --url URL');
  const report =
    url === undefined
      ? await withData('fsck', data ?? '', reportOf)
      : await orEnd('fsck', async () => reportSchema.parse(await askService(url, '/v1/log-check')));
  process.stdout.write(`${tell(report)}\n`);
  return report.faults.length === 0 ? EXIT.ok : EXIT.notProven;
};

const reportOf = ({ store, agency, ring }: OpenData): Promise<Report> =>
  store.as({ user: 'fsck', agency: agency.id, role: 'records-auditor' }, async (work) => {
    const { id, signer } = agency;
    const key = parseVerifierKey(signer.verifierKey);
    const checkpoints = await checkpointsOf(work, id);
    const keys = key === undefined ? [] : [key];
    const { leaves, faults } = await checkLog(storedLog(work, id, { origin: signer.name, checkpoints, keys, ring }));
    return { leaves, checkpoints: checkpoints.length, faults: faults.map(describeFsckFault) };
  });

const tell = ({ leaves, checkpoints, faults }: Report): string =>
  faults.length === 0
    ? `CLEAN  ${leaves} records, ${checkpoints} checkpoints`
    : [`CHANGED  ${leaves} records, ${checkpoints} checkpoints, ${faults.length} faults`, ...faults].join('\n  ');
