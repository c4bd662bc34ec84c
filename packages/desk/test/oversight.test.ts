import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditFaults, drawPlace, drawSample } from '@holdpoint/desk';

const ids = fc.uniqueArray(fc.uuid(), { maxLength: 60 });
const drawing = fc.record({
  from: ids,
  seed: fc.string({ unit: 'grapheme' }),
  root: fc.base64String(),
  size: fc.integer({ min: 0, max: 80 }),
});

describe('the drawing of a monthly sample', () => {
  it('gives the same cases to whoever draws again, in whatever order the cases come', () => {
    fc.assert(
      fc.property(drawing, fc.infiniteStream(fc.nat()), (asked, order) => {
        const keyed = asked.from.map((one) => [order.next().value ?? 0, one] as const);
        const shuffled = keyed.toSorted(([a], [b]) => a - b).map(([, one]) => one);
        expect(drawSample({ ...asked, from: [...shuffled, ...shuffled] })).toEqual(drawSample(asked));
      }),
    );
  });

  it('draws cases of the month alone, each once, and as many as asked for or all', () => {
    fc.assert(
      fc.property(drawing, (asked) => {
        const drawn = drawSample(asked);
        expect(drawn.length).toBe(Math.min(asked.size, asked.from.length));
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawn.every((one) => asked.from.includes(one))).toBe(true);
      }),
    );
  });

  it('a larger sample holds the smaller one', () => {
    fc.assert(
      fc.property(drawing, (asked) => {
        const larger = drawSample({ ...asked, size: asked.size + 5 });
        expect(larger.slice(0, asked.size)).toEqual(drawSample(asked));
      }),
    );
  });

  it('can be done by hand: the place is the SHA-256 of ["seed","root","case"]', () => {
    const place = createHash('sha256').update('["seed","cm9vdA==","case-1"]').digest('hex');
    expect(drawPlace({ seed: 'seed', root: 'cm9vdA==' }, 'case-1')).toBe(place);
  });

  it('comes out otherwise with another seed, and with another log', () => {
    const from = Array.from({ length: 200 }, (_, at) => `case-${at}`);
    const asked = { from, seed: 'a', root: 'r', size: 10 };
    expect(drawSample({ ...asked, seed: 'b' })).not.toEqual(drawSample(asked));
    expect(drawSample({ ...asked, root: 's' })).not.toEqual(drawSample(asked));
  });
});

describe('a question to the log', () => {
  const asked = {
    user: 'clerk-1',
    from: '2026-11-01',
    to: '2026-12-01',
    reason: 'review of the complaint of November',
  };

  it('is about a subject or a user, within 31 days, for a reason', () => {
    expect(auditFaults(asked)).toEqual([]);
    expect(auditFaults({ ...asked, user: undefined, subject: 'case-1' })).toEqual([]);
  });

  it.each([
    ['about everybody', { user: undefined }, 'name a subject or a user'],
    ['over 32 days', { to: '2026-12-02' }, 'the period is 32 days'],
    ['backwards', { to: '2026-10-31' }, 'the last day lies before the first'],
    ['without days', { from: 'monday' }, 'write both days'],
    ['without a reason', { reason: 'n/a' }, 'say in your own words'],
  ])('%s is refused', (_, changed, words) => {
    expect(auditFaults({ ...asked, ...changed }).join('; ')).toContain(words);
  });
});
