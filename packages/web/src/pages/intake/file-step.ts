import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { html, type Html } from '../html.ts';
import { postForm } from '../page-context.ts';
import { faultBeside, faultsOf } from './faults.ts';
import type { IntakeDraft } from './intake-draft.ts';
import { withReading } from './reading-of-file.ts';
import type { IntakeStep, StepView, Taken } from './step.ts';

const keptSchema = z.object({ id: z.string(), mediaType: z.string() });

/** The file of the paper; or that there is only the paper. */
export const fileStep: IntakeStep = {
  path: 'file',
  title: 'The paper that came',
  isDone: ({ file, isPaperAlone }) => file !== undefined || isPaperAlone === true,
  show: (view) => html`${uploadForm(view)} ${paperForm(view)} ${sampleLink(view)}`,
  // Without a file: there is the paper alone.
  take: ({ draft }) => {
    const { file: _file, reading: _reading, needsMap: _needsMap, notRead: _notRead, ...kept } = draft;
    return { draft: { ...kept, isPaperAlone: true } };
  },
};

/** Takes the file that was sent: kept sealed by the API, read where it is a form. What was entered before stays. */
export const takeUpload = async ({ draft, context, session }: StepView, bytes: Buffer, key: string): Promise<Taken> => {
  if (bytes.length === 0)
    return {
      faults: [{ field: 'file', says: 'choose a file that is not empty, or say that there is only the paper' }],
    };
  const kept = await context.api.postFile(session.actor, bytes, key);
  if (!kept.ok) return { faults: faultsOf(kept.problem, 'file') };
  const { id: sha256, mediaType } = keptSchema.parse(kept.body);
  const { isPaperAlone: _, ...rest } = draft;
  return { draft: await withReading(context.api, session.actor, { ...rest, file: { sha256, mediaType } }) };
};

const FILE_WORDS: Readonly<Record<string, string>> = {
  'application/pdf': 'a PDF',
  'image/png': 'a picture (PNG)',
  'image/jpeg': 'a picture (JPEG)',
};
export const fileWords = (mediaType: string): string => FILE_WORDS[mediaType] ?? mediaType;

const standing = ({ file, notRead, reading }: IntakeDraft): Html | string =>
  file === undefined
    ? ''
    : html`<p class="instruction go">
        There is a file already:
        ${fileWords(file.mediaType)}${reading === undefined ? '' : `, read as form ${reading.kind}`}${notRead === undefined ? '' : html`. Nothing was read out of it: ${notRead}`}.
        Choose another to put it in its place, or <a href="came">go on with it</a>.
      </p>`;

const uploadForm = ({ id, draft, session, faults }: StepView): Html =>
  html`${standing(draft)}
    <form method="post" action="/intake/${id}/upload" enctype="multipart/form-data">
      <input type="hidden" name="form-token" value="${session.formToken}" />
      <input type="hidden" name="form-key" value="${randomUUID()}" />
      <div class="question">
        <label for="file">File of the paper</label>
        <p class="hint" id="file-hint">
          A PDF, or a picture as PNG or JPEG, of at most 20 MB. It is kept sealed, exactly as it came. A PDF with fields
          is read; you then confirm each value.
        </p>
        ${faultBeside(faults, 'file')}
        <input
          type="file"
          id="file"
          name="file"
          accept="application/pdf,image/png,image/jpeg"
          aria-describedby="${faults.length === 0 ? 'file-hint' : 'file-hint file-fault'}"
        />
      </div>
      <p><button>Take this file</button></p>
    </form>`;

const paperForm = ({ id, session }: StepView): Html =>
  html`<h2>There is only the paper</h2>
    <p>No scanner, or the scan cannot be opened: type what the paper says, and keep the paper.</p>
    ${postForm(session, `/intake/${id}/file`, html`<p><button class="second">Type it from the paper</button></p>`)}`;

const sampleLink = ({ context }: StepView): Html | string =>
  context.agency.isSample
    ? html`<h2>Nothing to try this with?</h2>
        <p>
          <a href="/intake/sample-form">Download a sample form</a>: a fillable PDF about a made-up person who is in
          custody in this sample.
        </p>`
    : '';
