/** A line of the sample form. */
export interface SampleLine {
  readonly name: string;
  readonly label: string;
  readonly isTick: boolean;
}

const line = (name: string, label: string): SampleLine => ({ name: `Sample247A.${name}`, label, isTick: false });
const tick = (name: string, label: string): SampleLine => ({ name: `Sample247A.${name}`, label, isTick: true });

/** The sample form from top to bottom. */
export const SAMPLE_LINES: readonly SampleLine[] = [
  line('Subject.ID', 'Subject ID'),
  line('Subject.Event', 'Event #'),
  line('Subject.File', 'File No.'),
  line('Date', 'Date'),
  line('To', 'TO (institution)'),
  line('From', 'FROM (office)'),
  line('Subject.Name', 'Name'),
  line('Subject.Birth', 'Date of Birth'),
  line('Subject.Citizenship', 'Citizenship'),
  line('Subject.Sex', 'Sex'),
  tick('Box1.FinalOrder', '1. Probable cause on a final order of removal'),
  tick('Box1.Proceedings', '1. Probable cause on pending removal proceedings'),
  tick('Box1.Biometric', '1. Probable cause on a biometric match and a records check'),
  tick('Box1.Statements', '1. Probable cause on statements or other reliable evidence'),
  tick('Box2', '2. The person was transferred to you for a proceeding or investigation; custody is to be resumed'),
  line('Telephone', 'Notify before release, by calling'),
  line('Officer', 'Name, title and signature of the officer'),
  tick('Cancel', 'Cancel the detainer sent before'),
  line('Agency.Booking', 'Agency: local booking number'),
  line('Agency.Release', 'Agency: estimated release date and time'),
  line('Agency.Served', 'Agency: served on the person on'),
];
