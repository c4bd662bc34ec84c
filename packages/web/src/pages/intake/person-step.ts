import type { z } from 'zod';
import { custodiesFoundSchema } from '../../routes/custody-routes.ts';
import { html, type Html } from '../html.ts';
import { postForm } from '../page-context.ts';
import { timeWords } from '../words.ts';
import { line } from './controls.ts';
import { faultBeside } from './faults.ts';
import type { IntakeDraft } from './intake-draft.ts';
import { paperBeside, toPaper } from './paper-beside.ts';
import { type IntakeStep, oneOf, type StepView } from './step.ts';

const NOBODY = 'nobody';
const NOBODY_WORDS = 'Nobody in custody here is meant';
const LEAST_LETTERS = 3;
const MOST_WORDS = 8;
const MOST_LETTERS = 100;

type Answer = z.infer<typeof custodiesFoundSchema>;
type Found = Answer['items'][number];
interface Search {
  readonly booking: string;
  readonly name: string;
}

/** Whose booking it is: those who fit are shown with why, and a person decides. What is looked for stands in no address. */
export const personStep: IntakeStep = {
  path: 'person',
  title: 'Whom is it about',
  isDone: ({ match }) => match !== undefined,
  show: async (view) => {
    const { id, draft, session, faults } = view;
    const search = searchOf(draft);
    const answer = await found(view, search);
    return html`<div class="beside">
      <div>
        ${toPaper()}
        <p>
          A name that is alike is only a question. Compare name, birth date and booking with the paper, then choose.
        </p>
        ${postForm(
          session,
          `/intake/${id}/person`,
          html`<input type="hidden" name="do" value="find" />`,
          line({ name: 'booking', label: 'Booking number', hint: 'If the paper gives one.', faults }, search.booking),
          line({ name: 'name', label: 'Name', faults }, search.name),
          html`<p><button class="second">Find</button> <span class="hint">Every search is on the record.</span></p>`,
        )}
        ${answer === undefined ? '' : candidates(view, search, answer)}
      </div>
      ${paperBeside(id, draft)}
    </div>`;
  },
  take: async (view) => {
    const { draft, sent } = view;
    if (oneOf(sent, 'do') === 'find') {
      const search = { booking: short(oneOf(sent, 'booking')), name: short(oneOf(sent, 'name')) };
      if (`${search.booking}${search.name}` === '')
        return { faults: [{ field: 'booking', says: 'enter a booking number or a name' }] };
      const { match: _, ...rest } = draft;
      return { draft: { ...rest, search }, stay: true };
    }
    const custody = oneOf(sent, 'custody');
    if (custody === NOBODY) return { draft: { ...draft, match: { who: NOBODY_WORDS } } };
    const one = (await found(view, searchOf(draft)))?.items.find((item) => item.custody === custody);
    if (one === undefined)
      return {
        faults: [
          { field: 'custody', says: 'choose the person whom the paper is about, or say that nobody here is meant' },
        ],
      };
    return { draft: { ...draft, match: { custody, who: `${one.name}, ${detailsOf(one)}` } } };
  },
};

const short = (text: string): string => text.slice(0, MOST_LETTERS);

/** What is looked for: what was entered, else what the form gave. */
const searchOf = ({ search, reading }: IntakeDraft): Search => {
  if (search !== undefined) return search;
  const shown = (pattern: RegExp): string => short(reading?.shown.find(({ label }) => pattern.test(label))?.text ?? '');
  return { booking: shown(/booking/i), name: shown(/^name|\bperson\b/i) };
};

const wordsIn = (name: string): readonly string[] =>
  name
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word.length >= LEAST_LETTERS)
    .slice(0, MOST_WORDS);

/** The texts that are looked for, each with why somebody comes up by it. */
const texts = ({ booking, name }: Search): readonly { readonly text: string; readonly why: string }[] => {
  const words = wordsIn(name);
  return [
    ...(booking === '' ? [] : [{ text: booking, why: 'booking number' }]),
    ...(name === '' ? [] : [{ text: name, why: 'every word of the name' }]),
    ...(words.length < 2 ? [] : words.map((text) => ({ text, why: `“${text}”` }))),
  ];
};

const found = async ({ context, session }: StepView, search: Search): Promise<Answer | undefined> => {
  const asked = texts(search);
  if (asked.length === 0) return undefined;
  const body = { texts: asked.map(({ text }) => text) };
  const answer = await context.api.post(session.actor, '/v1/custody-searches', body, 'search');
  return answer.ok ? custodiesFoundSchema.parse(answer.body) : { items: [], isCut: false };
};

const detailsOf = ({ details }: Found): string => details.map(({ what, value }) => `${what} ${value}`).join(', ');

const WHOLE = /^(booking|every)/;

const candidates = (
  { id, session, draft, faults, context }: StepView,
  search: Search,
  { items, isCut }: Answer,
): Html => {
  const asked = texts(search);
  const whys = ({ fits }: Found): readonly string[] => fits.flatMap((at) => asked[at]?.why ?? []);
  const fitsWhole = (one: Found): boolean => whys(one).some((why) => WHOLE.test(why));
  const chosen = draft.match === undefined ? '' : (draft.match.custody ?? NOBODY);
  const choice = (value: string, words: Html | string, isFirst: boolean): Html =>
    html`<p class="choice">
      <label
        ><input
          type="radio"
          name="custody"
          value="${value}"
          ${isFirst ? html` id="custody"` : ''}${value === chosen ? html` checked` : ''}
        /><span>${words}</span></label
      >
    </p>`;
  const person = (one: Found): Html =>
    choice(
      one.custody,
      html`<strong>${one.name}</strong>, ${detailsOf(one)}, booked ${timeWords(one.bookedAt, context.agency.zone)}<br /><span
          class="hint"
          >Fits by
          ${
            fitsWhole(one)
              ? whys(one)
                  .filter((why) => WHOLE.test(why))
                  .join(' and ')
              : `a part of the name alone: ${whys(one).join(', ')}`
          }</span
        >`,
      one === items[0],
    );
  const [whole, part] = [items.filter(fitsWhole), items.filter((one) => !fitsWhole(one))];
  return html`${
    items.length === 0
      ? html`<p class="instruction ask">
          Nobody in custody here fits. Look for the name in another spelling. If the person is not here, say so below:
          the document is kept under its receipt and its sender is answered.
        </p>`
      : ''
  }
  ${postForm(
    session,
    `/intake/${id}/person`,
    html`<input type="hidden" name="do" value="choose" />
      <fieldset
        class="question"
        ${faults.some(({ field }) => field === 'custody') ? html` aria-describedby="custody-fault"` : ''}
      >
        <legend>In custody here: ${whole.length} ${whole.length === 1 ? 'fits' : 'fit'}</legend>
        ${faultBeside(faults, 'custody')} ${whole.map(person)}
        ${
          part.length === 0
            ? ''
            : html`<details ${whole.length === 0 || part.some(({ custody }) => custody === chosen) ? html` open` : ''}>
                <summary>${part.length}${isCut ? ' and more' : ''} alike in a part of the name</summary>
                ${part.map(person)} ${isCut ? html`<p class="hint">Look for more of the name to see fewer.</p>` : ''}
              </details>`
        }
        ${choice(NOBODY, html`${NOBODY_WORDS}: receive the document without a case`, items.length === 0)}
      </fieldset>
      <p><button>This is my decision: continue</button></p>`,
  )}`;
};
