import type { Draw } from './draw.ts';

/** A text with one sign replaced, left out, put in, or swapped with its neighbour. */
export const slip = (draw: Draw, text: string, signs: string): string => {
  const at = draw.below(text.length);
  const [before, after] = [text.slice(0, at), text.slice(at + 1)];
  const sign = signs[draw.below(signs.length)] ?? '';
  switch (draw.below(4)) {
    case 0:
      return before + sign + after;
    case 1:
      return text.length > 2 ? before + after : text + sign;
    case 2:
      return text.slice(0, at) + sign + text.slice(at);
    default:
      return before + after.slice(0, 1) + text.slice(at, at + 1) + after.slice(1);
  }
};
