import { GROUND_KINDS, RELEASE_REASONS } from '@holdpoint/desk';
import type { CaseAct } from '../act-form.ts';
import type { CaseData } from '../case-data.ts';
import { many, one as single } from '../../field.ts';
import { html, type Html } from '../../html.ts';
import { answerFor, identityFields, lawSays, same } from './common.ts';

const SEEN = [
  ['visible', 'Visible'],
  ['covered', 'Covered'],
  ['refused to show', 'Refused to show'],
] as const;

const otherGrounds = (one: CaseData): Html =>
  one.custody.otherGrounds.length === 0
    ? html`<p>No other ground of custody is recorded.</p>`
    : html`<p class="instruction stop">
        Other grounds of custody stand: ${one.custody.otherGrounds.map(({ kind }) => kind).join(', ')}. Clear each
        first.
      </p>`;

/** What is owed to the person at this minute, before the door opens. */
const owedNow = (one: CaseData): Html => {
  const owed = one.duties.filter(({ isDone }) => !isDone);
  return owed.length === 0
    ? html``
    : html`<p>Owed still, and no reason to keep anybody:</p>
        <ul>
          ${owed.map(({ words, cite }) => html`<li>${words} <small>${cite}</small></li>`)}
        </ul>`;
};

/** The end of custody, the hand-over, and the grounds on which somebody is kept. */
export const CUSTODY_ACTS: readonly CaseAct[] = [
  {
    path: 'release',
    title: 'Release',
    button: 'Record it',
    isUrgent: true,
    intro: (one) =>
      html`<p class="instruction go">A release never waits for the immigration request.</p>
        ${lawSays(one, 'hold')} ${otherGrounds(one)} ${owedNow(one)}`,
    pages: (one, values) => [
      [
        {
          name: 'how',
          label: 'How custody ends',
          options: [
            ['released', 'Released'],
            ['transferred elsewhere', 'Transferred elsewhere'],
            ['escaped', 'Escaped'],
            ['died', 'Died'],
          ],
        },
      ],
      ...(values.how === 'escaped' || values.how === 'died'
        ? []
        : [
            identityFields(one),
            [
              {
                name: 'checked',
                label:
                  'Every other ground was looked for: charges, warrants, holds of other counties, orders, sentences',
                options: [['yes', 'Yes, by me, and none stands']] as const,
              },
              { name: 'reason', label: 'Why custody ends', options: same(RELEASE_REASONS) },
            ],
          ]),
    ],
    send: (one, values) => ({
      path: `/v1/cases/${one.id}/releases`,
      body: {
        how: single(values.how),
        ...(single(values.reason) === '' ? {} : { reason: single(values.reason) }),
        ...(many(values.compared).length === 0
          ? {}
          : { identified: { compared: many(values.compared), picture: single(values.picture) } }),
      },
    }),
    isDangerous: true,
  },
  {
    path: 'hand-over',
    title: 'Hand the person over',
    button: 'Record the hand-over',
    intro: (one) =>
      html`${lawSays(one, 'transfer')} ${otherGrounds(one)}
        <p>Look at each officer’s identification and at each paper yourself. What was not seen was not shown.</p>`,
    pages: (one) => {
      const papers = answerFor(one, 'transfer')?.instruction.papers ?? [];
      return [
        identityFields(one),
        [
          { name: 'agency', label: 'Agency of the receiving officer' },
          { name: 'badge', label: 'Badge number' },
          {
            name: 'documentSeen',
            label: 'Identification shown',
            hint: 'Such as: credentials with picture, number 1234.',
          },
          { name: 'face', label: 'The officer’s face', options: SEEN },
          { name: 'identification', label: 'The officer’s name or badge on the clothing', options: SEEN },
        ],
        [
          ...(papers.length === 0
            ? []
            : [
                {
                  name: 'papersShown',
                  label: 'Papers that the law asks for: tick each that you saw',
                  isMany: true,
                  least: papers.length,
                  options: same(papers),
                },
              ]),
          { name: 'place', label: 'Where', hint: 'Such as: release door, sally port.' },
        ],
      ];
    },
    send: (one, values) => ({
      path: `/v1/cases/${one.id}/hand-overs`,
      body: {
        place: single(values.place),
        officers: [
          {
            agency: single(values.agency),
            badge: single(values.badge),
            documentSeen: single(values.documentSeen),
            face: single(values.face),
            identification: single(values.identification),
          },
        ],
        papersShown: many(values.papersShown),
        identified: { compared: many(values.compared), picture: single(values.picture) },
      },
    }),
    isDangerous: true,
    needsStepUp: true,
    interruption: (one) =>
      html`<p><strong>After this the person is out of the agency’s hands, and nothing here can undo it.</strong></p>
        ${lawSays(one, 'transfer')}`,
  },
  {
    path: 'ground',
    title: 'Another ground of custody',
    button: 'Record it',
    intro: () => html`<p>A ground of its own keeps somebody here. An immigration request is never one.</p>`,
    pages: () => [[{ name: 'kind', label: 'What it is', options: same(GROUND_KINDS) }]],
    send: (one, values) => ({
      path: `/v1/custodies/${one.custody.id}/grounds`,
      body: { change: 'add', kind: single(values.kind) },
    }),
  },
  {
    path: 'ground-ended',
    title: 'A ground of custody ended',
    button: 'Record it',
    intro: (one, values) =>
      html`<p>
        <strong>${one.custody.otherGrounds.find(({ id }) => id === single(values.ground))?.kind ?? ''}</strong>
      </p>`,
    pages: () => [[{ name: 'how', label: 'How it ended', hint: 'Such as: dismissed, recalled by the court.' }]],
    send: (one, values) => ({
      path: `/v1/custodies/${one.custody.id}/grounds`,
      body: { change: 'end', ground: single(values.ground), how: single(values.how) },
    }),
  },
  {
    path: 'free-to-go',
    title: 'Free to go but for the request',
    button: 'Record it',
    intro: () => html`<p>From this time on only a request could keep the person, and clocks run from it.</p>`,
    pages: () => [[{ name: 'reason', label: 'Why', options: same(RELEASE_REASONS) }]],
    send: (one, values) => ({
      path: `/v1/custodies/${one.custody.id}/grounds`,
      body: { change: 'eligible', reason: single(values.reason) },
    }),
  },
];
