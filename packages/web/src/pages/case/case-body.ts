import { type DeskAct, mayDo } from '@holdpoint/desk';
import type { CaseStanding } from '@holdpoint/desk';
import type { Session } from '@holdpoint/store';
import { ASKED_ACTS } from '../../routes/asked-acts.ts';
import type { CaseAnswer, CaseData } from './case-data.ts';
import { html, type Html } from '../html.ts';
import { scrollTable } from '../table.ts';
import { postForm } from '../page-context.ts';
import { factWords } from '../fact-words.ts';
import { givenSection, openDisclosures } from './given-section.ts';
import { actWords, answerWords, timeWords } from '../words.ts';

/** A case: the instruction first, then why, then everything that is known. */
export const caseBody = (one: CaseData, session: Session, zone: string): Html => {
  const may = (act: DeskAct): boolean => mayDo(session.actor.role, act, one.standing as CaseStanding);
  const answers = one.determination?.answers ?? [];
  return html`<h1>${one.person?.name ?? 'Name not kept'}</h1>
    <p>
      ${Object.entries(one.person ?? {})
        .filter(([name]) => name !== 'name')
        .map(([name, value]) => html`${name}: ${value}. `)}
      Booked ${timeWords(one.custody.bookedAt, zone)}. ${standingWords(one)}
    </p>
    ${instructions(one, answers)} ${toDo(one, session, may)}
    <h2>What the law says</h2>
    ${one.determination === null ? html`<p>Not determined yet.</p>` : html`<p>Law of ${one.determination.lawOn}${one.determination.preview ? html` – <strong>preview: counsel has not adopted ${one.determination.notAdopted.join(', ')}</strong>` : ''}.</p>`}
    ${answers.map((answer) => answerSection(one, answer, may))}
    <h2>Decisions</h2>
    ${
      one.decisions.length === 0
        ? html`<p>None.</p>`
        : scrollTable('What was decided', one.decisions, [
            ['Act', ({ act }) => actWords(act)],
            [
              'Decision',
              ({ choice, proposedBy, override }) =>
                html`${choice === 'act' ? 'do it' : 'decline'}, by
                ${proposedBy}${override === null ? '' : html`; departs from the answer: ${override.reason}`}`,
            ],
            [
              'Stands',
              ({ state, holdEndsAt }) =>
                html`${state}${holdEndsAt === null ? '' : html`; must end ${timeWords(holdEndsAt, zone)}`}`,
            ],
          ])
    }
    <h2>Papers</h2>
    ${scrollTable('Documents received', one.documents, [
      [
        'Receipt',
        ({ file, receiptNumber, isCurrent }) =>
          html`${file === null ? receiptNumber : html`<a href="/cases/${one.id}/files/${file}">${receiptNumber}<span class="hidden">: download the file as it was received</span></a>`}${isCurrent ? '' : ' (no longer counts)'}`,
      ],
      ['Form', ({ kind }) => kind],
      ['Received', ({ receivedAt, channel }) => `${timeWords(receivedAt, zone)}, ${channel}`],
      ['Sender', ({ sender }) => sender],
      [
        'Findings',
        ({ findings }) =>
          findings.length === 0
            ? 'none'
            : findings.map(({ code, field }) => html`${code.replaceAll('-', ' ')}: ${field}<br />`),
      ],
    ])}
    ${givenSection(one, zone)}
    <h2>Facts</h2>
    <dl>
      ${one.facts.map(
        ({ fact, said }) =>
          html`<dt>${fact}</dt>
            <dd>
              ${said.map(({ value, source }) => html`${factWords(value)} <span class="hint">(${source})</span><br />`)}
            </dd>`,
      )}
    </dl>`;
};

const standingWords = ({ standing, custody }: CaseData): Html =>
  html`${
    standing === 'open'
      ? 'In custody.'
      : standing === 'frozen'
        ? html`<strong>Frozen: a claim of citizenship is not answered.</strong>`
        : `${custody.end?.how ?? 'ended'}.`
  }
  ${custody.otherGrounds.length === 0 ? 'No other ground of custody is recorded.' : html`Other grounds of custody: ${custody.otherGrounds.map(({ kind }) => kind).join(', ')}.`}`;

const instructions = (one: CaseData, answers: readonly CaseAnswer[]): Html => {
  if (one.standing === 'frozen')
    return html`<p class="instruction stop">
      Do not hold and do not disclose: a claim of citizenship stands. Commander and counsel answer within the hour.
    </p>`;
  if (one.standing !== 'open') return html``;
  if (one.determination === null) return html`<p class="instruction ask">Ask the law first: determine this case.</p>`;
  return html`${answers
    .filter(({ action }) => ASKED_ACTS.includes(action))
    .map(
      ({ action, instruction }) =>
        html`<p class="instruction ${CLASS_OF[instruction.do] ?? ''}">
          <strong>${actWords(action)}:</strong> ${instruction.words}
        </p>`,
    )}`;
};
const CLASS_OF: Readonly<Record<string, string>> = {
  proceed: 'go',
  'do not': 'stop',
  ask: 'ask',
  'call counsel': 'ask',
};

/** Duties that are done by giving somebody a paper or telling them. */
const SERVED: ReadonlySet<string> = new Set([
  'give-copy-of-request',
  'give-consent-form',
  'notify-person',
  'notify-attorney',
  'notify-court',
]);

const toDo = (one: CaseData, session: Session, may: (act: DeskAct) => boolean): Html => {
  const link = (path: string, words: string) => html`<li><a href="/cases/${one.id}/${path}">${words}</a></li>`;
  const owed = one.duties.filter(({ isDone }) => !isDone);
  return html`<h2>What you can do</h2>
    ${may('determine') ? postForm(session, `/cases/${one.id}/determine`, html`<p><button>${one.determination === null ? 'Determine' : 'Determine again'}</button></p>`) : ''}
    <ul>
      ${openDisclosures(one, session).map(({ id, words }) => link(`disclosures/${id}`, words))}
      ${proposedAlone(one).map(({ id, act, override }) => html`${may('confirm-act') ? link(`confirm?decision=${encodeURIComponent(id)}`, `Confirm: ${actWords(act)}`) : html`<li>Waits for a second person: ${actWords(act)}</li>`}${may('sign-override') && override !== null && !override.isSigned ? link(`sign-override?decision=${encodeURIComponent(id)}`, `Sign the departure: ${actWords(act)}`) : ''}`)}
      ${may('serve-notice') ? owed.map(({ duty, to }) => link(`notice?duty=${duty}&to=${encodeURIComponent(to)}`, `${SERVED.has(duty) ? 'Record that this was served' : 'Record that this was done'}: ${actWords(duty)} (${to})`)) : ''}
      ${may('serve-notice') ? link('notices', 'Make a notice') : ''}
      ${may('propose-disclosure') ? link('disclose', 'Give information to an office') : ''}
      ${may('respond-to-sender') ? html`${link('response', 'Make the letter to the sender')}${link('respond', 'Record the answer to the sender')}` : ''}
      ${mayDo(session.actor.role, 'log-spoken-disclosure', undefined) ? link('spoken', 'Record that something was told by mouth') : ''}
      ${mayDo(session.actor.role, 'check-sender', undefined) ? one.documents.filter(({ sender }) => sender !== 'confirmed').map(({ id, receiptNumber, sender }) => link(`call-back?document=${encodeURIComponent(id)}`, `Call the sender of ${receiptNumber} back (${sender})`)) : ''}
      ${may('settle-citizenship-claim') && one.standing === 'frozen' ? link('settle-claim', 'Answer the claim of citizenship') : ''}
      ${may('hand-over') && isConfirmed(one, 'transfer') ? link('hand-over', 'Hand the person over') : ''}
      ${may('record-release') ? link('release', 'Release') : ''}
      ${mayDo(session.actor.role, 'record-ground', undefined) && one.custody.end === null ? html`${link('free-to-go', 'Record that the person is free to go but for the request')}${link('ground', 'Record another ground of custody')}${one.custody.otherGrounds.map(({ id, kind }) => link(`ground-ended?ground=${encodeURIComponent(id)}`, `Record that this ground ended: ${kind}`))}` : ''}
      ${may('record-outcome') ? link('outcome', 'Record what became of the request') : ''}
      ${may('close-case') && one.custody.end !== null ? link('close', 'Close the case') : ''}
      ${mayDo(session.actor.role, 'export-proof', undefined) ? link('bundle', 'Download the proof bundle of this case') : ''}
      ${mayDo(session.actor.role, 'read-person-file', undefined) ? html`<li><a href="/people/${one.custody.person}">Everything held and sent about this person</a></li>` : ''}
    </ul>`;
};

/** What was proposed on its own: what a disclosure rests on is approved with it. */
const proposedAlone = ({ decisions, disclosures }: CaseData): CaseData['decisions'] =>
  decisions.filter(
    ({ id, state }) =>
      state === 'proposed' && !disclosures.some((each) => each.state === 'proposed' && each.decisions.includes(id)),
  );

const isConfirmed = (one: CaseData, act: string): boolean =>
  one.decisions.some((decision) => decision.act === act && decision.choice === 'act' && decision.state === 'confirmed');

const answerSection = (one: CaseData, answer: CaseAnswer, may: (act: DeskAct) => boolean): Html => {
  const { action } = answer;
  const isAsked = ASKED_ACTS.includes(action);
  return html`<section aria-label="${actWords(action)}">
    <h3>${actWords(action)}: <span class="answer ${answer.answer}">${answerWords(answer.answer)}</span></h3>
    <ul>
      ${answer.by.map(({ cite, limbs, says }) => html`<li>${says} <small>${cite} ${limbs.join(', ')}</small></li>`)}
    </ul>
    ${
      answer.missing.length === 0
        ? ''
        : html`<p>Missing:</p>
            <ul>
              ${answer.missing.map(({ fact, question, suppliedBy }) => html`<li>${may('record-fact') ? html`<a href="/cases/${one.id}/fact?fact=${encodeURIComponent(fact)}">${question}</a>` : question} <small>(${suppliedBy})</small></li>`)}
            </ul>`
    }
    ${
      answer.questions.length === 0
        ? ''
        : html`<p>For counsel:</p>
            <ul>
              ${answer.questions.map(({ asks, cite }) => html`<li>${asks} <small>${cite}</small></li>`)}
            </ul>`
    }
    <p>
      <a href="/cases/${one.id}/acts/${action}"
        >What to ask first, what would change this, and when<span class="hidden">: ${actWords(action)}</span></a
      >
    </p>
    <details>
      <summary>What each layer says</summary>
      <ul>
        ${answer.layers.map(({ pack, layer, says }) => html`<li>${layer} (${pack}): ${says}</li>`)}
      </ul>
    </details>
    ${isAsked && one.standing === 'open' && may('propose-act') ? html`<p><a href="/cases/${one.id}/do?act=${action}">Do it</a> or <a href="/cases/${one.id}/decline?act=${action}">decline it</a></p>` : ''}
  </section>`;
};
