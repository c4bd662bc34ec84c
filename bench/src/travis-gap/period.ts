/** Days from and to, both included, as the federal extract has them. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** The days of the federal extract of fiscal year 2015. */
export const EXTRACT: Period = { from: '2014-10-01', to: '2015-07-19' };
