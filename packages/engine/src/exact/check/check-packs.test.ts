import { describe, expect, it } from 'vitest';
import { engineOf, packOf } from '../../../test/law-from-yaml.ts';
import { VOCABULARY } from '../../facts/vocabulary/vocabulary.ts';
import type { ProvisionHead, ResolvedPack } from '../../norms/resolved-pack.ts';
import { checkPacks } from './check-packs.ts';

const RULES = `  - id: recent
    permits: [hold]
    when any:
      - some conviction: { level: felony }
      - agency: county-jail
    unless any:
      - current registrant: yes
`;
const [PACK] = engineOf(packOf('st', 'state', RULES)).packs;
if (PACK === undefined) throw new Error('no pack');
const pack: ResolvedPack = PACK;
const [HEAD] = pack.provisions;
if (HEAD === undefined) throw new Error('no provision');
const head: ProvisionHead = HEAD;

const version = (name: string, from: string, to: string | null, title = head.title) => ({
  ...head,
  name,
  from,
  to,
  title,
});
const findings = (...provisions: readonly ProvisionHead[]) =>
  checkPacks(VOCABULARY, [{ ...pack, provisions }]).filter(({ code }) => code !== 'unused-fact');

describe('what is seen of packs without analysis', () => {
  it('is nothing where versions follow each other day by day, in whatever order they are read', () => {
    expect(findings(version('b', '2018-01-01', null), version('a', '2014-01-01', '2018-01-01'))).toEqual([]);
    expect(
      findings(version('a', '2014-01-01', '2016-01-01'), version('b', '2018-01-01', null, 'Another title')),
    ).toEqual([]);
  });

  it('is a gap between two versions of one citation', () => {
    const [gap] = findings(
      version('a', '2014-01-01', '2016-01-01', 'T (old)'),
      version('b', '2018-01-01', null, 'T (new)'),
    );
    expect(gap).toMatchObject({
      code: 'version-gap',
      file: 'law/st/b.yaml',
      limb: head.cite,
      found: 'st § 1 from 2018-01-01, while a ends 2016-01-01',
    });
    expect(gap).not.toHaveProperty('isNote');
    for (const words of [gap?.expected, gap?.remedy]) expect(words).toMatch(/./);
  });

  it('is a note where two share days, or the first has no end', () => {
    for (const to of ['2019-01-01', null]) {
      const [overlap] = findings(version('a', '2014-01-01', to), version('b', '2018-01-01', null));
      expect(overlap).toMatchObject({ code: 'version-overlap', isNote: true });
      expect(overlap?.found).toContain(`a ends ${to ?? 'never'}`);
      expect(overlap?.remedy).toMatch(/./);
    }
  });

  it('is a provision that holds no rule', () => {
    const [empty] = findings({ ...head, rules: 0 });
    for (const words of [empty?.found, empty?.expected, empty?.remedy]) expect(words).toMatch(/./);
    expect(findings({ ...head, rules: 0 })).toMatchObject([
      { code: 'provision-without-rule', file: 'law/st/code.yaml', limb: head.cite, isNote: true },
    ]);
    expect(findings(head)).toEqual([]);
  });

  it('is each fact that no rule asks, but none that one does', () => {
    const unused = checkPacks(VOCABULARY, [pack])
      .filter(({ code }) => code === 'unused-fact')
      .map(({ limb }) => limb);
    for (const asked of ['agency', 'current registrant', 'convictions', 'convictions level'])
      expect(unused).not.toContain(asked);
    for (const idle of ['charges', 'charges level', 'convictions statute', 'local policy'])
      expect(unused).toContain(idle);
    for (const { isNote, file, found, expected, remedy } of checkPacks(VOCABULARY, [pack])) {
      expect([isNote, file]).toEqual([true, 'law/case.schema.json']);
      for (const words of [found, expected, remedy]) expect(words).toMatch(/./);
    }
  });

  it('counts the statute of records as asked where a table fills something in', () => {
    const table = { id: 't', title: 't', through: 0, rows: {}, fills: ['wobbler'] };
    const tables = [{ ...table }] as unknown as ResolvedPack['tables'];
    const limbs = (one: ResolvedPack) => checkPacks(VOCABULARY, [one]).map(({ limb }) => limb);
    expect(limbs({ ...pack, tables })).not.toContain('convictions statute');
    expect(limbs({ ...pack, tables: tables.map((one) => ({ ...one, fills: [] })) })).toContain('convictions statute');
  });
});
