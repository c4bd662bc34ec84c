import { existsSync } from 'node:fs';
import { closest } from '@holdpoint/engine';
import {
  type ClosedReport,
  closeReport,
  type MadeReport,
  makeReport,
  reportPeriod,
  type ReportText,
} from '@holdpoint/figures';
import { today } from '../../clock.ts';
import { CommandError, EXIT, usageError } from '../../exit-codes.ts';
import { plainCase } from '../../law-map/plain-case.ts';
import { requireLaw } from '../../law/load-law.ts';
import { formatReport, reportList } from './format-report.ts';
import { readArguments } from '../read-arguments.ts';
import { orEndReport, readClosed, writeClosed } from './report-files.ts';
import { filing } from './report-filing.ts';
import { requireRegister } from './require-register.ts';

/** `holdpoint figures report`. */
export const report = async (args: readonly string[]): Promise<number> => {
  const { values, positionals } = readArguments('figures report', args, {
    folder: { type: 'string' },
    records: { type: 'string' },
    period: { type: 'string' },
    zone: { type: 'string' },
    agency: { type: 'string' },
    close: { type: 'string' },
    revise: { type: 'string' },
    agencies: { type: 'string' },
    filed: { type: 'string' },
    output: { type: 'string', short: 'o', default: 'text' },
  });
  if (values.output !== 'text' && values.output !== 'json')
    throw usageError(`-o: found "${values.output}"; write text or json`);
  const register = requireRegister(values.folder);
  const [name, ...others] = positionals;
  if (name === undefined) {
    process.stdout.write(reportList(register.reports.map(({ value }) => value)));
    return EXIT.ok;
  }
  const document = register.reports.find(({ value }) => value.report === name);
  if (document === undefined || others.length > 0)
    throw unknownReport(
      name,
      register.reports.map(({ value }) => value.report),
    );
  const period = reportPeriod(document.value.period, values.period ?? '');
  if (period === undefined) throw wrongPeriod(document.value, values.period);
  if (values.agencies !== undefined || values.filed !== undefined)
    return filing(document.value, period.name, values.agencies, values.filed);
  const { records } = values;
  if (records === undefined || !existsSync(records))
    throw new CommandError(
      `figures report: --records: found "${records ?? ''}"; name a proof bundle or a folder of them; docs/how-to/make-a-report.md says how to hand them out`,
      EXIT.noInput,
    );
  const law = { packs: () => requireLaw({ stack: document.value.pack }), plainCase };
  const made = await orEndReport(() => makeReport(register, document, { records, period, zone: values.zone, law }));
  const before = values.close === undefined ? undefined : readClosed(values.close);
  const kept =
    values.close === undefined
      ? undefined
      : close(
          made,
          { report: document.value, agency: values.agency ?? '', period, on: today(), reason: values.revise },
          before,
          values.close,
        );
  process.stdout.write(
    values.output === 'json'
      ? `${JSON.stringify(kept ?? { report: name, period, ...made }, null, 2)}\n`
      : formatReport(document.value, period, made, kept),
  );
  return EXIT.ok;
};

const close = (
  made: MadeReport,
  closing: Parameters<typeof closeReport>[1],
  before: ClosedReport | undefined,
  path: string,
): ClosedReport => {
  if (closing.agency.trim() === '')
    throw usageError('figures report: --close needs --agency "the agency that reports"');
  const done = closeReport(made, closing, before);
  if (!done.ok) throw new CommandError(`${path}: ${done.why}`, EXIT.refused);
  if (done.isChanged) writeClosed(path, done.closed);
  return done.closed;
};

const unknownReport = (name: string, known: readonly string[]): CommandError => {
  const near = closest(name, known);
  return usageError(
    `figures report: no report "${name}"; ${near === undefined ? `there are ${known.join(', ')}` : `do you mean ${near}?`}`,
  );
};

const wrongPeriod = ({ report, period }: ReportText, found: string | undefined): CommandError =>
  usageError(
    `figures report: --period: found "${found ?? ''}"; ${report} covers a ${period}; write ${period === 'quarter' ? 'a quarter such as 2026-q1' : `a year such as 2026${period === 'calendar year' ? '' : ', the one in which it ends'}`}`,
  );
