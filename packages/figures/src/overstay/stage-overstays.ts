import { createHash } from 'node:crypto';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { ResolvedPack } from '@holdpoint/engine';
import type { BuiltFigure } from '../build/result.ts';
import { DefinitionError } from '../build/run-definition.ts';
import type { Document } from '../register/document.ts';
import type { FigureText } from '../register/figure-schema.ts';
import type { Register } from '../register/read-register.ts';
import type { OwnReading } from '../own-records/stage-own-table.ts';
import { stageOverstay } from './stage-overstay.ts';

/** What an account of overstays was made from, by its name. */
export type Accounts = ReadonlyMap<string, { readonly sha256: string; readonly packs: readonly ResolvedPack[] }>;

/** Makes the table of each overstay that a figure reads. */
export const stageOverstays = async (
  connection: DuckDBConnection,
  { overstays }: Register,
  figures: readonly Document<FigureText>[],
  { law, zone }: OwnReading,
): Promise<Accounts> => {
  const wanted = new Set(figures.flatMap(({ value }) => value.overstays));
  const accounts = new Map<string, { sha256: string; packs: readonly ResolvedPack[] }>();
  for (const document of overstays.filter(({ value }) => wanted.has(value.overstay))) {
    if (law === undefined)
      throw new DefinitionError(`${document.source.file}: there is no law to ask; give its folder`);
    const packs = await stageOverstay(connection, document, law, zone);
    accounts.set(document.value.overstay, { sha256: document.sha256, packs });
  }
  return accounts;
};

/** A figure with the packs that it was held against among its inputs, and the accounts that it reads in the hash of its definition. */
export const withAccounts = (built: BuiltFigure, { overstays }: FigureText, accounts: Accounts): BuiltFigure => {
  const own = overstays.flatMap((name) => accounts.get(name) ?? []);
  if (own.length === 0) return built;
  const packs = new Map(own.flatMap((account) => account.packs.map((pack) => [pack.id, pack] as const)));
  const hash = createHash('sha256').update([built.definition, ...own.map(({ sha256 }) => sha256)].join('\n'));
  return {
    ...built,
    definition: hash.digest('hex'),
    inputs: [
      ...built.inputs,
      ...[...packs.values()].map(({ id, version, hash: sha256, provisions }) => ({
        codebook: 'law',
        file: `law/${id}, version ${version}`,
        sha256,
        bytes: 0,
        rows: provisions.length,
      })),
    ],
  };
};

/** Whose clock a source is read by: the one that is asked for, else that of an account which is made from it. */
export const zoneOf = ({ overstays }: Register, source: string, asked: string | undefined): string | undefined =>
  asked ?? overstays.find(({ value }) => value.sources.includes(source))?.value.zone;
