import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PAPERS_FOLDER } from '../papers-folder.ts';
import { readFonts } from './fonts.ts';

/** What is used of the compiler of Typst; its own package of types names binaries that are not to be had everywhere. */
export interface Typesetter {
  compile(of: { mainFilePath: string; inputs: Readonly<Record<string, string>>; resetRead: boolean }): {
    readonly result: object | null;
    takeDiagnostics(): object | null;
  };
  pdf(document: object, options: { pdfStandard: 'ua-1' }): Uint8Array;
  fetchDiagnostics(diagnostics: object): readonly { readonly message: string }[];
  evictCache(age: number): void;
}

interface Binary {
  readonly NodeCompiler: {
    create(options: { workspace: string; fontArgs: readonly { fontBlobs: readonly Buffer[] }[] }): Typesetter;
  };
}

const BINARIES = ['linux-x64-gnu', 'linux-x64-musl'].map((name) => `@myriaddreamin/typst-ts-node-compiler-${name}`);

let made: Typesetter | undefined;

/** The typesetter with its fonts, made once; `undefined` where no binary of this system is installed. */
export const typesetter = (): Typesetter | undefined => {
  const binary = made === undefined ? load() : undefined;
  made ??= binary?.NodeCompiler.create({
    workspace: join(PAPERS_FOLDER, 'layout'),
    fontArgs: [{ fontBlobs: readFonts() }],
  });
  return made;
};

const load = (): Binary | undefined => {
  const require = createRequire(import.meta.url);
  for (const name of BINARIES) {
    try {
      return require(name) as Binary;
    } catch {
      continue;
    }
  }
  return undefined;
};
