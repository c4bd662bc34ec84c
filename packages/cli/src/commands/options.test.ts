import { ACTIONS, DESK_ACTIONS, MAIN_ACTIONS } from '@holdpoint/engine';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../exit-codes.ts';
import { readDecideOptions } from './options.ts';

const read = (...args: readonly string[]) => readDecideOptions(args, DESK_ACTIONS);

describe('the options of decide and explain', () => {
  it('leave everything to the case where none is given', () => {
    expect(read('cases.json')).toEqual({
      files: ['cases.json'],
      on: undefined,
      knownOn: undefined,
      jurisdiction: undefined,
      agency: undefined,
      layout: undefined,
      output: 'table',
      format: undefined,
      sheet: undefined,
      actions: DESK_ACTIONS,
      rejects: undefined,
      case: undefined,
      needs: false,
    });
  });

  it('are read in any order, before and after the file', () => {
    const options = read(
      '--on',
      '2026-03-02',
      'a.csv',
      '--known-on=2026-04-01',
      '-o',
      'csv',
      '--agency',
      'county-jail',
    );
    expect(options).toMatchObject({
      files: ['a.csv'],
      on: '2026-03-02',
      knownOn: '2026-04-01',
      output: 'csv',
      agency: 'county-jail',
    });
  });

  it('take the jurisdiction, the layout, the reject file and the case as they stand', () => {
    const options = read(
      '--jurisdiction=us-ca',
      '--layout=ice-detainers',
      '--rejects=r.ndjson',
      '--case=jail-1',
      '--format=ndjson',
      '--sheet=A B',
    );
    expect(options).toMatchObject({
      jurisdiction: 'us-ca',
      layout: 'ice-detainers',
      rejects: 'r.ndjson',
      case: 'jail-1',
      format: 'ndjson',
      sheet: 'A B',
    });
  });

  it.each([
    ['desk', DESK_ACTIONS],
    ['main', MAIN_ACTIONS],
    ['all', ACTIONS],
    ['hold', ['hold']],
    ['transfer, hold', ['transfer', 'hold']],
  ])('name acts as "%s"', (text, actions) => {
    expect(read('--actions', text).actions).toEqual(actions);
  });

  it('accept a leap day', () => {
    expect(read('--on', '2028-02-29').on).toBe('2028-02-29');
  });
});

describe('a slip in the options ends the command with the remedy:', () => {
  it.each([
    [['--on', '2026-02-29'], '--on: found "2026-02-29"; write a day as YYYY-MM-DD'],
    [['--on', '03/02/2026'], '--on: found "03/02/2026"; write a day as YYYY-MM-DD'],
    [['--known-on', 'today'], '--known-on: found "today"; write a day as YYYY-MM-DD'],
    [['--agency', 'jail'], '--agency: found "jail"; write one of county-jail, '],
    [['-o', 'xml'], '--output: found "xml"; write table, json, ndjson or csv'],
    [['--format', 'xls'], '--format: found "xls"; write json, ndjson, csv, xlsx or parquet'],
    [['--actions', 'hold,keep'], '--actions: found "keep"; write desk, main, all or some of hold, '],
    [['--actions', ''], '--actions: found ""; write desk'],
    [['--colour'], "Unknown option '--colour'"],
    [['--on'], "Option '--on <value>' argument missing"],
  ])('%j', (args, says) => {
    expect(() => read(...args)).toThrow(expect.objectContaining({ status: EXIT.usage }));
    expect(() => read(...args)).toThrow(says);
  });
});
