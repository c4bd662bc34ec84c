import { PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from '@cantoo/pdf-lib';
import { SAMPLE_LINES, type SampleLine } from './sample-lines.ts';

const LEFT = 50;
const BLACK = rgb(0, 0, 0);

/** What to fill into the sample form, by the name of the field: a text, or whether a box is ticked. */
export type SampleValues = Readonly<Record<string, string | boolean>>;

/**
 * A synthetic fillable PDF shaped like Form I-247A, for the sample county and for tests: no form of any government, and
 * it says so on its face. The same values give the same bytes. A name that is no field of it is a bug, and throws.
 */
export const sampleForm = async (values: SampleValues = {}): Promise<Uint8Array> => {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setTitle('Synthetic sample form');
  const page = document.addPage([612, 792]);
  const font = await document.embedFont(StandardFonts.Helvetica);
  let y = 742;
  const write = (text: string, size: number): void => {
    page.drawText(text, { x: LEFT, y, size, font, color: BLACK });
    y -= size + 8;
  };
  write('SYNTHETIC SAMPLE, shaped like Form I-247A. Not a form of any government.', 12);
  for (const line of SAMPLE_LINES) {
    draw(document, page, font, line, y, values);
    y -= 27;
  }
  const unknown = Object.keys(values).find((name) => !SAMPLE_LINES.some((line) => line.name === name));
  if (unknown !== undefined) throw new Error(`the sample form has no field ${unknown}`);
  return document.save({ useObjectStreams: false });
};

const draw = (
  document: PDFDocument,
  page: PDFPage,
  font: PDFFont,
  { name, label, isTick }: SampleLine,
  y: number,
  values: SampleValues,
): void => {
  const value = values[name];
  const look = { borderWidth: 1, borderColor: BLACK, font };
  if (isTick) {
    const box = document.getForm().createCheckBox(name);
    box.addToPage(page, { x: LEFT, y: y - 3, width: 14, height: 14, borderWidth: 1, borderColor: BLACK });
    if (value === true) box.check();
    page.drawText(label, { x: LEFT + 24, y, size: 9, font, color: BLACK });
    return;
  }
  page.drawText(label, { x: LEFT, y, size: 9, font, color: BLACK });
  const field = document.getForm().createTextField(name);
  if (typeof value === 'string') field.setText(value);
  field.addToPage(page, { x: 250, y: y - 5, width: 300, height: 18, ...look });
  field.setFontSize(9);
};
