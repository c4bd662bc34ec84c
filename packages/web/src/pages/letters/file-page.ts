import { createHash } from 'node:crypto';
import { CHANNELS, DISPOSITION_NAMES } from '@holdpoint/desk';
import { formatInstant, instantsOfWall, parseDay, type Zone } from '@holdpoint/engine';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { problem, type Problem } from '../../problem/problem.ts';
import { type Field, fieldInput, type FormValues, many, one } from '../field.ts';
import { html, type Html } from '../html.ts';
import { errorSummary, postForm, sendPage, sessionOfRequest } from '../page-context.ts';
import { HIDDEN, type LetterPages } from './page-of-letter.ts';
import { multipartForm } from './multipart-form.ts';

const CLOSING = { hour: 17, minute: 0, second: 0 };
const CLAIMS = [1, 2, 3] as const;
const FIELDS: readonly Field[] = [
  { name: 'from', label: 'Who wrote the letter' },
  { name: 'channel', label: 'How did it come', options: CHANNELS.map((each) => [each, each] as const) },
  {
    name: 'reply-by',
    label: 'Day by which it is to be answered',
    hint: 'Such as 2026-12-31. Counted to 5 in the afternoon, with a warning a day before.',
  },
  { name: 'questions', label: 'What it asks', hint: 'One question a line.', isLong: true, isOptional: true },
  ...CLAIMS.flatMap((at): readonly Field[] => [
    { name: `number-${at}`, label: `Number ${at} that it claims`, isOptional: true },
    { name: `words-${at}`, label: `The words by which it defines number ${at}`, isOptional: true },
    {
      name: `counts-${at}`,
      label: `Which dispositions those words take in (number ${at})`,
      options: DISPOSITION_NAMES.map((each) => [each, each] as const),
      isMany: true,
      isOptional: true,
    },
  ]),
  { name: 'period-from', label: 'First day that it is about', isOptional: true },
  { name: 'period-to', label: 'Last day that it is about', isOptional: true },
  {
    name: 'examples',
    label: 'Rows of its list that it holds up as examples',
    hint: 'Their numbers, such as 1, 4, 12.',
    isOptional: true,
  },
];
/** Which field a refusal is about. */
const FIELD_OF: Readonly<Record<string, string>> = {
  'no-day': 'reply-by',
  'no-image': 'image',
  'deadline-out-of-order': 'reply-by',
};
const madeSchema = z.looseObject({ id: z.string() });
const formSchema = z.record(
  z.string(),
  z
    .union([z.string(), z.array(z.string())])
    .optional()
    .catch(undefined),
);

/** A letter is filed from the paper: who wrote, what it asks and claims, by when. */
export const addFilePage = (app: FastifyInstance, { context }: LetterPages): void => {
  const body = (request: FastifyRequest, values: FormValues, found?: Problem): Html =>
    html`${found === undefined ? '' : errorSummary(found, FIELD_OF[found.code] ?? 'from')}
      <h1>File a letter</h1>
      ${multipartForm(
        postForm(
          sessionOfRequest(request),
          '/letters/new',
          FIELDS.map((field) => fieldInput(field, values[field.name])),
          html`<p>
              <label for="image">The letter as it came (PDF or picture)</label
              ><input id="image" name="image" type="file" required />
            </p>
            <p><button>File it</button></p>`,
        ),
      )}`;
  app.get('/letters/new', HIDDEN, async (request, reply) =>
    sendPage(context, request, reply, 'File a letter', body(request, {})),
  );
  app.post('/letters/new', HIDDEN, async (request, reply) => {
    const sent = z
      .looseObject({ 'form-key': z.string(), image: z.union([z.instanceof(Buffer), z.string()]).optional() })
      .parse(request.body);
    const values = Object.fromEntries(
      Object.entries(formSchema.parse(request.body)).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value]],
      ),
    );
    const image = Buffer.from(sent.image ?? '');
    const said = (name: string): string => one(values[name]).trim();
    const replyBy = closingOn(said('reply-by'), context.agency.zone);
    const refused = (found: Problem) =>
      sendPage(context, request, reply.code(found.status), 'Error: file a letter', body(request, values, found));
    if (replyBy === undefined)
      return refused(problem(422, 'no-day', 'the day of the answer is no day; write it as 2026-12-31'));
    if (image.length === 0) return refused(problem(422, 'no-image', 'choose the file of the letter as it came'));
    const answer = await context.api.post(
      sessionOfRequest(request).actor,
      '/v1/letters',
      {
        from: said('from'),
        channel: said('channel'),
        sha256: createHash('sha256').update(image).digest('hex'),
        content: image.toString('base64'),
        questions: said('questions')
          .split(/\r?\n/)
          .map((line) => line.trim())
          .filter((line) => line !== ''),
        claims: CLAIMS.filter((at) => said(`number-${at}`) !== '').map((at) => ({
          number: Number(said(`number-${at}`).replaceAll(',', '')),
          words: said(`words-${at}`),
          counts: many(values[`counts-${at}`]),
        })),
        ...(said('period-from') === '' ? {} : { period: { from: said('period-from'), to: said('period-to') } }),
        replyBy,
        examples: said('examples')
          .split(/[\s,;]+/)
          .filter((number) => number !== '')
          .map(Number),
      },
      sent['form-key'],
    );
    return answer.ok ? reply.redirect(`/letters/${madeSchema.parse(answer.body).id}`, 303) : refused(answer.problem);
  });
};

/** Five in the afternoon of a day where the agency is. */
const closingOn = (written: string, zone: Zone): string | undefined => {
  const day = parseDay(written);
  const [at] = day === undefined ? [] : instantsOfWall(day, CLOSING, zone);
  return at === undefined ? undefined : formatInstant(at);
};
