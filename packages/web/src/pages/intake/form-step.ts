import { html, type Html } from '../html.ts';
import { postForm } from '../page-context.ts';
import { boxes, type Question, radios, select } from './controls.ts';
import { type DocumentQuestion, documentQuestions, NONE, slug } from './document-questions.ts';
import type { Fault } from './faults.ts';
import type { IntakeDraft } from './intake-draft.ts';
import { paperBeside, toPaper } from './paper-beside.ts';
import { allOf, type IntakeStep, type Sent, type StepView } from './step.ts';

/** What the paper says, compared with the paper by a person, field by field. */
export const formStep: IntakeStep = {
  path: 'form',
  title: 'What does the paper say',
  isDone: ({ answers }) => answers !== undefined,
  show: (view) => {
    const { id, draft, session, service } = view;
    const wasRead = draft.reading !== undefined;
    return html`<div class="beside">
      <div>
        ${toPaper()}
        ${
          wasRead
            ? html`<p>
                The answers below were read out of the file. Compare each with the paper, correct it where it is wrong,
                and say that you compared it.
              </p>`
            : html`<p>Read it from the paper. Guess nothing: say so where you cannot tell.</p>`
        }
        ${postForm(
          session,
          `/intake/${id}/form`,
          documentQuestions(service.forms).map((question) => control(question, view)),
          html`<p><button>Continue</button></p>`,
        )}
      </div>
      <div>${paperBeside(id, draft)} ${wasRead ? readWrongly(view) : ''}</div>
    </div>`;
  },
  take: ({ draft, sent, service }) => {
    const questions = documentQuestions(service.forms);
    const faults = questions.flatMap((question) => faultsIn(question, sent, draft));
    if (faults.length > 0) return { faults };
    const answers = Object.fromEntries(questions.map((question) => [question.field, given(question, sent)] as const));
    const { hasSeenFindings: _, ...rest } = draft;
    return { draft: { ...rest, answers } };
  },
};

const readWrongly = ({ id, session }: StepView): Html =>
  postForm(
    session,
    `/intake/${id}/map`,
    html`<input type="hidden" name="do" value="again" />
      <p class="hint">Is every value in the wrong place? Then the map of this form is wrong.</p>
      <p><button class="plain">Say anew what its fields mean</button></p>`,
  );

const given = (question: DocumentQuestion, sent: Sent): string | string[] => {
  const values = [...allOf(sent, slug(question.field))];
  return question.kind === 'many' ? values : (values[0] ?? '');
};

const proposalFor = (draft: IntakeDraft, field: string) =>
  draft.reading?.proposed.find((proposed) => proposed.field === field);

const faultsIn = (question: DocumentQuestion, sent: Sent, draft: IntakeDraft): readonly Fault[] => {
  const { field, label, options } = question;
  const name = slug(field);
  const values = allOf(sent, name).filter((value) => value !== '');
  if (values.length === 0) return [{ field: name, says: `answer: ${label.toLowerCase()}` }];
  if (values.some((value) => !options.some(([own]) => own === value)))
    return [{ field: name, says: `choose one of the list: ${label.toLowerCase()}` }];
  if (values.includes(NONE) && values.length > 1)
    return [{ field: name, says: `take away either "none" or the others: ${label.toLowerCase()}` }];
  const isConfirmed = allOf(sent, 'confirmed').includes(name);
  return proposalFor(draft, field) === undefined || isConfirmed
    ? []
    : [{ field: `confirmed-${name}`, says: `compare it with the paper and say so: ${label.toLowerCase()}` }];
};

const control = (question: DocumentQuestion, { draft, sent, faults }: StepView): Html => {
  const { field, kind, label, hint, options } = question;
  const name = slug(field);
  const proposal = proposalFor(draft, field);
  const standing = sent === undefined ? (draft.answers?.[field] ?? proposal?.value) : allOf(sent, name);
  const chosen = standing === undefined ? [] : typeof standing === 'string' ? [standing] : standing;
  const isConfirmed = sent === undefined ? draft.answers !== undefined : allOf(sent, 'confirmed').includes(name);
  const read =
    proposal === undefined ? hint : html`${hint === undefined ? '' : html`${hint} `}Read from ${proposal.where}.`;
  const confirm = `confirmed-${name}`;
  const asked: Question = {
    name,
    label,
    hint: read,
    faults,
    after:
      proposal === undefined
        ? undefined
        : html`<p class="choice confirm">
            <label
              ><input
                type="checkbox"
                id="${confirm}"
                name="confirmed"
                value="${name}"
                ${isConfirmed ? html` checked` : ''}
              /><span>I compared this with the paper<span class="hidden">: ${label.toLowerCase()}</span></span></label
            >
            ${faults.some((one) => one.field === confirm) ? html`<span class="fault">Not confirmed yet</span>` : ''}
          </p>`,
  };
  if (kind === 'many') return boxes(asked, options, chosen);
  return kind === 'list' ? select(asked, options, chosen[0]) : radios(asked, options, chosen[0]);
};
