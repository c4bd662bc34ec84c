import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { done, refused, type Result } from '../outcome/result.ts';
import { openPdf } from './open-pdf.ts';

export interface OpenForm {
  readonly document: PDFDocument;
  readonly acroForm: PDFDict;
}

/** Opens a PDF and finds its form. What `openPdf` refuses, and what has no form, is refused; no bytes make it throw. */
export const openForm = async (bytes: Uint8Array): Promise<Result<OpenForm>> => {
  const opened = await openPdf(bytes);
  if (!opened.ok) return opened;
  const document = opened.value;
  try {
    const acroForm = document.catalog.lookup(PDFName.of('AcroForm'));
    return acroForm instanceof PDFDict ? done({ document, acroForm }) : refused('pdf-no-fields');
  } catch {
    return refused('pdf-damaged');
  }
};
