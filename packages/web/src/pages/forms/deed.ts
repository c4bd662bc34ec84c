import type { Actor } from '@holdpoint/desk';
import type { Problem } from '../../problem/problem.ts';
import type { DeskApi } from '../desk-api.ts';
import type { Html } from '../html.ts';

/** One question of a form that is about no case. */
export interface DeedField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** `lines`: several lines of text; `many`: any of the options. Words on one line where nothing is said. */
  readonly kind?: 'text' | 'lines' | 'choice' | 'many' | 'day';
  readonly options?: readonly (readonly [value: string, words: string])[];
  readonly isOptional?: boolean;
}

/** What was answered, by the names of the fields; several answers to one field are parted by commas. */
export type Values = Readonly<Record<string, string>>;
export type Params = Readonly<Record<string, string>>;

export type Loaded<T> = { readonly ok: true; readonly data: T } | { readonly ok: false; readonly problem: Problem };

/** Something done on a page that is about no case: asked, checked once more, done through the API. */
export interface Deed<T> {
  /** The page's address, with the names of its parts as `:name`. */
  readonly path: string;
  readonly title: (data: T) => string;
  readonly button: string;
  /** Where somebody goes who does not do it, and who has done it. */
  readonly back: (params: Params) => string;
  /** What must be known before it is asked. */
  readonly load: (api: DeskApi, actor: Actor, params: Params) => Promise<Loaded<T>>;
  readonly initial?: (data: T) => Values;
  readonly intro: (data: T, values: Values) => Html;
  readonly fields: (data: T) => readonly DeedField[];
  readonly send: (data: T, values: Values, params: Params) => { readonly path: string; readonly body: object };
  /** A page that tells the answer, in place of going back; for what is told once. */
  readonly tell?: (answer: unknown, params: Params) => Html;
  /** Whether it takes a second factor that is fresh (ASVS 7.5.3). */
  readonly needsStepUp?: boolean;
  /** What cannot be taken back is asked in red. */
  readonly isDangerous?: boolean;
}

/** For a deed that needs to know nothing first. */
export const nothing = async (): Promise<Loaded<undefined>> => ({ ok: true, data: undefined });
