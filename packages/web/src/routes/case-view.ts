import { type DetainerCase, isCurrent, owedDuties, standingGrounds, standingOf } from '@holdpoint/desk';
import type { Calendar, Instant } from '@holdpoint/engine';
import { formatInstant } from '@holdpoint/engine';

/** A case as its agency's people see it. */
export const caseView = (one: DetainerCase, version: number, now: Instant, calendar: Calendar) => {
  const newest = one.determinations.at(-1);
  return {
    id: one.id,
    version,
    standing: standingOf(one),
    openedAt: formatInstant(one.openedAt),
    jurisdiction: one.jurisdiction,
    agencyKind: one.agencyKind,
    custody: {
      id: one.custody.id,
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
    })),
    determination:
      newest === undefined
        ? null
        : {
            id: newest.id,
            lawOn: newest.determined.lawOn,
            normSetHash: newest.determined.normSetHash,
            preview: newest.notAdopted.length > 0,
            notAdopted: newest.notAdopted,
            answers: newest.determined.answers.map(({ action, answer, instruction, by, missing }) => ({
              action,
              answer,
              instruction,
              by: by.map(({ cite, says }) => ({ cite, says })),
              missing: missing.map(({ fact, question }) => ({ fact, question })),
            })),
          },
    decisions: one.decisions.map(({ id, act, choice, state, holdEndsAt }) => ({
      id,
      act,
      choice,
      state,
      holdEndsAt: holdEndsAt === undefined ? null : formatInstant(holdEndsAt),
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
