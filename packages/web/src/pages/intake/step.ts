import type { FastifyRequest } from 'fastify';
import type { Session } from '@holdpoint/store';
import type { Service } from '../../service/service.ts';
import type { Html } from '../html.ts';
import type { PageContext } from '../page-context.ts';
import type { Fault } from './faults.ts';
import type { IntakeDraft } from './intake-draft.ts';

/** What a browser sent: one value or several under each name. */
export type Sent = Readonly<Record<string, string | readonly string[]>>;

/** What a step is shown from. */
export interface StepView {
  readonly id: string;
  readonly draft: IntakeDraft;
  readonly session: Session;
  readonly context: PageContext;
  readonly service: Service;
  readonly request: FastifyRequest;
  /** What was sent and could not be taken, to be shown again as it was typed. */
  readonly sent?: Sent;
  readonly faults: readonly Fault[];
}

/** What comes of what was sent: the draft as it now stands, or what is wrong with it. */
export type Taken =
  | { readonly draft: IntakeDraft; readonly stay?: true }
  /** What was done before it went wrong is kept. */
  | { readonly faults: readonly Fault[]; readonly draft?: IntakeDraft };

/** One page of the way from a paper to a case. */
export interface IntakeStep {
  /** The last part of its address. */
  readonly path: string;
  readonly title: string;
  /** Whether the draft holds what the step asks. */
  readonly isDone: (draft: IntakeDraft) => boolean;
  /** Whether the step is asked at all for this draft. */
  readonly isAsked?: (draft: IntakeDraft) => boolean;
  readonly show: (view: StepView) => Promise<Html> | Html;
  readonly take: (view: StepView & { readonly sent: Sent }) => Promise<Taken> | Taken;
}

/** One value of what was sent. */
export const oneOf = (sent: Sent, name: string): string => {
  const value = sent[name];
  return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim();
};

/** All values of what was sent. */
export const allOf = (sent: Sent, name: string): readonly string[] => {
  const value = sent[name];
  return typeof value === 'string' ? [value] : (value ?? []);
};
