import { type DetainerCase, fieldVerdicts, isCurrent, owedDuties, standingGrounds, standingOf } from '@holdpoint/desk';
import type { Calendar, Instant } from '@holdpoint/engine';
import { formatInstant } from '@holdpoint/engine';
import type { Identifiers } from '@holdpoint/store';

/** A case as its agency's people see it. */
export const caseView = (
  one: DetainerCase,
  version: number,
  now: Instant,
  calendar: Calendar,
  { person, files }: { readonly person?: Identifiers | undefined; readonly files?: ReadonlySet<string> } = {},
) => {
  const newest = one.determinations.at(-1);
  return {
    id: one.id,
    version,
    standing: standingOf(one),
    openedAt: formatInstant(one.openedAt),
    jurisdiction: one.jurisdiction,
    agencyKind: one.agencyKind,
    person: person ?? null,
    isSealed: one.sealed !== undefined,
    facts: Object.entries(one.facts).map(([fact, entries]) => ({
      fact,
      said: entries.map(({ value, source, at }) => ({ value, source, at: formatInstant(at) })),
    })),
    custody: {
      id: one.custody.id,
      person: one.custody.person,
      bookedAt: formatInstant(one.custody.bookedAt),
      otherGrounds: standingGrounds(one.custody).map(({ id, kind, called = null }) => ({ id, kind, called })),
      end: one.custody.end === undefined ? null : { how: one.custody.end.how, at: formatInstant(one.custody.end.at) },
    },
    documents: one.documents.map((document) => ({
      id: document.id,
      receiptNumber: document.receiptNumber,
      isCurrent: isCurrent(document),
      findings: document.findings,
      sender: document.sender.state,
      kind: typeof document.fields.kind === 'string' ? document.fields.kind : 'unknown',
      channel: document.channel,
      /** The file as it was received, for whoever may read it, where one is kept. */
      file: files?.has(document.sha256) === true ? document.sha256 : null,
      receivedAt: formatInstant(document.receivedAt),
    })),
    determination:
      newest === undefined
        ? null
        : {
            id: newest.id,
            lawOn: newest.determined.lawOn,
            packs: newest.determined.packs,
            normSetHash: newest.determined.normSetHash,
            preview: newest.notAdopted.length > 0,
            notAdopted: newest.notAdopted,
            answers: newest.determined.answers.map(
              ({ action, answer, instruction, by, missing, questions, layers }) => ({
                action,
                answer,
                instruction,
                by: by.map(({ cite, limbs, says }) => ({ cite, limbs, says })),
                missing: missing.map(({ fact, question, suppliedBy, wouldYield }) => ({
                  fact,
                  question,
                  suppliedBy,
                  wouldYield,
                })),
                questions,
                layers,
              }),
            ),
          },
    decisions: one.decisions.map(({ id, act, choice, state, holdEndsAt, proposedBy, override }) => ({
      id,
      act,
      choice,
      state,
      proposedBy,
      override: override === undefined ? null : { reason: override.reason, isSigned: override.signedBy !== undefined },
      holdEndsAt: holdEndsAt === undefined ? null : formatInstant(holdEndsAt),
    })),
    gate: fieldVerdicts(one),
    disclosures: (one.disclosures ?? []).map(
      ({ id, recipient, fields, decisions, state, proposedBy, proposedAt, sentAt }) => ({
        id,
        recipient,
        fields,
        decisions,
        state,
        proposedBy,
        proposedAt: formatInstant(proposedAt),
        sentAt: sentAt === undefined ? null : formatInstant(sentAt),
      }),
    ),
    responses: (one.responses ?? []).map(({ document, says, channel, at, by, paper = null }) => ({
      document,
      says,
      channel,
      at: formatInstant(at),
      by,
      paper,
    })),
    duties: owedDuties(one, now, calendar).map(({ duty, to, what, words, cite, pressure, isDone }) => ({
      duty,
      to,
      what,
      words,
      cite,
      pressure,
      isDone,
    })),
    citizenshipClaim:
      one.claim === undefined
        ? null
        : {
            raisedAt: formatInstant(one.claim.raisedAt),
            answerBy: formatInstant(one.claim.answerBy),
            settled: one.claim.settled?.how ?? null,
          },
  };
};
