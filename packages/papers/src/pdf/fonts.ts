import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const FILES = [
  ['@embedpdf/fonts-latin', 'NotoSans-Regular.ttf'],
  ['@embedpdf/fonts-latin', 'NotoSans-Bold.ttf'],
  ['@embedpdf/fonts-sc', 'NotoSansHans-Regular.otf'],
  ['@embedpdf/fonts-sc', 'NotoSansHans-Bold.otf'],
  ['@embedpdf/fonts-tc', 'NotoSansHant-Regular.otf'],
  ['@embedpdf/fonts-tc', 'NotoSansHant-Bold.otf'],
  ['@embedpdf/fonts-kr', 'NotoSansKR-Regular.otf'],
  ['@embedpdf/fonts-kr', 'NotoSansKR-Bold.otf'],
] as const;

const require = createRequire(import.meta.url);

/** The font files that papers are set in; no font of the machine is used, so that every machine prints the same. */
export const readFonts = (): Buffer[] =>
  FILES.map(([name, file]) => readFileSync(join(dirname(require.resolve(name)), '..', 'fonts', file)));

const LATIN = 'Noto Sans';
const SIMPLIFIED = 'Noto Sans S Chinese';
const TRADITIONAL = 'Noto Sans T Chinese';
const KOREAN = 'Noto Sans Korean';

/** The families to look a character up in, in their order: one sign has other shapes in Taipei than in Beijing. */
export const familiesFor = (language: string): readonly string[] => {
  const { language: base, script } = new Intl.Locale(language).maximize();
  if (base === 'zh' && script === 'Hant') return [TRADITIONAL, LATIN, SIMPLIFIED, KOREAN];
  if (base === 'zh') return [SIMPLIFIED, LATIN, TRADITIONAL, KOREAN];
  if (base === 'ko') return [KOREAN, LATIN, SIMPLIFIED, TRADITIONAL];
  return [LATIN, SIMPLIFIED, TRADITIONAL, KOREAN];
};
