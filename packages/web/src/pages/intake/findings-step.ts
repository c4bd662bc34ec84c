import { checkForm, FORM_FINDINGS } from '@holdpoint/desk';
import { parseInstant } from '@holdpoint/engine';
import { html, type Html } from '../html.ts';
import { postForm } from '../page-context.ts';
import { documentFields, slug } from './document-questions.ts';
import type { IntakeStep, StepView } from './step.ts';

/** What the check of the paper against its own form finds, before it is received. */
export const findingsOf = ({ draft, service }: Pick<StepView, 'draft' | 'service'>) => {
  const at = parseInstant(draft.came?.at ?? '') ?? service.clock.now();
  return checkForm(service.forms, documentFields(draft.answers ?? {}), at);
};

/** What the paper is and is not, and what is missing from it. */
export const findingsStep: IntakeStep = {
  path: 'findings',
  title: 'What the check of the form finds',
  isDone: ({ hasSeenFindings }) => hasSeenFindings === true,
  show: (view) => {
    const findings = findingsOf(view);
    const { id, session, draft, service } = view;
    const form = service.forms.find(({ kind }) => kind === draft.answers?.kind);
    return html`${
      findings.length === 0
        ? html`<p class="instruction go">Nothing is missing that this form asks for.</p>`
        : html`<p class="instruction ask">
              ${findings.length === 1 ? 'One thing is' : `${findings.length} things are`} missing or do not fit. The
              paper is received as it is; the answer to its sender can use these words.
            </p>
            <ul class="findings">
              ${findings.map(
                ({ code, field }) =>
                  html`<li>
                    <strong>${WORDS[FORM_FINDINGS[code][0]] ?? FORM_FINDINGS[code][0]}</strong>
                    <span class="hint">${code}</span><br />To the sender: “${FORM_FINDINGS[code][1]}”<br /><a
                      href="/intake/${id}/form#${slug(field)}"
                      >Read it again: ${field}</a
                    >
                  </li>`,
              )}
            </ul>`
    }
    ${form === undefined ? '' : whatItIs(form.kind, form.is, form.isNot, form.takesEffect?.says)}
    ${postForm(session, `/intake/${id}/findings`, html`<p><button>Continue</button></p>`)}`;
  },
  take: ({ draft }) => ({ draft: { ...draft, hasSeenFindings: true } }),
};

const WORDS: Readonly<Record<string, string>> = {
  'form-unknown': 'The form is not known',
  'not-complete': 'It is not complete',
  'person-not-named': 'It does not name the person',
  'no-issuer': 'It does not show who issued it',
  'no-ground': 'No ground is ticked',
  'asks-nothing': 'It does not say what is asked',
  'not-issued-any-more': 'This edition was not issued any more',
  'called-judicial-without-judge': 'It is called a warrant and is of no judge',
  'not-served': 'It does not say that it was served',
  'asks-beyond-form': 'It asks for what this form does not provide for',
};

const whatItIs = (kind: string, is: string, isNot: readonly string[], takesEffect: string | undefined): Html =>
  html`<h2>What this paper is: ${kind}</h2>
    <p>${is}</p>
    ${takesEffect === undefined ? '' : html`<p>${takesEffect}</p>`}
    ${
      isNot.length === 0
        ? ''
        : html`<h3>What it is not</h3>
            <ul>
              ${isNot.map((one) => html`<li>${one}</li>`)}
            </ul>`
    }`;
