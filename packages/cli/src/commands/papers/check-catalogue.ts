import { loadNotices, wordsIn } from '@holdpoint/papers';
import { EXIT, usageError } from '../../exit-codes.ts';
import { readCatalogueFile } from './read-catalogue-file.ts';

const SHOWN = 3;

/** `holdpoint papers check-catalogue`: which notices a catalogue can serve, and why it cannot serve the others. */
export const checkCatalogue = (args: readonly string[]): number => {
  const [path, ...more] = args;
  if (path === undefined || more.length > 0) throw usageError('papers check-catalogue: name one spreadsheet');
  const { catalogue, unknown, untranslated } = readCatalogueFile(path);
  const { notices, wording } = loadNotices();
  const lines = notices.map((notice) => {
    const result = wordsIn(catalogue.language, notice, wording, [catalogue]);
    if (result.ok) return { isServed: true, line: `  ${notice.kind}: can be served` };
    const { code, details } = result.refusal;
    const more = details.length > SHOWN ? ` and ${details.length - SHOWN} more` : '';
    return { isServed: false, line: `  ${notice.kind}: ${code}: ${details.slice(0, SHOWN).join(', ')}${more}` };
  });
  process.stdout.write(
    `${catalogue.language} (${catalogue.name}), translated by ${catalogue.translator || 'nobody named'}, reviewed by ${catalogue.reviewer || 'nobody'}\n` +
      `${lines.map(({ line }) => line).join('\n')}\n` +
      `not translated: ${untranslated.length}; rows of strings that are no more: ${unknown.length}\n`,
  );
  return lines.every(({ isServed }) => isServed) ? EXIT.ok : EXIT.refused;
};
