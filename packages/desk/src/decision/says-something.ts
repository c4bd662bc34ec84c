const LEAST_WORDS = 4;
const FILLER = /^(n\/?a|none|ok|okay|test|asdf|xxx+|see above|same|as discussed|per policy|because|reason)$/i;

/** Whether a text says anything: some words, not all alike, and no filler. A reader a year from now must learn from it. */
export const saysSomething = (text: string): boolean => {
  const trimmed = text.trim();
  const words = new Set((trimmed.toLowerCase().match(/\p{L}{2,}/gu) ?? []) as readonly string[]);
  return !FILLER.test(trimmed) && words.size >= LEAST_WORDS;
};
