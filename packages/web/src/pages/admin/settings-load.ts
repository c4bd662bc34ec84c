import { settingsSchema } from '../../routes/settings-routes.ts';
import { loadWith } from '../forms/load-with.ts';

/** What the agency set for itself. */
export const settings = loadWith(settingsSchema, () => '/v1/settings');
