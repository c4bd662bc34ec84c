/** What a request can ask for, in the order in which a desk takes it. */
export const ASKED_ACTS: readonly string[] = ['hold', 'notify-release-date', 'transfer'];
