import { checkDocument, type CheckedDocument, readYaml } from '@holdpoint/engine';
import { type Publication, publicationSchema } from './publication-schema.ts';

/** Reads the record of a publication; faults come with their places. */
export const readPublication = (file: string, text: string): CheckedDocument<Publication> =>
  checkDocument(readYaml(file, text, 'docs/how-to/define-a-figure.md'), publicationSchema);
