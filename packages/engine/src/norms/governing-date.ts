import type { GoverningDate } from '../authoring/provision-schema.ts';
import { DAWN, DUSK } from '../facts/day.ts';
import { all, any, type Expression, fieldTest } from './expression.ts';
import type { DaySpan } from './norm.ts';

/**
 * The condition that the governing date of a rule lies while the rule is in force. The date of the act is not a fact
 * but the question itself, so a rule governed by it is chosen by its dates and needs no condition.
 */
export const governedWithin = (governedBy: GoverningDate, span: DaySpan, condition: Expression): Expression => {
  const dated = (key: string): Expression =>
    fieldTest(key, {
      is: 'between',
      ...(span.from === DAWN ? {} : { from: span.from }),
      ...(span.to === DUSK ? {} : { before: span.to }),
    });
  switch (governedBy) {
    case 'act':
      return condition;
    case 'request':
      return all([condition, { op: 'some', list: 'documents', where: dated('received on') }]);
    case 'arrest':
      return all([condition, { op: 'some', list: 'charges', where: dated('arrested on') }]);
    case 'conviction':
      return withinConvictions(condition, dated('on'));
  }
};

const withinConvictions = (expression: Expression, dated: Expression): Expression => {
  switch (expression.op) {
    case 'some':
      return expression.list === 'convictions' ? { ...expression, where: all([expression.where, dated]) } : expression;
    case 'not':
      return { op: 'not', of: withinConvictions(expression.of, dated) };
    case 'all':
    case 'any': {
      const of = expression.of.map((one) => withinConvictions(one, dated));
      return expression.op === 'all' ? all(of, expression.cite) : any(of, expression.cite);
    }
    default:
      return expression;
  }
};
