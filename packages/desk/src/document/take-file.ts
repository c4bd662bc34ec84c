import { attempt, type Context, type Outcome } from '../event/outcome.ts';

/** The file of a paper, looked at: what it is by its own bytes. */
export interface FileOffered {
  readonly sha256: string;
  readonly mediaType: string;
  readonly size: number;
}

/** Takes the file of a paper to be kept, before it is known what the paper says. */
export const takeFile = (context: Context, { sha256, mediaType, size }: FileOffered): Outcome<FileOffered> =>
  attempt(context, { act: 'keep-file', subject: { kind: 'agency', id: context.actor.agency } }, () => ({
    result: { sha256, mediaType, size },
    open: { sha256, mediaType, size },
  }));
