import type { Reading } from '../view/reading-view.ts';
import { type Html, html } from './html.ts';

/** Grade, source, days of reading, second reader. */
export const readingList = (read: Reading): Html =>
  html` <dl>
    <dt>Grade</dt>
    <dd>${read.grade}: ${read.gradeWords}</dd>
    <dt>Source</dt>
    <dd>${read.source}</dd>
    <dt>Read on</dt>
    <dd>${read.on}</dd>
    ${
      read.note !== undefined &&
      html`<dt>Note</dt>
        <dd>${read.note}</dd>`
    }
    ${
      read.secondReader !== undefined &&
      html`<dt>Second reader</dt>
        <dd>On ${read.secondReader.on}: ${read.secondReader.found}</dd>`
    }
  </dl>`;
