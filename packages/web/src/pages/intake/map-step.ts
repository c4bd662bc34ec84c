import { z } from 'zod';
import { formatDay, localDayOf } from '@holdpoint/engine';
import { html, type Html } from '../html.ts';
import { postForm } from '../page-context.ts';
import { boxes, line, radios, select } from './controls.ts';
import { documentQuestions, NONE } from './document-questions.ts';
import type { Fault } from './faults.ts';
import { faultsOf } from './faults.ts';
import { mappedField, useChoices } from './map-uses.ts';
import { formReadSchema, unknownFieldSchema, withReading } from './reading-of-file.ts';
import { allOf, type IntakeStep, oneOf, type StepView, type Taken } from './step.ts';

type UnknownField = z.infer<typeof unknownFieldSchema>;
const MOST_SHOWN = 400;

/** Which field of a form that nobody mapped yet means what: said once for its edition, used from then on. */
export const mapStep: IntakeStep = {
  path: 'map',
  title: 'A form that is not known yet',
  isAsked: ({ needsMap }) => needsMap === true,
  isDone: ({ needsMap }) => needsMap !== true,
  show: async (view) => {
    const { id, session, sent = {}, faults, service } = view;
    const fields = await fieldsOf(view);
    const [kind, , nature] = documentQuestions(service.forms);
    const asks = documentQuestions(service.forms).find(({ field }) => field === 'asks');
    return html`<p>
        This PDF has ${fields.length} fields, and no map says what they mean. Say it once: the next form of this edition
        is read by itself, and each value is still confirmed by a person. What you leave out is never read.
      </p>
      <p><a href="/intake/${id}/file-as-received">Download the file</a> and have it open beside this page.</p>
      ${postForm(
        session,
        `/intake/${id}/map`,
        html`<input type="hidden" name="do" value="type" />
          <p><button class="second">Do not map it: type what it says</button></p>`,
      )}
      ${postForm(
        session,
        `/intake/${id}/map`,
        html`<input type="hidden" name="do" value="map" />
          <h2>The form</h2>`,
        select(
          { name: 'kind', label: kind?.label ?? '', hint: kind?.hint, faults },
          kind?.options ?? [],
          oneOf(sent, 'kind'),
        ),
        line(
          { name: 'edition', label: 'Its edition', hint: 'As printed at the foot of the page, such as 02/17.', faults },
          oneOf(sent, 'edition'),
        ),
        radios(
          { name: 'nature', label: 'Is it civil or criminal', hint: nature?.hint, faults },
          (nature?.options ?? []).slice(0, 2),
          oneOf(sent, 'nature'),
        ),
        boxes(
          {
            name: 'printed-asks',
            label: 'What every copy of it asks, by its print',
            hint: 'Leave out what is asked by a box to tick.',
            faults,
          },
          (asks?.options ?? []).filter(([value]) => value !== NONE),
          allOf(sent, 'printed-asks'),
        ),
        html`<h2>Its fields</h2>
          <p class="hint">
            Leave out birth, citizenship, nationality and sex: no case keeps them, and they are then never read.
          </p>`,
        fields
          .slice(0, MOST_SHOWN)
          .map((field, at) =>
            select(
              { name: `field-${at}`, label: fieldWords(field), hint: hintOf(field), faults },
              useChoices(field),
              oneOf(sent, `field-${at}`),
            ),
          ),
        html`<p><button>Keep this map and read the form</button></p>`,
      )}`;
  },
  take: async (view) => {
    const { draft, sent } = view;
    if (oneOf(sent, 'do') === 'map') return keepMap(view, await fieldsOf(view));
    const { needsMap: _needsMap, reading: _reading, answers: _answers, ...rest } = draft;
    if (oneOf(sent, 'do') === 'again') return { draft: { ...rest, needsMap: true } };
    return { draft: { ...rest, notRead: 'no map of this form is kept' } };
  },
};

const fieldWords = ({ name, label, kind }: UnknownField): string =>
  `${label ?? name} (${kind === 'check box' || kind === 'radio' ? 'box' : kind === 'signature' ? 'signature' : 'line'})`;
const hintOf = ({ name, label, page, isFilled }: UnknownField): Html =>
  html`${page === undefined ? '' : `Page ${page}. `}${isFilled ? 'Filled in here. ' : 'Empty here. '}${label === undefined ? '' : `Called ${name}.`}`;

const fieldsOf = async ({ draft, context, session }: StepView): Promise<readonly UnknownField[]> => {
  const path = `/v1/files/${draft.file?.sha256 ?? ''}/form?maps=${encodeURIComponent('leave out')}`;
  const answer = await context.api.get(session.actor, path);
  if (!answer.ok) return [];
  const read = formReadSchema.parse(answer.body);
  return read.state === 'unknown form' ? read.fields.filter(({ kind }) => kind !== 'button') : [];
};

const keepMap = async (
  { draft, sent = {}, context, session, service }: StepView,
  fields: readonly UnknownField[],
): Promise<Taken> => {
  const mapped = fields.flatMap((field, at) => mappedField(field, oneOf(sent, `field-${at}`)) ?? []);
  const missing: readonly (readonly [string, string, boolean])[] = [
    ['kind', 'choose which form it is', oneOf(sent, 'kind') === ''],
    ['edition', 'enter the edition that is printed on it', oneOf(sent, 'edition') === ''],
    ['nature', 'say whether it is civil or criminal', oneOf(sent, 'nature') === ''],
    ['field-0', 'say of at least one field what it means, or type what the paper says', mapped.length === 0],
  ];
  const faults: readonly Fault[] = missing.flatMap(([field, says, isMissing]) => (isMissing ? [{ field, says }] : []));
  if (faults.length > 0) return { faults };
  const printedAsks = allOf(sent, 'printed-asks');
  const map = {
    kind: oneOf(sent, 'kind'),
    edition: oneOf(sent, 'edition'),
    source: `mapped at the desk on ${formatDay(localDayOf(service.clock.now(), context.agency.zone))}`,
    recognise: fields.map(({ name }) => name),
    printed: { nature: oneOf(sent, 'nature'), ...(printedAsks.length === 0 ? {} : { asks: printedAsks }) },
    fields: mapped,
  };
  const kept = await context.api.post(session.actor, '/v1/field-maps', map, oneOf(sent, 'form-key'));
  if (!kept.ok) return { faults: faultsOf(kept.problem, 'kind') };
  return { draft: await withReading(context.api, session.actor, draft) };
};
