import type { FactSchema } from '@holdpoint/engine';

const yesNo = { kind: 'yes-no' } as const;
const anyText = { kind: 'text' } as const;
const asked = { question: 'not asked in a benchmark?', suppliedBy: 'nobody' };

const fact = (path: string, type: typeof yesNo | typeof anyText) => ({
  key: path,
  path: path.split('.'),
  type,
  ...asked,
});

/** The facts of the benchmark rule sets: nested records, as a caller would have them at hand. */
export const BENCH_SCHEMA: FactSchema = {
  id: 'bench/1',
  actDay: ['asOf'],
  facts: [
    fact('agency.type', anyText),
    fact('request.kind', anyText),
    fact('person.juvenile', yesNo),
    fact('person.registry', yesNo),
    fact('person.federalAggravatedFelony', yesNo),
    fact('person.federalFelonyWarrant', yesNo),
    fact('judicial.warrant', yesNo),
    fact('judicial.warrantSigned', yesNo),
    fact('judicial.probableCause', yesNo),
    fact('judicial.federalOffense', anyText),
    fact('judicial.finding872', yesNo),
    fact('judicial.charge.class', anyText),
    fact('judicial.charge.category', anyText),
    fact('judicial.charge.domesticViolence', yesNo),
    fact('policy.prohibitsTransfer', yesNo),
  ],
  lists: [
    {
      key: 'convictions',
      item: 'conviction',
      existsFrom: 'date',
      ...asked,
      fields: [
        { key: 'category', type: anyText, ...asked },
        { key: 'level', type: anyText, ...asked },
        { key: 'class', type: anyText, ...asked },
        { key: 'date', type: { kind: 'day' }, ...asked },
        { key: 'vacated', type: yesNo, ...asked },
      ],
    },
  ],
};
