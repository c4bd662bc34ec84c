import { attempt, type Context, type Dated, type Outcome, refuse } from '../event/outcome.ts';
import type { ReceivedDocument, SenderCheck } from './received-document.ts';

/** A telephone number of a federal office in the agency's own directory. */
export interface DirectoryEntry {
  readonly id: string;
  readonly number: string;
}

export interface CallBack extends Dated {
  readonly number: string;
  readonly result: Exclude<SenderCheck['state'], 'not called'>;
}

/** Records a call back to the sender, by a number of the agency's own directory: one from the document proves nothing. */
export const checkSender = (
  context: Context,
  document: ReceivedDocument,
  call: CallBack,
  directory: readonly DirectoryEntry[],
): Outcome<ReceivedDocument> =>
  attempt(context, { act: 'check-sender', subject: { kind: 'document', id: document.id }, dated: call }, (at) => {
    const entry = directory.find((one) => digits(one.number) === digits(call.number));
    if (entry === undefined) return refuse('number-not-from-directory');
    const sender: SenderCheck = { state: call.result, at, directoryEntry: entry.id };
    return { result: { ...document, sender }, open: { result: call.result, directoryEntry: entry.id } };
  });

const digits = (number: string): string => number.replaceAll(/\D/g, '');
