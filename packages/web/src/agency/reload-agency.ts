import { isRefused, makeCalendar, parseDay, stackOf } from '@holdpoint/engine';
import type { Settings } from '@holdpoint/desk';
import { SETTINGS } from '@holdpoint/store';
import { isAdopted, lawInUse } from '../law/law-in-use.ts';
import type { Agency, Service } from '../service/service.ts';

/** The one aggregate in which an agency's settings are. */
export const settingsId = 'settings';

/**
 * Reads what an agency set for itself and which law it adopted, and works by it from now on. Done at the start, after a change
 * at this service, and from time to time, since another process may have changed it.
 */
export const reloadAgency = async (service: Service, id: string): Promise<void> => {
  const agency = service.agencies[id];
  if (agency === undefined) return;
  const identity = { user: 'service', agency: id, role: 'administrator' };
  const read = await service.store.as(identity, async (work) => ({
    settings: (await SETTINGS.find(work, id, settingsId))?.body ?? {},
    law: await lawInUse(service, work, agency),
  }));
  service.agencies[id] = { ...withSettings(service, agency, read.settings), isLawAdopted: isAdopted(read.law) };
};

/** An agency with what it set for itself; what it never set stays as `agency.json` begins with. */
const withSettings = (service: Service, agency: Agency, settings: Settings): Agency => {
  const { directory, retentionYears, localPolicy, paperInstruction } = settings;
  const { localPolicy: _, ...begun } = agency;
  return {
    ...begun,
    calendar: calendarOf(service, agency, settings),
    settings,
    ...(directory === undefined ? {} : { directory }),
    ...(retentionYears === undefined ? {} : { retentionYears }),
    ...(localPolicy === undefined || Object.keys(localPolicy).length === 0 ? {} : { localPolicy }),
    ...(paperInstruction === undefined ? {} : { paperInstruction }),
  };
};

/** The agency's own list of court holidays; without one, the table of its jurisdiction's pack, where somebody has read it. */
const calendarOf = ({ engine }: Service, agency: Agency, { holidays }: Settings): Agency['calendar'] => {
  const own =
    holidays === undefined
      ? stackOf(engine.packs, agency.jurisdiction)?.find(({ id }) => id === agency.jurisdiction)?.courtHolidays
      : {
          years: { from: holidays.from, through: holidays.through },
          kept: holidays.days.flatMap(({ day: text, name }) => {
            const day = parseDay(text);
            return day === undefined ? [] : [{ day, name, isInLieu: false }];
          }),
          doubtful: [],
        };
  const made = makeCalendar({ zone: agency.zone.toString(), courtHolidays: own });
  return isRefused(made) ? agency.calendar : made;
};
