import type { Channel } from '../document/channel.ts';
import { attempt, type Context, type Dated, type Outcome, refuse, type Step } from '../event/outcome.ts';
import { saysSomething } from '../decision/says-something.ts';
import type { Letter } from './letter.ts';
import type { LetterReply } from './letter-reply.ts';

type Draft = Omit<LetterReply, 'draftedBy' | 'draftedAt' | 'annex' | 'confirmedBy' | 'signedBy' | 'sent'>;

/** Drafts a reply, or drafts it anew. A part that is left out needs a reason: a zero reply is one, silence is none. */
export const draftReply = (context: Context, letter: Letter, draft: Draft): Outcome<Letter> => {
  const open = { parts: [...draft.parts], rows: draft.rows };
  return attempt(context, { act: 'draft-letter-reply', subject: subjectOf(letter), open }, (at) => {
    if (letter.reply?.sent !== undefined) return refuse('letter-stands-otherwise', 'the reply was sent');
    if (draft.parts.length < 3 && !saysSomething(draft.why)) return refuse('words-say-nothing');
    const unanswered = letter.questions.filter(
      (question) => (draft.answers.find((one) => one.question === question)?.answer.trim() ?? '') === '',
    );
    if (draft.parts.includes('answers') && unanswered.length > 0) return refuse('question-not-answered', ...unanswered);
    if (draft.parts.includes('annex') && (draft.fields.length === 0 || draft.purpose.trim() === ''))
      return refuse('no-legal-basis', 'which fields the annex is to hold, and for what purpose');
    const reply = { ...draft, draftedBy: context.actor.user, draftedAt: at };
    return { result: { ...letter, reply }, personal: { counts: Object.fromEntries(draft.byDisposition) } };
  });
};

/** A second person confirms the draft; the annex is what the gate lets through at that moment, and may be empty. */
export const confirmReply = (
  context: Context,
  letter: Letter,
  annex: NonNullable<LetterReply['annex']>,
): Outcome<Letter> =>
  onReply(context, letter, 'confirm-letter-reply', {}, (reply) => {
    if (reply.confirmedBy !== undefined) return refuse('letter-stands-otherwise', 'it was confirmed before');
    if (reply.draftedBy === context.actor.user) return refuse('same-person');
    return {
      result: { ...letter, reply: { ...reply, annex, confirmedBy: context.actor.user } },
      personal: { annex: annex.length },
    };
  });

/** Counsel signs a confirmed reply. */
export const signReply = (context: Context, letter: Letter): Outcome<Letter> =>
  onReply(context, letter, 'sign-letter-reply', {}, (reply) =>
    reply.confirmedBy === undefined || reply.signedBy !== undefined
      ? refuse('letter-stands-otherwise', 'a second person confirms first, and counsel signs once')
      : { result: { ...letter, reply: { ...reply, signedBy: context.actor.user } } },
  );

/** The signed reply was sent; the letter's clock stops. */
export const sendReply = (
  context: Context,
  letter: Letter,
  sent: Dated & { readonly channel: Channel },
): Outcome<Letter> =>
  onReply(context, letter, 'send-letter-reply', sent, (reply, at) => {
    if (reply.signedBy === undefined || reply.sent !== undefined)
      return refuse('letter-stands-otherwise', 'counsel signs first, and it is sent once');
    const { user } = context.actor;
    return {
      result: { ...letter, reply: { ...reply, sent: { at, by: user, channel: sent.channel } } },
      open: { channel: sent.channel },
    };
  });

const subjectOf = ({ id }: Letter) => ({ kind: 'letter', id }) as const;

const onReply = (
  context: Context,
  letter: Letter,
  act: 'confirm-letter-reply' | 'sign-letter-reply' | 'send-letter-reply',
  dated: Dated,
  decide: (reply: LetterReply, at: LetterReply['draftedAt']) => Step<Letter>,
): Outcome<Letter> =>
  attempt(context, { act, subject: subjectOf(letter), dated }, (at) =>
    letter.reply === undefined ? refuse('letter-stands-otherwise', 'no reply was drafted') : decide(letter.reply, at),
  );
