import { sampleForm as make } from '@holdpoint/papers';
import { EXIT, usageError } from '../../exit-codes.ts';
import { takeFlags } from '../take-flags.ts';
import { writeFile } from './write-file.ts';

/** What stands in the sample: an invented person, a form that is complete. */
const SAMPLE = {
  'Sample247A.Subject.ID': '900000017',
  'Sample247A.Subject.Event': 'SAMPLE2603000017',
  'Sample247A.Date': '03/02/2026',
  'Sample247A.To': 'Sample County Jail',
  'Sample247A.From': 'ICE, Sample Field Office',
  'Sample247A.Subject.Name': 'Robin Example',
  'Sample247A.Box1.Biometric': true,
  'Sample247A.Telephone': '555-0100',
  'Sample247A.Officer': 'A. Sample, Deportation Officer',
} as const;

/** `holdpoint papers sample-form`: a synthetic fillable form to try the intake with. */
export const sampleForm = async (args: readonly string[]): Promise<number> => {
  const { texts, marks, rest } = takeFlags(args, { texts: ['out'], marks: ['empty'] });
  if (rest.length > 0) throw usageError(`papers sample-form: found "${rest[0]}"; see holdpoint papers --help`);
  if (texts.out === undefined) throw usageError('papers sample-form: name the file to write with --out');
  writeFile(texts.out, await make(marks.has('empty') ? {} : SAMPLE));
  process.stdout.write(`${texts.out}\n`);
  return EXIT.ok;
};
