/** A truth of three values as two SMT-LIB terms: whether it is at least questioned, and whether it is true. */
export interface Pair {
  readonly open: string;
  readonly yes: string;
}

export const both = (term: string): Pair => ({ open: term, yes: term });
export const NO = both('false');
export const YES = both('true');
export const QUESTIONED: Pair = { open: 'true', yes: 'false' };

const connect = (word: 'and' | 'or', terms: readonly string[]): string => {
  const [neutral, deciding] = word === 'and' ? ['true', 'false'] : ['false', 'true'];
  if (terms.includes(deciding)) return deciding;
  const [first = neutral, ...rest] = new Set(terms.filter((term) => term !== neutral));
  return rest.length === 0 ? first : `(${word} ${[first, ...rest].join(' ')})`;
};

export const and = (...terms: readonly string[]): string => connect('and', terms);
export const or = (...terms: readonly string[]): string => connect('or', terms);
export const not = (term: string): string => (term === 'true' ? 'false' : term === 'false' ? 'true' : `(not ${term})`);
export const differ = (a: string, b: string): string => (a === b ? 'false' : `(not (= ${a} ${b}))`);

/** A whole number; SMT-LIB knows no negative literals. */
export const number = (value: number): string => (value < 0 ? `(- ${-value})` : String(value));

export const allOf = (pairs: readonly Pair[]): Pair => ({
  open: and(...pairs.map((pair) => pair.open)),
  yes: and(...pairs.map((pair) => pair.yes)),
});
export const anyOf = (pairs: readonly Pair[]): Pair => ({
  open: or(...pairs.map((pair) => pair.open)),
  yes: or(...pairs.map((pair) => pair.yes)),
});
export const negation = ({ open, yes }: Pair): Pair => ({ open: not(yes), yes: not(open) });
