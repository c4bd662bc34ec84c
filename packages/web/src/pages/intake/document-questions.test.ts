import { caseFacts } from '@holdpoint/desk';
import { describe, expect, it } from 'vitest';
import { caseOfPaper } from '../../../test/case-of-paper.ts';
import { documentFields } from './document-questions.ts';

describe('what a clerk reads from a paper', () => {
  it('is left out where the paper does not tell it', () => {
    expect(documentFields({ served: 'cannot tell', complete: 'yes' })).toEqual({ complete: 'yes' });
  });

  it('does not become a no where nobody can tell and all papers of the case are there', () => {
    const fields = documentFields({ kind: 'I-247A', cancelled: 'cannot tell' });
    expect(caseFacts(caseOfPaper({ fields })).documents).toEqual({
      complete: 'yes',
      list: [{ kind: 'I-247A', cancelled: 'unknown' }],
    });
  });

  it('says that nothing is ticked where nothing is', () => {
    expect(documentFields({ grounds: ['none'], asks: ['hold'] })).toEqual({ grounds: [], asks: ['hold'] });
  });
});
