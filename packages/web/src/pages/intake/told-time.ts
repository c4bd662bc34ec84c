import { formatInstant, instantsOfWall, localDayOf, parseDay } from '@holdpoint/engine';
import type { Agency, Service } from '../../service/service.ts';
import { html, type Html } from '../html.ts';
import { line, radios } from './controls.ts';
import type { Fault } from './faults.ts';
import type { ToldTime } from './intake-draft.ts';
import { oneOf, type Sent } from './step.ts';

const TWICE = 'twice';
/** What the controls of a time are called. */
export const TIME_NAMES = ['day', 'time', TWICE] as const;
const FUTURE: Fault = { field: 'day', says: 'this lies in the future: enter when it was' };

/** A time of the past as a person tells it, in the agency's own zone: the instant, or what is wrong with it. */
export const toldTimeOf = (
  sent: Sent,
  { agency }: { readonly agency: Pick<Agency, 'zone'> },
  { clock }: Pick<Service, 'clock'>,
): { readonly told: ToldTime } | { readonly faults: readonly Fault[] } => {
  const [day, time] = [oneOf(sent, 'day'), oneOf(sent, 'time')];
  const [parsedDay, parsedTime] = [parseDay(day), /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time)];
  const faults: readonly Fault[] = [
    ...(parsedDay === undefined ? [{ field: 'day', says: 'enter the day' }] : []),
    ...(parsedTime === null ? [{ field: 'time', says: 'enter the time of day, such as 03:10' }] : []),
  ];
  if (parsedDay === undefined || parsedTime === null) return { faults };
  // Such a day may lie beyond any calendar, and then has no instants at all.
  if (parsedDay > localDayOf(clock.now(), agency.zone)) return { faults: [FUTURE] };
  const wall = { hour: Number(parsedTime[1]), minute: Number(parsedTime[2]), second: 0 };
  const found = instantsOfWall(parsedDay, wall, agency.zone);
  const which = oneOf(sent, TWICE);
  if (found.length > 1 && which === '')
    return { faults: [{ field: TWICE, says: 'clocks were set back that night: say which of the two times it was' }] };
  const at = which === 'later' ? found.at(-1) : found[0];
  if (at === undefined)
    return { faults: [{ field: 'time', says: 'clocks were set forward over this time: look at the paper again' }] };
  if (at > clock.now()) return { faults: [FUTURE] };
  return { told: { day, time, at: formatInstant(at) } };
};

/** The day and the time of something that was. */
export const timeControls = (sent: Sent, faults: readonly Fault[]): Html =>
  html`${line({ name: 'day', label: 'Day', faults }, oneOf(sent, 'day'), 'date')}
  ${line({ name: 'time', label: 'Time of day', faults }, oneOf(sent, 'time'), 'time')}
  ${
    faults.some(({ field }) => field === TWICE)
      ? radios({ name: TWICE, label: 'Which of the two', faults }, [
          ['earlier', 'The earlier one, before clocks were set back'],
          ['later', 'The later one'],
        ])
      : ''
  }`;
