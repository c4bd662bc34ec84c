import { styleText } from 'node:util';
import type { Answer } from '@holdpoint/engine';

const COLOURS: Readonly<Record<Answer, Parameters<typeof styleText>[0]>> = {
  required: 'cyan',
  permitted: 'green',
  prohibited: 'red',
  conditional: 'yellow',
  unsettled: 'magenta',
};

/** Colour goes only to a terminal, and never where NO_COLOR is set. */
const isColourful = (): boolean => process.stdout.isTTY === true && process.env.NO_COLOR === undefined;

export const paintAnswer = (answer: string, width = 0): string => {
  const padded = answer.padEnd(width);
  const colour = COLOURS[answer as Answer];
  return colour === undefined || !isColourful() ? padded : styleText(colour, padded, { validateStream: false });
};

export const bold = (text: string): string =>
  isColourful() ? styleText('bold', text, { validateStream: false }) : text;
