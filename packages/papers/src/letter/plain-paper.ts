import { loadNotices } from '../notice/load-notices.ts';
import { fillIn } from '../language/placeholders.ts';
import type { Block, Paper } from '../paper/paper.ts';

/** A paper in English that is made from what the desk keeps. */
export interface PlainPaperRequest {
  readonly title: string;
  /** Its number and edition, printed at the foot. */
  readonly form: string;
  readonly edition: string;
  readonly agency: string;
  /** Whether every page says that data and law are samples. */
  readonly isSample: boolean;
  readonly blocks: readonly Block[];
}

/** A paper ready for `paperPdf` and `paperHtml`; whoever asks for it says what stands in it. */
export const plainPaper = (request: PlainPaperRequest): Paper => {
  const { title, form, edition, agency, isSample, blocks } = request;
  const { wording } = loadNotices();
  return {
    title,
    language: 'en',
    ...(isSample ? { mark: wording.sample ?? '' } : {}),
    foot: fillIn('{form}, edition {edition}. {agency}', { form, edition, agency }),
    page: wording.page ?? '',
    isLandscape: false,
    blocks,
    addenda: [],
  };
};
