import { join } from 'node:path';
import { done, refused, type Result } from '../outcome/result.ts';
import type { Paper } from '../paper/paper.ts';
import { PAPERS_FOLDER } from '../papers-folder.ts';
import { layoutInput } from './layout-input.ts';
import { typesetter } from './typesetter.ts';

const LAYOUT = join(PAPERS_FOLDER, 'layout', 'paper.typ');
/** Results of earlier papers are dropped after so many later ones, so that a service that runs for months stays small. */
const KEPT_PAPERS = 8;

/**
 * The paper as PDF/UA-1: tagged, with real text, its fonts embedded, title and language set. The same paper gives the
 * same bytes. Refuses a paper with characters that the fonts do not have, since it would print empty boxes.
 */
export const paperPdf = (paper: Paper): Result<Uint8Array> => {
  const setter = typesetter();
  if (setter === undefined) return refused('typesetter-absent', [`${process.platform} ${process.arch}`]);
  setter.evictCache(KEPT_PAPERS);
  const compiled = setter.compile({
    mainFilePath: LAYOUT,
    inputs: { paper: JSON.stringify(layoutInput(paper)).normalize('NFC') },
    resetRead: true,
  });
  if (compiled.result === null) {
    const faults = compiled.takeDiagnostics();
    const says = faults === null ? [] : setter.fetchDiagnostics(faults).map(({ message }) => message);
    throw new Error(`the layout of papers is at fault: ${says.join('; ')}`);
  }
  try {
    return done(setter.pdf(compiled.result, { pdfStandard: 'ua-1' }));
  } catch (error) {
    const unknown = charactersIn(error instanceof Error ? error.message : String(error));
    if (unknown.length === 0) throw error;
    return refused('characters-without-font', unknown);
  }
};

const charactersIn = (message: string): readonly string[] => {
  const found = [...message.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/gu)];
  return [...new Set(found.map(([, text = '']) => text))];
};
