/** Holdpoint's paper: notices, blank forms, and what is read from a fillable PDF. Data in, text or bytes out. */
export { REFUSALS, type Refusal, type RefusalCode } from './outcome/refusal.ts';
export type { Result } from './outcome/result.ts';
export type { Block, Paper } from './paper/paper.ts';
export { paperPdf } from './pdf/paper-pdf.ts';
export { Press } from './pdf/press.ts';
export { loadNotices, type NoticeBook } from './notice/load-notices.ts';
export type { Notice, NoticeValue } from './notice/notice-schema.ts';
export { noticePaper, type NoticeRequest } from './notice/notice-paper.ts';
export { type Service, serviceSchema } from './notice/service.ts';
export { type Catalogue, catalogueSchema } from './language/catalogue.ts';
export { catalogueSheet } from './language/catalogue-sheet.ts';
export { type CatalogueRead, readCatalogue } from './language/read-catalogue.ts';
export { wordsIn } from './language/words-in.ts';
export { paperHtml } from './html/paper-html.ts';
export { type DisclosureLetter, disclosureLetter } from './letter/disclosure-letter.ts';
export { plainPaper, type PlainPaperRequest } from './letter/plain-paper.ts';
export { type ResponseLetter, responseLetter } from './letter/response-letter.ts';
export { blankPaper, type BlankRequest } from './blank/blank-paper.ts';
export { loadBlanks, type NamedBlank } from './blank/load-blanks.ts';
export { type FieldMap, fieldMapSchema } from './form/field-map.ts';
export type {
  DocumentProposal,
  ProposedValue,
  ShownValue,
  UnsureField,
  ValueSource,
} from './form/document-from-fields.ts';
export { loadFieldMaps } from './form/load-field-maps.ts';
export { type PagePicture, pagePictures } from './form/page-pictures.ts';
export { type FormNote, type FormRead, readForm, type UnknownField } from './form/read-form.ts';
export type { PdfField, PdfFieldKind } from './form/pdf-field.ts';
export { sampleForm, type SampleValues } from './sample/sample-form.ts';
export { type SheetRows, writeWorkbook } from './sheet/write-workbook.ts';
export { writeCsv } from './sheet/write-csv.ts';
export { type LanguageOwed, languagesOwed } from './language/languages-owed.ts';
export { readSheet } from './sheet/read-sheet.ts';
