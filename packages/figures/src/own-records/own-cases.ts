import { isObject, text, texts } from './open-values.ts';
import type { OwnCase, OwnRequest } from './own-case.ts';
import type { OwnRecord } from './read-records.ts';
import { type CustodyTold, type Told, tellCustody, withCustody } from './tell-custody.ts';

/** The cases and papers that records tell of. Only what was completed counts; what was attempted or refused did not happen. */
export const ownCases = (
  records: readonly OwnRecord[],
): { readonly cases: readonly OwnCase[]; readonly requests: readonly OwnRequest[] } => {
  const cases = new Map<string, OwnCase>();
  const requests = new Map<string, OwnRequest>();
  const decisions = new Map<string, { act: string; determination: string }>();
  const ofCustody = new Map<string, CustodyTold>();
  for (const { act, phase, at, agency, subject, open, personal } of records) {
    if (act === 'propose-act' && phase !== 'refused')
      decisions.set(text(open.decision), { act: text(open.proposes), determination: text(open.determination) });
    // A notice that was tried and not served is an attempt, and a record all the same.
    if (phase !== 'completed' && !(phase === 'attempted' && act === 'serve-notice')) continue;
    if (act === 'receive-document') {
      const receipt = text(open.receiptNumber);
      requests.set(receipt, { receipt, agency, receivedAt: at, form: text(open.form), channel: text(open.channel) });
    } else if (act === 'open-case') {
      cases.set(subject.id, newCase(subject.id, agency, at, open));
    } else if (subject.kind === 'custody') {
      const told = ofCustody.get(subject.id) ?? { grounds: 0 };
      tellCustody(told, { act, at, open, personal });
      ofCustody.set(subject.id, told);
    }
    const one = cases.get(subject.id);
    if (subject.kind === 'case' && one !== undefined) tellCase(one, { act, at, open, personal }, decisions);
  }
  for (const one of cases.values()) withCustody(one, ofCustody.get(one.custody));
  return { cases: [...cases.values()], requests: [...requests.values()] };
};

const newCase = (id: string, agency: string, openedAt: string, open: OwnRecord['open']): OwnCase => ({
  id,
  agency,
  jurisdiction: text(open.jurisdiction),
  openedAt,
  custody: text(open.custody),
  receipts: [...texts(open.documents)],
  confirmed: [],
  declined: [],
  answered: [],
  given: [],
  notices: [],
  determinations: new Map(),
});

const tellCase = (
  one: OwnCase,
  { act, at, open, personal }: Told,
  decisions: ReadonlyMap<string, { act: string; determination: string }>,
): void => {
  const decision = decisions.get(text(open.decision));
  const basis = decision === undefined ? {} : { determination: decision.determination };
  switch (act) {
    case 'determine':
      one.determinations.set(text(open.determination), {
        lawOn: text(open.lawOn),
        normSetHash: text(open.normSetHash),
        facts: isObject(personal.facts) ? personal.facts : undefined,
      });
      break;
    case 'propose-act':
      one.confirmed.push({ act: text(open.proposes), at, ...basis });
      break;
    case 'confirm-act':
      one.confirmed.push({ act: text(open.act), at, ...basis });
      break;
    case 'decline-act':
      one.declined.push({ act: text(open.declines), at });
      break;
    case 'respond-to-sender':
      one.answered.push({ says: text(open.says), at, receipt: text(open.to) });
      break;
    case 'disclose':
    case 'log-spoken-disclosure':
      for (const what of texts(open.fields))
        one.given.push({ what, at, to: text(open.recipient), how: act === 'disclose' ? 'in writing' : text(open.how) });
      break;
    case 'serve-notice':
      one.notices.push({ duty: text(open.duty), to: text(open.to), at, result: text(open.result) });
      break;
    case 'import-open-detainer':
      one.receipts.push(text(open.joins));
      break;
    case 'hand-over': {
      const [officer] = Array.isArray(open.officers) ? open.officers : [];
      const takenBy = isObject(officer) ? text(officer.agency) : '';
      one.ended = { at, how: 'handed over', takenBy };
      break;
    }
    case 'record-release':
      one.ended = { at, how: text(open.how) };
      if (text(open.reason) !== '') one.releaseReason = text(open.reason);
      break;
    case 'record-outcome':
      one.outcome = text(open.outcome);
      break;
    default:
  }
};
