import { type FieldMap, type FormRead, loadFieldMaps, readForm } from '@holdpoint/papers';
import { valueOf } from './value-of.ts';

/** What the sample form says in the tests: an invented person. */
export const FILLED = {
  'Sample247A.Subject.ID': '900000017',
  'Sample247A.Subject.Name': 'Robin Example',
  'Sample247A.Subject.Birth': '01/02/1990',
  'Sample247A.Subject.Citizenship': 'Freedonia',
  'Sample247A.Subject.Sex': 'secret-value',
  'Sample247A.Box1.FinalOrder': true,
  'Sample247A.Box1.Biometric': true,
  'Sample247A.Officer': 'A. Sample, Deportation Officer',
  'Sample247A.Agency.Served': '03/02/2026',
};

/** What is read of a form that must be recognised. */
export const recognised = async (
  bytes: Uint8Array,
  maps: readonly FieldMap[] = loadFieldMaps(),
): Promise<FormRead & { state: 'recognised' }> => {
  const read = valueOf(await readForm(bytes, maps));
  if (read.state !== 'recognised') throw new Error(`not recognised: ${read.fields.length} fields`);
  return read;
};
