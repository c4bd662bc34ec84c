import { fillSample, SAMPLE_SIZE } from '@holdpoint/web';
import { EXIT, usageError } from '../../exit-codes.ts';
import { readArguments } from '../read-arguments.ts';
import { needed, wholeNumber } from './folder-options.ts';
import { lawOfService } from './law-of-service.ts';
import { withData } from './open-or-end.ts';

export const SEED_HELP = `holdpoint seed sample --data FOLDER [--bookings N] [--detainers N] [--seed N]

Fills the sample agency of a fresh folder with a made-up county's year that ends now: bookings, detainers and what the desk
did with them. Nobody in it exists, and every answer says that it is a sample. The same numbers give the same sample.

  --data FOLDER    the folder of "holdpoint serve"; made where it is not there
  --bookings N     how many bookings (default: ${SAMPLE_SIZE.bookings})
  --detainers N    about how many of them a detainer (default: ${SAMPLE_SIZE.detainers})
  --seed N         another number makes another county (default: ${SAMPLE_SIZE.seed})
`;

const MOST = 100_000;

/** `holdpoint seed sample`. */
export const seed = async (args: readonly string[]): Promise<number> => {
  const { values, positionals } = readArguments('seed', args, {
    data: { type: 'string' },
    bookings: { type: 'string', default: String(SAMPLE_SIZE.bookings) },
    detainers: { type: 'string', default: String(SAMPLE_SIZE.detainers) },
    seed: { type: 'string', default: String(SAMPLE_SIZE.seed) },
  });
  if (positionals.join(' ') !== 'sample') throw usageError('seed: write "holdpoint seed sample"; there is no other');
  const folder = needed('seed sample', 'data', values.data, 'the folder of the data');
  const size = {
    bookings: wholeNumber('bookings', values.bookings, MOST),
    detainers: wholeNumber('detainers', values.detainers, MOST),
    seed: wholeNumber('seed', values.seed, 999_999_999),
  };
  return withData('seed', folder, async (data) => {
    if (!data.agency.isSample)
      throw new Error('agency.json says that this is no sample agency; sample data go into a sample agency only');
    await fillSample(data, lawOfService(), size);
    process.stdout.write(`${data.agency.name}: ${size.bookings} bookings written; nobody in them exists\n`);
    return EXIT.ok;
  });
};
