import type { Action } from '../../facts/vocabulary/actions.ts';

/** A value that may be answered; values with the same `class` are one to the law. */
export interface Option {
  readonly value: string;
  readonly class: number;
}

/** Where an answer goes in a case of the public format. */
export type AnswerPlace =
  | { readonly is: 'fact'; readonly key: string; readonly action?: Action; readonly mark?: string }
  | {
      readonly is: 'field';
      readonly list: string;
      /** The record's number in the case as written, counted from 0. */
      readonly record: number;
      readonly key: string;
      readonly mark?: string;
    }
  | { readonly is: 'list'; readonly list: string };

/** One question put to a person. */
export interface Question {
  /** Tells questions apart; the same question never has two keys. */
  readonly key: string;
  readonly place: AnswerPlace;
  /** What it is about, where the question alone does not say: a record, an act, a mark. */
  readonly about: string | undefined;
  readonly words: string;
  readonly suppliedBy: string;
  /**
   * `choice`: one option. `several`: any number of options, also none. `more`: whether a list holds more than is shown.
   * `day`, `text`, `spans`: written out; the options of a text are only suggestions.
   */
  readonly kind: 'choice' | 'several' | 'more' | 'day' | 'text' | 'spans';
  readonly options: readonly Option[];
  /** Of a day from which a record exists: no later than the day of the act, as an ISO date. */
  readonly latest?: string;
}

/** What a person answers. A value is as a case states it. */
export type InterviewAnswer =
  | { readonly is: 'value'; readonly value: unknown }
  | { readonly is: 'not known yet' }
  | { readonly is: 'cannot be had' }
  | { readonly is: 'another' }
  | { readonly is: 'no other' };
