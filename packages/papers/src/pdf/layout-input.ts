import type { Paper } from '../paper/paper.ts';
import { familiesFor } from './fonts.ts';

/** A paper in the shape that `layout/paper.typ` reads: nothing left out, what is absent is null. */
export const layoutInput = (paper: Paper): object => {
  const { language, region } = languageOf(paper.language);
  return {
    title: paper.title,
    fonts: familiesFor(paper.language),
    lang: language,
    region,
    mark: paper.mark ?? null,
    foot: paper.foot,
    page: paper.page,
    landscape: paper.isLandscape,
    blocks: paper.blocks.map((block) => {
      switch (block.kind) {
        case 'text':
          return block.lang === undefined ? block : { ...block, lang: languageOf(block.lang).language };
        case 'choices':
          return { ...block, label: block.label ?? null };
        case 'blanks':
          return {
            ...block,
            fields: block.fields.map((field) => ({ ...field, name: field.name ?? null, value: field.value ?? null })),
          };
        case 'sheet':
          return { ...block, columns: block.columns.map((column) => ({ ...column, name: column.name ?? null })) };
        default:
          return block;
      }
    }),
    addenda: paper.addenda.map((one) =>
      one.lang === undefined ? one : { ...one, lang: languageOf(one.lang).language },
    ),
  };
};

/** A PDF names a language and a region, no script: Traditional Chinese is that of Taiwan, Simplified that of China. */
const languageOf = (tag: string): { readonly language: string; readonly region: string | null } => {
  const locale = new Intl.Locale(tag);
  return { language: locale.language, region: locale.language === 'zh' ? (locale.maximize().region ?? null) : null };
};
