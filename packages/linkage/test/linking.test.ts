import { describe, expect, it } from 'vitest';
import {
  type Band,
  bandOf,
  explainPair,
  IdentifierProof,
  Lexicon,
  Linker,
  custodyWeights,
  RecordTable,
} from '@holdpoint/linkage';
import type { LinkageRecord } from '@holdpoint/linkage';
import { ANA, linking, STRANGERS } from './made-people.ts';

const THRESHOLDS = { enter: 1, leave: -1, outdone: 8 };
const ROLL = [ANA, ...STRANGERS];
const pairsOf = (...list: (typeof ANA)[]) => {
  const { linker, list: table } = linking(ROLL, list);
  return [...linker.link(table)];
};
const bandFor = (record: typeof ANA) => {
  const [pair] = pairsOf(record);
  return pair === undefined ? undefined : bandOf(pair, THRESHOLDS);
};

describe('a row of a list', () => {
  it('is confirmed by an equal identifier where the names do not conflict', () => {
    expect(bandFor({ number: 'a200-100-001', name: 'Garcia, Ana' })).toMatchObject({ band: 'confirmed' });
  });

  it('with an equal identifier and another name is for review, and says why', () => {
    expect(bandFor({ number: 'A200100001', name: 'Wei Zhang' })).toMatchObject({
      band: 'review',
      why: 'names-conflict',
    });
  });

  it('with an equal identifier and one common part among others is for review too', () => {
    const band = bandFor({ number: 'A200100001', name: 'Ana Zhang' });
    expect(band).toMatchObject({ band: 'review', why: 'names-conflict' });
  });

  it('with an equal identifier and no name is for review', () => {
    expect(bandFor({ number: 'A200100001' })).toMatchObject({ band: 'review', why: 'name-not-known' });
  });

  it('that agrees in everything but has no identifier is for review, however high its total', () => {
    const [pair] = pairsOf({ ...ANA, number: '' });
    expect(pair?.total).toBeGreaterThan(20);
    expect(bandFor({ ...ANA, number: '' })).toMatchObject({ band: 'review', why: 'total' });
  });

  it.each([
    ['turned names and swapped day and month', { name: 'RODRIGUEZ GARCIA ANA', born: '1980-09-03' }],
    ['one surname and a slip in the year', { name: 'Ana Rodriguez', born: '1981-03-09' }],
    ['another spelling and the first of January', { name: 'Anna Garsia Rodriguez', born: '1980-01-01' }],
  ])('with %s is found', (_, changed) => {
    expect(bandFor({ ...ANA, number: '', ...changed })).toMatchObject({ band: 'review' });
  });

  it('about somebody else is not shown', () => {
    const other = { name: 'Wei Zhang', born: '1991-11-30', facility: 'King County, WA', custody: '2026-01-20' };
    expect(pairsOf(other)).toEqual([]);
  });

  it('about a namesake of another birth date, place and time is not shown', () => {
    expect(
      pairsOf({ name: ANA.name, born: '1994-11-30', facility: 'Cook County Jail, IL', custody: '2024-03-02' }),
    ).toEqual([]);
  });

  it('gives the same pairs alone as in a list', () => {
    const rows = [ANA, { ...ANA, number: '' }, { ...ANA, number: '', born: '1980-09-03' }];
    const together = pairsOf(...rows).map(({ right, total }) => ({ right, total }));
    expect(rows.flatMap((row) => pairsOf(row)).map(({ right, total }) => ({ right, total }))).toEqual(together);
  });
});

describe('no score alone confirms', () => {
  it('since only an equal identifier makes a proof', () => {
    expect(IdentifierProof.of('none')).toBeUndefined();
    expect(IdentifierProof.of('names-conflict')).toBeUndefined();
    expect(IdentifierProof.of('same')).toBeInstanceOf(IdentifierProof);
  });

  it('and the highest total there is stays a question', () => {
    expect(bandOf({ total: Number.MAX_VALUE, identifiers: 'none', behind: 0 }, THRESHOLDS)).toMatchObject({
      band: 'review',
    });
  });

  it('nor does anything that merely looks like a proof pass for one where types are checked', () => {
    interface Forged {
      readonly band: 'confirmed';
      readonly by: { readonly says: string };
    }
    // The compiler settles this: with a band that took any object for a proof, `false` would not be of this type.
    const isTakenForOne: Forged extends Band ? true : false = false;
    expect(isTakenForOne).toBe(false);
  });
});

describe('between the thresholds', () => {
  const near = { total: 0, identifiers: 'none', behind: 0 } as const;

  it('a pair that was not up stays down', () => {
    expect(bandOf(near, THRESHOLDS, 'none').band).toBe('none');
  });

  it('a pair that was up stays up, and says so', () => {
    expect(bandOf(near, THRESHOLDS, 'review')).toMatchObject({ band: 'review', why: 'total-was-in-review' });
  });

  it('so small changes from run to run do not make it flap', () => {
    let band: ReturnType<typeof bandOf>['band'] = 'none';
    const seen = [0.9, 1.1, 0.9, 1.1, -0.9, 0.5].map(
      (total) => (band = bandOf({ ...near, total }, THRESHOLDS, band).band),
    );
    expect(seen).toEqual(['none', 'review', 'review', 'review', 'review', 'review']);
    expect(bandOf({ ...near, total: -1.1 }, THRESHOLDS, band).band).toBe('none');
  });
});

describe('where another record fits the same row far better as a person', () => {
  const namesake = { ...ANA, number: '', born: '1981-03-27' };
  const secondStay = { ...ANA, number: '', facility: 'King County Jail, WA', custody: '2025-03-02/2025-03-09' };
  const { linker, list } = linking([ANA, namesake, secondStay, ...STRANGERS], [{ ...ANA, number: '' }]);
  const pairs = [...linker.link(list)];
  const bandsOf = (before?: 'review') => pairs.map((pair) => bandOf(pair, linker.weights.thresholds, before));

  it('a namesake does not come up, and a second stay of the same person does', () => {
    expect(pairs.map(({ right }) => right)).toEqual([0, 2, 1]);
    expect(bandsOf()).toMatchObject([{ band: 'review' }, { band: 'review' }, { band: 'none', why: 'outdone' }]);
  });

  it('the explanation says so', () => {
    const [, , pair] = pairs;
    expect(pair === undefined ? '' : explainPair(linker, list, pair).lines.at(-1)).toContain('far better as a person');
  });

  it('an equal identifier is told all the same', () => {
    const pair = { total: 0, identifiers: 'names-conflict', behind: 99 } as const;
    expect(bandOf(pair, THRESHOLDS)).toMatchObject({ band: 'review', why: 'names-conflict' });
  });

  it('a pair that was up is not dropped until it is farther behind', () => {
    const pair = { total: 5, identifiers: 'none', behind: 9 } as const;
    expect([bandOf(pair, THRESHOLDS).band, bandOf(pair, THRESHOLDS, 'review').band]).toEqual(['none', 'review']);
  });
});

describe('the explanation of a pair', () => {
  const { linker, list } = linking(ROLL, [{ ...ANA, number: '', born: '1980-09-03' }]);
  const explained = explainPair(linker, list, { left: 0, right: 0 });

  it('adds up, line by line, to the total that the pair was banded by', () => {
    let sum = 0;
    for (const step of explained.steps) expect(step.sum).toBeCloseTo((sum += step.bits), 9);
    expect(explained.total).toBeCloseTo([...linker.link(list)][0]?.total ?? Number.NaN, 2);
  });

  it('says in words what was found and that a person decides', () => {
    const text = explained.lines.join('\n');
    expect(text).toContain('before anything is compared: one in');
    expect(text).toContain('born: day and month have changed places');
    expect(text).toContain('for review by a person: the total reaches −1.0');
  });

  it('names nobody', () => {
    expect(explained.lines.join('\n').toLowerCase()).not.toMatch(/garc|rodr|ana |1980|a200100001/);
  });

  it.each([
    ['an equal identifier', { number: ANA.number, name: ANA.name }, 'confirmed by identifier: the same identifier'],
    ['a conflict of names', { number: ANA.number, name: 'Wei Zhang' }, 'but the names conflict'],
    ['no name', { number: ANA.number }, 'a name is not known'],
    ['too little', { name: 'Ana Smith' }, 'not shown; a pair comes up for review from −1.0 on'],
  ])('tells of %s', (_, record, says) => {
    const { linker, list } = linking(ROLL, [record]);
    expect(explainPair(linker, list, { left: 0, right: 0 }).lines.at(-1)).toContain(says);
  });

  it('says that a pair was in review before', () => {
    const held = { ...linker.weights, thresholds: { enter: 99, leave: -99, outdone: 8 } };
    const { lines } = explainPair(new Linker(held, linker.table), list, { left: 0, right: 0 }, 'review');
    expect(lines.at(-1)).toContain('it was in review before');
  });
});

describe('what is rare', () => {
  const totalIn = (roll: readonly LinkageRecord[]): number => {
    const { linker, list } = linking([...roll, ...STRANGERS], [{ name: 'Wei Zhang' }]);
    return linker.scorer(list).total(0, 0);
  };

  it('counts for more than what is common in the roll that is searched', () => {
    const namesakes = Array.from({ length: 500 }, () => ({ name: 'Wei Zhang' }));
    const others = Array.from({ length: 500 }, () => ({ name: 'Jo Doe' }));
    expect(totalIn([{ name: 'Wei Zhang' }, ...others])).toBeGreaterThan(
      totalIn([{ name: 'Wei Zhang' }, ...namesakes]) + 3,
    );
  });

  it('is told of in words, and of a roll of one nothing is said', () => {
    const { linker, list } = linking([ANA], [{ name: ANA.name }]);
    expect(explainPair(linker, list, { left: 0, right: 0 }).lines.join()).not.toMatch(/common|rare/);
    const large = linking(ROLL, [{ name: ANA.name }]);
    expect(explainPair(large.linker, large.list, { left: 0, right: 0 }).lines.join()).toContain('rare in this roll');
  });
});

describe('more agreement', () => {
  it('never lowers a total, field by field', () => {
    const worse = { ...ANA, number: '' };
    const steps: readonly (readonly [string, readonly string[]])[] = [
      ['born', ['1962-11-27', '1981-11-27', '1980-03-27', '1980-01-01', '1980-03-08', '1980-09-03', '1980-03-09']],
      [
        'name',
        ['Wei Zhang', 'Ana Zhang', 'Ana Zhang Garcia', 'Ana Garcia', 'Ana Garsia Rodriguez', 'Ana García Rodríguez'],
      ],
      ['facility', ['King County, WA', 'Franklin County Jail, NY', 'Franklin County, PA', 'Franklin County Jail, PA']],
      ['custody', ['2026-06-01', '2026-02-20', '2026-02-03', '2026-01-31']],
      ['number', ['A999999999', 'A200100002', 'A200100001']],
    ];
    for (const [field, values] of steps) {
      const { linker, list } = linking(
        ROLL,
        values.map((value) => ({ ...worse, [field]: value })),
      );
      const scorer = linker.scorer(list);
      const totals = values.map((_, row) => scorer.total(row, 0));
      expect(totals).toEqual(totals.toSorted((a, b) => a - b));
    }
  });
});

describe('what cannot be read', () => {
  it('is counted by field and counts as not known', () => {
    const { list } = linking([], [{ name: '???', born: '03/09/80', custody: 'last week', facility: '', number: '-' }]);
    expect(list.unread).toEqual({ name: 1, born: 1, custody: 1, number: 1 });
  });

  it('a value of megabytes is one of them, in every field, and takes no time', () => {
    const long = 'al '.repeat(3_000_000);
    const { linker, list } = linking(ROLL, [{ name: long, born: long, number: long, facility: long, custody: long }]);
    expect(list.unread).toEqual({ name: 1, born: 1, number: 1, facility: 1, custody: 1 });
    expect([...linker.link(list)]).toEqual([]);
  });

  it('a rule that a field has no part for is refused with the remedy', () => {
    const weights = custodyWeights();
    const blocking = [{ rule: 'wrong', on: [{ field: 'born', part: 'two-names' as const }] }];
    const table = new RecordTable(weights.fields, new Lexicon());
    expect(() => new Linker({ ...weights, blocking }, table)).toThrow('"born" is a date, which has no "two-names"');
  });

  it('a field that the table lacks is refused by name', () => {
    const table = new RecordTable([{ field: 'name', kind: 'name' }], new Lexicon());
    expect(() => new Linker(custodyWeights(), table)).toThrow('field "number": the table has none of that name');
  });
});

describe('blocking', () => {
  it('counts for each rule what it brought up, what was new, and what it did not follow', () => {
    const many = Array.from({ length: 150 }, () => ({ name: 'Wei Zhang' }));
    const { linker, list } = linking(many, [{ name: 'Zhang Wei' }]);
    const counts = linker.link(list).counts.find(({ rule }) => rule === 'every part of the name by sound');
    expect(counts).toMatchObject({ pairs: 0, newPairs: 0, keysNotFollowed: 1 });
    const { counts: all } = (({ linker, list }) => linker.link(list))(linking(ROLL, [ANA]));
    expect(all.map(({ pairs, newPairs }) => pairs >= newPairs).every(Boolean)).toBe(true);
    expect(all[0]).toMatchObject({ rule: 'the same number', pairs: 1, newPairs: 1 });
  });

  it('a table linked with itself gives each pair once and no row with itself', () => {
    const { linker } = linking([ANA, ANA, ...STRANGERS], []);
    const pairs = [...linker.link(linker.table)].filter(({ left }) => left < 2);
    expect(pairs.map(({ left, right }) => [left, right])).toEqual([[0, 1]]);
  });
});
