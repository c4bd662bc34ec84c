import type { AnswerView } from '../../routes/answer-routes.ts';
import { html, type Html } from '../html.ts';
import { scrollTable } from '../table.ts';
import { actWords, answerWords } from '../words.ts';
import type { CaseAnswer, CaseData } from './case-data.ts';

/** One answer of a case: why, what is missing and the best to ask first, what would change it, how it changes over time. */
export const answerPage = (one: CaseData, answer: CaseAnswer, view: AnswerView, mayRecord: boolean): Html =>
  html`<h1>${actWords(view.action)}</h1>
    <p
      class="instruction ${answer.answer === 'prohibited' ? 'stop' : answer.answer === 'required' || answer.answer === 'permitted' ? 'go' : 'ask'}"
    >
      ${answer.instruction.words}
    </p>
    <p>Law of ${view.lawOn}. <a href="/cases/${one.id}">Back to the case</a></p>
    <h2>Why</h2>
    <ul>
      ${answer.by.map(({ cite, limbs, says }) => html`<li>${says} <small>${cite} ${limbs.join(', ')}</small></li>`)}
    </ul>
    <h2>What each layer of law says</h2>
    <ul>
      ${answer.layers.map(({ pack, layer, says }) => html`<li>${layer} (${pack}): ${says}</li>`)}
    </ul>
    ${disagreement(answer)}
    <h2>What to ask, the best first</h2>
    ${needed(one, view, mayRecord)}
    <h2>What would change the answer</h2>
    ${reversals(view)}
    <h2>How it changes over time</h2>
    <p>If no fact changes. What is dated later is not foreseen.</p>
    ${scrollTable(`${actWords(view.action)}, by day`, view.timeline, [
      ['From', ({ from }) => from],
      ['Until, not including', ({ to }) => to],
      ['Answer', ({ answer: said }) => html`<span class="answer ${said}">${answerWords(said)}</span>`],
      ['Because', ({ because }) => because.join('; ')],
    ])}`;

const disagreement = ({ layers }: CaseAnswer): Html =>
  new Set(layers.map(({ says }) => says).filter((says) => says !== 'silent')).size > 1
    ? html`<p>
        The layers do not say the same. The answer above is what follows from all of them together; a layer that only
        permits gives way to one that forbids.
      </p>`
    : html``;

const needed = (one: CaseData, { needs }: AnswerView, mayRecord: boolean): Html => {
  if ('tooLarge' in needs) return html`<p>${needs.tooLarge}</p>`;
  if (needs.facts.length === 0) return html`<p>Nothing that is missing matters.</p>`;
  return html`<ol>
    ${needs.facts.map(
      ({ fact, question, suppliedBy, minutes, yields }) =>
        html`<li>
          ${mayRecord ? html`<a href="/cases/${one.id}/fact?fact=${encodeURIComponent(fact)}">${question}</a>` : question}
          <span class="hint">Ask ${suppliedBy}; about ${Math.max(1, Math.round(minutes))} minutes.</span>
          <ul>
            ${yields.map(({ value, answers }) => html`<li>“${value}”: ${answers.map(answerWords).join(' or ')}</li>`)}
          </ul>
        </li>`,
    )}
  </ol>`;
};

const reversals = ({ wouldChange }: AnswerView): Html => {
  if ('tooLarge' in wouldChange) return html`<p>${wouldChange.tooLarge}</p>`;
  if (wouldChange.length === 0) return html`<p>Nothing that people can bring about or still find out.</p>`;
  return html`<ul>
    ${wouldChange.map(
      ({ answer, changes }) =>
        html`<li>
          <span class="answer ${answer}">${answerWords(answer)}</span>, if all of these hold:
          <ul>
            ${changes.map(({ fact, from, to }) => html`<li>${fact}: ${to} <span class="hint">(now ${from ?? 'not known'})</span></li>`)}
          </ul>
        </li>`,
    )}
  </ul>`;
};
