/** Why the desk refuses; each code has one HTTP status and one text, which names no person. */
export const REFUSALS = {
  'not-permitted': [403, 'this role may not do this; ask somebody who may, or an administrator'],
  'case-stands-otherwise': [409, 'the case does not stand so that this could be done; read it again'],
  'time-in-the-future': [422, 'the time lies in the future; enter when it was done'],
  'document-unknown': [404, 'no such document; check its receipt number'],
  'hash-mismatch': [422, 'the file is not the one whose SHA-256 was given; send it again'],
  'number-not-from-directory': [
    422,
    'the number called is not one of the directory; call a number that the agency itself keeps, never one from the document',
  ],
  'not-supported': [422, 'the software cannot determine this case; follow the paper instruction that counsel adopted'],
  'facts-invalid': [422, 'a fact is stated wrongly; the details name it'],
  'no-determination': [409, 'no determination stands for this case; make one first'],
  'facts-changed': [409, 'the facts have changed since the determination; determine again'],
  'law-not-adopted': [409, 'counsel has not adopted the law that this rests on; it runs only as a preview'],
  'no-authority': [409, 'the determination gives no authority for this act; follow its instruction'],
  'reason-not-listed': [422, 'the reason is none of the list; choose one'],
  'words-say-nothing': [422, 'say in your own words why; filler is not taken'],
  'override-not-signed': [409, 'an override needs the signature of counsel; ask for it'],
  'same-person': [409, 'a second person must confirm; you proposed it'],
  'nothing-proposed': [409, 'nothing stands proposed that could be confirmed'],
  'no-end-of-hold': [409, 'no source of law says how long the hold may last; do not hold'],
  'other-grounds-stand': [
    409,
    'other grounds of custody stand; clear each, or record that it is carried out elsewhere',
  ],
  'no-claim': [409, 'no claim of citizenship stands'],
  'field-not-allowed': [403, 'a field may not be given to this recipient for this purpose; the details name it'],
  'recipient-not-in-directory': [
    422,
    'the recipient is no office of the directory; ask an administrator to enter it there first',
  ],
  'value-missing': [422, 'say what is to be given in each field; the details name it'],
  'no-legal-basis': [422, 'name the determination or the adopted standing disclosure on which this rests'],
  'officers-not-identified': [409, 'identify each receiving officer: agency, badge, document seen'],
  'person-not-identified': [
    422,
    'compare two identifiers of different kinds at least with the record, and the picture; the wrong person must not go',
  ],
  'paper-not-seen': [409, 'a paper that the law asks for was not seen; the details name it'],
  'duty-unknown': [404, 'no such duty is owed in this case'],
  'message-contradicts': [
    409,
    'what was taken in under this number is otherwise; send it with a newer number, or mend it at the desk',
  ],
  'booking-unknown': [422, 'no booking of this number is known here; send the booking first'],
  'custody-ended': [409, 'custody under this booking has ended; a detainer that is not open is not imported'],
  'field-not-kept': [422, 'a field of this kind is not kept; leave it out; the details name it'],
  'legal-hold-stands': [409, 'a legal hold stands on this case; counsel must lift it first'],
  'adoption-not-open': [409, 'this proposal was confirmed or declined before; read it again'],
  'already-adopted': [
    409,
    'this version of the law is adopted already, or its adoption is proposed; nothing is to be done',
  ],
  'account-unknown': [404, 'no such account in this agency; check the user name'],
  'account-taken': [409, 'this user name or subject belongs to an account already; names are never used again'],
  'account-stands-otherwise': [409, 'the account does not stand so that this could be done; read it again'],
  'own-account': [409, 'nobody changes their own account; another administrator must do it'],
  'last-administrator': [409, 'this is the last administrator who can sign on; add another first'],
  'key-unknown': [404, 'no such key in this agency, or it was revoked before'],
  'setting-invalid': [422, 'the setting is stated wrongly; the details say where and how'],
  'nothing-to-draw': [422, 'no case was closed in this month, so there is nothing to draw from'],
  'month-not-over': [422, 'the month is not over; draw when no more cases can be closed in it'],
  'letter-stands-otherwise': [409, 'the letter does not stand so that this could be done; read it again'],
  'deadline-out-of-order': [
    422,
    'the days are out of order; the warning comes before the deadline, the escalation after it, and neither before receipt',
  ],
  'question-not-answered': [
    422,
    'a question of the letter has no answer; answer it, or leave the answers out and say why',
  ],
  'nothing-received': [422, 'name at least one document that was received'],
} as const satisfies Readonly<Record<string, readonly [status: number, text: string]>>;

export type RefusalCode = keyof typeof REFUSALS;

/** A refusal with what it turned on; details name fields, facts and papers, never a person. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly details: readonly string[];
}

export const refusal = (code: RefusalCode, ...details: readonly string[]): Refusal => ({ code, details });
