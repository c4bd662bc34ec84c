import type { Block, Paper } from '../paper/paper.ts';
import { familiesFor } from './fonts.ts';

/** What is kept on one page must fit on one: more than this may break, since nothing may be cut. */
const MOST_TOGETHER = 4000;

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
    blocks: paper.blocks.map(blockInput),
    addenda: paper.addenda.map((one) =>
      one.lang === undefined ? one : { ...one, lang: languageOf(one.lang).language },
    ),
  };
};

const blockInput = (block: Block): object => {
  switch (block.kind) {
    case 'together':
      return {
        ...block,
        blocks: block.blocks.map(blockInput),
        breakable: JSON.stringify(block).length > MOST_TOGETHER,
      };
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
};

/** A PDF names a language and a region, no script: Traditional Chinese is that of Taiwan, Simplified that of China. */
const languageOf = (tag: string): { readonly language: string; readonly region: string | null } => {
  const locale = new Intl.Locale(tag);
  return { language: locale.language, region: locale.language === 'zh' ? (locale.maximize().region ?? null) : null };
};
