import type { Determination } from '@holdpoint/engine';
import { CSV_HEADER, csvLines, decisionsTable, tableRows } from './decisions.ts';
import type { OutputFormat } from './output-format.ts';
import type { Out } from './write-out.ts';

/** Writes determinations as they are made. */
export interface DecisionWriter {
  readonly add: (one: Determination) => Promise<void> | undefined;
  /** Writes what remains, once all are made. */
  readonly end: () => Promise<void>;
}

/** A writer in the format asked for. Only the table waits for all, since its columns are as wide as their widest cell. */
export const decisionWriter = (format: OutputFormat, out: Out): DecisionWriter => {
  switch (format) {
    case 'json':
      return jsonWriter(out);
    case 'ndjson':
      return { add: (one) => out.write(`${JSON.stringify(one)}\n`), end: out.flush };
    case 'csv':
      return csvWriter(out);
    case 'table':
      return tableWriter(out);
  }
};

/** The same bytes as of one `JSON.stringify` of the whole list. */
const jsonWriter = (out: Out): DecisionWriter => {
  let isFirst = true;
  return {
    add: (one) => {
      const text = JSON.stringify(one, null, 2).replaceAll('\n', '\n  ');
      const start = isFirst ? '[\n  ' : ',\n  ';
      isFirst = false;
      return out.write(start + text);
    },
    end: async () => {
      await out.write(isFirst ? '[]\n' : '\n]\n');
      await out.flush();
    },
  };
};

const csvWriter = (out: Out): DecisionWriter => {
  let header = `${CSV_HEADER}\n`;
  const take = (): string => {
    const text = header;
    header = '';
    return text;
  };
  return {
    add: (one) =>
      out.write(
        take() +
          csvLines(one)
            .map((line) => `${line}\n`)
            .join(''),
      ),
    end: async () => {
      await out.write(take());
      await out.flush();
    },
  };
};

const tableWriter = (out: Out): DecisionWriter => {
  const rows: (readonly string[])[] = [];
  return {
    add: (one) => {
      rows.push(...tableRows(one));
      return undefined;
    },
    end: async () => {
      await out.write(`${decisionsTable(rows)}\n`);
      await out.flush();
    },
  };
};
