import { FIELD_ACTS, mayDo, REPLY_PARTS } from '@holdpoint/desk';
import type { Session } from '@holdpoint/store';
import { type Field, fieldInput, type FormValues, many } from '../field.ts';
import { html, type Html } from '../html.ts';
import { postForm } from '../page-context.ts';
import type { LetterData } from './letter-data.ts';

const PARTS = {
  answers: 'Answers to its questions',
  totals: 'Totals, by its words and by ours',
  annex: 'An annex row by row, as far as the gate lets it',
} as const;
const FIELDS: readonly Field[] = [
  {
    name: 'parts',
    label: 'What the reply holds',
    hint: 'None of them is a zero reply; it says why.',
    options: REPLY_PARTS.map((part) => [part, PARTS[part]] as const),
    isMany: true,
    isOptional: true,
  },
  { name: 'why', label: 'Why something is left out', isLong: true, isOptional: true },
  { name: 'recipient', label: 'To whom' },
  {
    name: 'fields',
    label: 'What of each person the annex asks the gate for',
    options: Object.keys(FIELD_ACTS).map((field) => [field, field] as const),
    isMany: true,
    isOptional: true,
  },
  { name: 'purpose', label: 'For what purpose', isOptional: true },
];

/** The draft of a reply; what was written before stands in it. */
export const draftForm = (
  { id, from, questions, reply }: LetterData,
  session: Session,
  sent: FormValues | undefined,
): Html => {
  if (!mayDo(session.actor.role, 'draft-letter-reply', undefined)) return html``;
  const values = sent ?? (reply === null ? { recipient: from } : draftValues(reply));
  const answers = [values.answer ?? []].flat();
  return html`<h2>${reply === null ? 'Draft the reply' : 'Draft it anew'}</h2>
    ${reply === null ? '' : html`<p>A new draft needs a second person and counsel anew.</p>`}
    <p>
      That somebody was found here is itself a disclosure. Leave out what the law does not let you tell, and say why.
    </p>
    ${postForm(
      session,
      `/letters/${id}/reply`,
      questions.map(
        (question, at) =>
          html`<input type="hidden" name="question" value="${question}" />
            <p>
              <label for="answer-${at}">${question}</label
              ><textarea id="answer-${at}" name="answer" rows="3">${answers[at] ?? ''}</textarea>
            </p>`,
      ),
      FIELDS.map((field) => fieldInput(field, field.isMany === true ? many(values[field.name]) : values[field.name])),
      html`<p><button>Draft it</button></p>`,
    )}`;
};

const draftValues = (reply: NonNullable<LetterData['reply']>): FormValues => {
  const { parts, why, recipient, fields, purpose, answers } = reply;
  return { parts, why, recipient, fields, purpose, answer: answers.map(({ answer }) => answer) };
};
