import { PDFArray, PDFDict, PDFName, type PDFPage, PDFRawStream } from '@cantoo/pdf-lib';
import { done, refused, type Result } from '../outcome/result.ts';
import { openPdf } from './open-pdf.ts';

const MOST_PAGES = 20;
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

/** A scanned page: the JPEG that lies in the file, byte for byte. */
export interface PagePicture {
  /** Counted from 1. */
  readonly page: number;
  readonly jpeg: Uint8Array;
}

/**
 * The scanned pages among the first twenty of a PDF: of each page its largest JPEG. A page that is set, or was scanned as
 * anything else than JPEG, has none. Nothing is drawn. What `openPdf` refuses is refused; no bytes make it throw.
 */
export const pagePictures = async (bytes: Uint8Array): Promise<Result<readonly PagePicture[]>> => {
  const opened = await openPdf(bytes);
  if (!opened.ok) return opened;
  try {
    const pages = opened.value.getPages().slice(0, MOST_PAGES);
    return done(
      pages.flatMap((page, at) => {
        const [jpeg] = jpegsOf(page).toSorted((a, b) => b.length - a.length);
        return jpeg === undefined ? [] : [{ page: at + 1, jpeg }];
      }),
    );
  } catch {
    // Whatever the library cannot take in a file that a stranger sent.
    return refused('pdf-damaged');
  }
};

const jpegsOf = (page: PDFPage): readonly Uint8Array[] => {
  const objects = page.node.Resources()?.lookup(PDFName.of('XObject'));
  if (!(objects instanceof PDFDict)) return [];
  return objects.keys().flatMap((key) => {
    const stream = objects.lookup(key);
    if (!(stream instanceof PDFRawStream) || !isJpeg(stream)) return [];
    return Buffer.from(stream.contents.subarray(0, JPEG.length)).equals(JPEG) ? [stream.contents] : [];
  });
};

/** Packed by JPEG and nothing else, so that its bytes are a picture as they lie. */
const isJpeg = ({ dict }: PDFRawStream): boolean => {
  const filter = dict.lookup(PDFName.of('Filter'));
  const only = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter;
  return dict.lookup(PDFName.of('Subtype')) === PDFName.of('Image') && only === PDFName.of('DCTDecode');
};
