import { afterEach, describe, expect, it } from 'vitest';
import {
  blankPaper,
  loadFieldMaps,
  noticePaper,
  type Paper,
  paperPdf,
  Press,
  readForm,
  sampleForm,
} from '@holdpoint/papers';
import { PressProcess } from '../src/pdf/press-process.ts';
import { sampleRequest, sampleValues } from './sample-values.ts';
import { valueOf } from './value-of.ts';

const intake = (agency: string): Paper => valueOf(blankPaper({ name: 'intake', agency, isSample: true }));
/** No paper: the layout fails on it, as it would on a bug. */
const broken: Paper = { ...intake('x'), language: 'en', blocks: JSON.parse('[{"kind":"no such block"}]') };

let press = new Press();
afterEach(() => {
  press.close();
  press = new Press();
});

describe('the press', () => {
  it('gives the same bytes as the typesetter in the process itself, paper by paper, and goes on in another process', async () => {
    press = new Press({ mostTasks: 2 });
    const papers = ['A', 'B', 'C', 'D', 'E'].map(intake);
    const set = await Promise.all(papers.map((paper) => press.pdf(paper)));
    for (const [index, paper] of papers.entries()) {
      const [apart, here] = [set[index], paperPdf(paper)];
      expect(apart?.ok && here.ok && Buffer.from(apart.value).equals(here.value)).toBe(true);
    }
  });

  it('gives the refusals of the typesetter', async () => {
    const values = { ...sampleValues('copy-of-request'), person: 'سارة' };
    const paper = valueOf(noticePaper(sampleRequest('copy-of-request', { values })));
    expect(await press.pdf(paper)).toEqual(paperPdf(paper));
  });

  it('reads forms as the process itself does, refusals too', async () => {
    const form = await sampleForm({ 'Sample247A.Officer': 'A. Sample' });
    expect(await press.readForm(form, loadFieldMaps())).toEqual(await readForm(form, loadFieldMaps()));
    expect(await press.readForm(Buffer.from('no form'), [])).toMatchObject({ refusal: { code: 'pdf-not-a-pdf' } });
  });

  it('refuses a file on which its process is lost, and reads the next', async () => {
    const form = await sampleForm();
    const read = press.readForm(form, loadFieldMaps());
    press.kill();
    expect(await read).toMatchObject({
      ok: false,
      refusal: { code: 'pdf-damaged', details: ['its reader was lost on it'] },
    });
    expect((await press.readForm(form, loadFieldMaps())).ok).toBe(true);
  });

  it('tells a fault of the layout, and sets the next paper', async () => {
    await expect(press.pdf(broken)).rejects.toThrow('the layout of papers is at fault');
    expect((await press.pdf(intake('A'))).ok).toBe(true);
  });

  it('closed, still gives the papers that it was given', async () => {
    const set = press.pdf(intake('A'));
    press.close();
    expect((await set).ok).toBe(true);
  });
});

describe('a process of the press that was killed', () => {
  it('fails the papers that it had, each with what to do', async () => {
    const one = new PressProcess();
    const set = [one.do({ paper: intake('A') }), one.do({ paper: intake('B') })];
    one.kill();
    for (const each of set) await expect(each).rejects.toThrow('ask again');
    expect(one.isEnded).toBe(true);
  });
});
