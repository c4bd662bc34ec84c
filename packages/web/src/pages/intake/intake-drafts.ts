import { type Draft, draftOf, draftsOf, endDraft, keepDraft } from '@holdpoint/store';
import type { Actor } from '@holdpoint/desk';
import type { Service } from '../../service/service.ts';
import { type IntakeDraft, intakeDraftSchema } from './intake-draft.ts';

const HOUR = 3_600_000;
/** A draft ends so long after its last change: two shifts, so that whoever began it finds it again. */
export const DRAFT_HOURS = 24;

/** A draft with its number and times. */
export interface KeptIntake {
  readonly id: string;
  readonly draft: IntakeDraft;
  readonly changedAt: number;
  readonly endsAt: number;
}

/** The drafts of intake of whoever is signed on: nobody else's is found. */
export const intakeDrafts = ({ store, keys, clock, newId }: Service) => {
  const keep = (actor: Actor, id: string, draft: IntakeDraft): Promise<void> => {
    const at = clock.now();
    const text = JSON.stringify(draft);
    return store.as(actor, (work) => keepDraft(work, actor, { id, text, at, endsAt: at + DRAFT_HOURS * HOUR }, keys));
  };
  /** A draft that an earlier edition of this software wrote may read otherwise: it is told, and opens no page. */
  const parsed = ({ id, text, changedAt, endsAt }: Draft): KeptIntake | undefined => {
    const read = intakeDraftSchema.safeParse(JSON.parse(text));
    return read.success ? { id, draft: read.data, changedAt, endsAt } : undefined;
  };
  return {
    keep,
    /** Begins an empty draft and gives its number. */
    begin: async (actor: Actor): Promise<string> => {
      const id = newId();
      await keep(actor, id, {});
      return id;
    },
    find: async (actor: Actor, id: string): Promise<KeptIntake | undefined> => {
      const found = await store.as(actor, (work) => draftOf(work, actor, id, clock.now(), keys));
      return found === undefined ? undefined : parsed(found);
    },
    /** Those that are not done, the newest change first, and how many cannot be read any more. */
    list: async (actor: Actor): Promise<{ readonly kept: readonly KeptIntake[]; readonly unreadable: number }> => {
      const all = await store.as(actor, (work) => draftsOf(work, actor, clock.now(), keys));
      const read = all.map(parsed);
      const kept = read.flatMap((one) => (one === undefined || one.draft.done !== undefined ? [] : [one]));
      return { kept, unreadable: read.filter((one) => one === undefined).length };
    },
    end: (actor: Actor, id: string): Promise<void> => store.as(actor, (work) => endDraft(work, actor, id)),
  };
};

export type IntakeDrafts = ReturnType<typeof intakeDrafts>;
