/** Acts in plain words, as the desk's pages say them. */
const ACTS: Readonly<Record<string, string>> = {
  hold: 'Hold past release',
  'notify-release-date': 'Tell the release date',
  transfer: 'Hand over',
  interview: 'Allow an interview',
  'share-personal-information': 'Share personal information',
  'share-status': 'Share status information',
  'share-criminal-history': 'Share criminal history',
  'facility-access': 'Let officers into the facility',
  'give-copy-of-request': 'Give the person a copy of the request',
  'give-consent-form': 'Give the consent form before an interview',
  'notify-person': 'Tell the person',
  'notify-attorney': 'Tell the attorney or designee',
  'notify-court': 'Tell the court',
  'make-record': 'Keep the record',
  report: 'Report',
  'hold-community-forum': 'Hold the community forum',
  'give-consular-notice': 'Give the consular notice',
  'allow-telephone-calls': 'Allow the telephone calls',
};

export const actWords = (action: string): string => ACTS[action] ?? action.replaceAll('-', ' ');

const ANSWERS: Readonly<Record<string, string>> = {
  required: 'the law requires it',
  permitted: 'the law leaves it to the agency',
  prohibited: 'the law forbids it',
  conditional: 'it turns on a fact that is not shown',
  unsettled: 'the law is not settled: call counsel',
};

export const answerWords = (answer: string): string => ANSWERS[answer] ?? answer;

/** An instant as a clerk reads it, in the agency's own zone: `Mon 23 Nov, 03:10`. */
export const timeWords = (text: string, zone: string): string =>
  new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(Date.parse(text));
