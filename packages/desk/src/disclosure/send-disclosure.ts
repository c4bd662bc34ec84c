import { attempt, type Context, type Dated, type Outcome, refuse } from '../event/outcome.ts';
import { type DetainerCase, standingOf } from '../case/detainer-case.ts';
import type { Channel } from '../document/channel.ts';
import { throughGate } from './gate.ts';
import { withDisclosure } from './settle-disclosure.ts';

export interface DisclosureSent extends Dated {
  readonly disclosure: string;
  readonly channel: Channel;
  /** Personal: what is given, by field, as it was proposed. */
  readonly values: Readonly<Record<string, string>>;
  /** The SHA-256 of the letter that was sent, where the desk made it. */
  readonly paper?: string;
}

/** Records that an approved disclosure was sent. It passes the gate once more: facts that changed since stop it. */
export const sendDisclosure = (context: Context, one: DetainerCase, sent: DisclosureSent): Outcome<DetainerCase> => {
  const { disclosure: id, channel, values, paper } = sent;
  const printed = paper === undefined ? {} : { paper };
  const open = { disclosure: id, channel, ...printed };
  const trial = { act: 'disclose', subject: { kind: 'case', id: one.id }, standing: standingOf(one) } as const;
  return attempt(context, { ...trial, dated: sent, open }, (at) => {
    const found = one.disclosures?.find((each) => each.id === id && each.state === 'approved');
    if (found === undefined || found.approvedBy === undefined) return refuse('nothing-proposed');
    const { recipient, fields, purpose, legalBasis, proposedBy, approvedBy } = found;
    const passed = throughGate(one, { recipient, fields, purpose, values });
    if ('refused' in passed) return passed;
    const empty = fields.filter((field) => (values[field] ?? '') === '');
    if (empty.length > 0) return refuse('value-missing', ...empty);
    return {
      result: withDisclosure(one, { ...found, state: 'sent', sentAt: at, channel, ...printed }),
      open: {
        recipient,
        fields: [...fields],
        purpose,
        legalBasis,
        proposedBy,
        approvedBy,
        decisions: passed.decisions,
        dissemination: passed.isLoggedDissemination,
      },
      personal: values,
    };
  });
};
