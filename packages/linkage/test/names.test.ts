import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameWords } from '@holdpoint/linkage';
import { levelBetween, levelNumber } from './level-between.ts';

const ALL = 'every part of the name agrees, in whatever order';
const SPELLED = 'every part of the name agrees, one spelled otherwise';
const LEFT_OUT = 'one side leaves parts of the name out';
const LEFT_OUT_SPELLED = 'one side leaves parts of the name out, and one is spelled otherwise';
const SEVERAL = 'several parts of the name agree, and each side has another';
const ONE = 'one part of the name agrees';
const ONLY = 'one side gives one part of the name, and it agrees';
const NONE = 'no part of the name agrees';
const NOT_KNOWN = 'name not known';

describe('two names are compared by their parts', () => {
  it.each([
    ['order', 'Maria Lopez Garcia', 'GARCIA LOPEZ, Maria', ALL],
    ['case, marks and apostrophes', "José O'Neil", 'jose oneil', ALL],
    ['a title', 'John Smith Jr.', 'Smith John', ALL],
    ['a dropped second surname', 'Ana García Rodríguez', 'Ana Garcia', LEFT_OUT],
    ['swapped surnames', 'Ana García Rodríguez', 'Ana Rodriguez Garcia', ALL],
    ['a compound surname', 'Juan de la Cruz', 'Juan Dela Cruz', ALL],
    ['a compound surname in one word', 'Juan de la Cruz', 'Juan Delacruz', SPELLED],
    ['a compound surname without its particles', 'Juan de la Cruz', 'Juan Cruz', ALL],
    ['the Arabic article', 'Omar al-Masri', 'Omar Almasri', SPELLED],
    ['the Arabic article left out', 'Omar Al-Masri', 'Omar Masri', ALL],
    ['servant of', 'Abd al-Rahman Said', 'Abdulrahman Said', ALL],
    ['servant of, as two words', 'Abdul Rahman Said', 'Abdelrahman Said', ALL],
    ['son of', 'Ali bin Hassan', 'Ali Hassan', ALL],
    ['a name with a bin of its own', 'Bin Wang', 'Wang Bin', ALL],
    ['a Dutch particle', 'Jan van der Berg', 'Berg Jan', ALL],
    ['Vietnamese order', 'Nguyễn Văn An', 'An Van Nguyen', ALL],
    ['a Vietnamese family name that is a particle elsewhere', 'Lê Minh Đức', 'Duc Minh Le', ALL],
    ['Chinese order', 'Li Xiaoming', 'Xiaoming Li', ALL],
    ['a given name in two words', 'Li Xiao Ming', 'Xiaoming Li', SPELLED],
    ['a romanisation', 'Zhang Wei', 'Wei Cheung', SPELLED],
    ['a transliteration', 'Mohammed Hussein', 'Muhamad Husain', SPELLED],
    ['a short form', 'William Brown', 'Bill Brown', SPELLED],
    ['a slip of the hand', 'Margaret Thompson', 'Margaret Thomspon', SPELLED],
    ['an initial', 'Robert J Smith', 'Robert James Smith', LEFT_OUT],
    ['a part left out and another with a slip', 'Ana García Rodríguez', 'Ana Rodrigues', LEFT_OUT_SPELLED],
    ['another part on each side', 'Ana Maria Lopez', 'Ana Lopez Ruiz', SEVERAL],
    ['one part in common', 'Ana Lopez', 'Ana Ruiz', ONE],
    ['a single part that is in common', 'Lopez', 'Ana Lopez', ONLY],
    ['nothing in common', 'Ana Lopez', 'Wei Zhang', NONE],
    ['no name', '', 'Ana Lopez', NOT_KNOWN],
    ['no name, but a sign', '—', 'Ana Lopez', NOT_KNOWN],
  ])('%s', (_, one, other, level) => {
    expect([levelBetween('name', one, other), levelBetween('name', other, one)]).toEqual([level, level]);
  });
});

const word = fc.stringMatching(/^[a-z]{1,9}$/);
const wordFromFew = fc.constantFrom(
  'ana',
  'anna',
  'garcia',
  'garsia',
  'li',
  'lee',
  'mohammed',
  'muhamad',
  'de',
  'la',
  'xiao',
  'ming',
  'xiaoming',
  'j',
);
const name = fc.array(fc.oneof(word, wordFromFew), { minLength: 1, maxLength: 5 });
const plainName = fc.array(fc.stringMatching(/^[bcdfg][aeiou][klmnp][aeiou][rstvz]$/), { minLength: 1, maxLength: 5 });

describe('whatever the names', () => {
  it('the order of the two does not matter', () => {
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(levelNumber('name', one.join(' '), other.join(' '))).toBe(
          levelNumber('name', other.join(' '), one.join(' ')),
        );
      }),
    );
  });

  it('a name compared with itself is at the top', () => {
    fc.assert(
      fc.property(name, (one) => {
        const isName = nameWords(one.join(' ')).words.length > 0;
        expect(levelBetween('name', one.join(' '), one.join(' '))).toBe(isName ? ALL : NOT_KNOWN);
      }),
    );
  });

  it('the order of the parts changes nothing', () => {
    const shuffled = plainName.chain((parts) =>
      fc.tuple(fc.constant(parts), fc.shuffledSubarray(parts, { minLength: parts.length })),
    );
    fc.assert(
      fc.property(shuffled, plainName, ([parts, permuted], other) => {
        const mixed = [...other.slice(0, 2), ...parts.slice(0, 2)].join(' ');
        expect(levelNumber('name', permuted.join(' '), mixed)).toBe(levelNumber('name', parts.join(' '), mixed));
      }),
    );
  });

  it('a part that is put right never lowers the level', () => {
    fc.assert(
      fc.property(plainName, fc.nat(4), (parts, at) => {
        const wrong = parts.with(at % parts.length, 'qqqqqqq').join(' ');
        const right = parts.join(' ');
        expect(levelNumber('name', right, right)).toBeGreaterThanOrEqual(levelNumber('name', wrong, right));
      }),
    );
  });
});
