import { plainPaper, type Paper } from '@holdpoint/papers';
import type { PersonFileView } from '../../routes/person-routes.ts';
import type { Agency } from '../../service/service.ts';
import { fileBlocks } from './file-blocks.ts';

const EDITION = '2026-11';

/** A person's file as a paper; redacted, where the view is. */
export const personPaper = (view: PersonFileView, { name, isSample }: Agency): Paper =>
  plainPaper({
    title:
      view.redactions > 0 ? 'Public record about a person in custody' : `Everything held and sent about ${view.name}`,
    form: view.redactions > 0 ? 'Public record HP-F2' : 'Person’s file HP-F1',
    edition: EDITION,
    agency: name,
    isSample,
    blocks: fileBlocks(view),
  });
