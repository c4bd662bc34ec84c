/** Figures that anyone can rebuild: definitions, importers, claims, the public site. */
export { type Build, type BuildOptions, buildFigures } from './build/build-figures.ts';
export { builtFigureSchema, type StoredFigure } from './build/built-schema.ts';
export { checkQueries } from './build/check-queries.ts';
export { diffFigures, type FigureDifference } from './build/diff-figures.ts';
export { figureCsv } from './build/figure-csv.ts';
export type { BuiltFigure, Compared, Input } from './build/result.ts';
export { DefinitionError } from './build/run-definition.ts';
export { judgeClaim } from './claims/judge-claim.ts';
export { type Verdict, verdictWords } from './claims/verdict.ts';
export { ImportError } from './import/import-error.ts';
export { formatImportFinding, type ImportFinding } from './import/import-finding.ts';
export type { FigureText } from './register/figure-schema.ts';
export { type Register, readRegister } from './register/read-register.ts';
