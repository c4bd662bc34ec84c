import type { Actor } from '@holdpoint/desk';
import type { z } from 'zod';
import type { DeskApi } from '../desk-api.ts';
import type { Loaded, Params } from './deed.ts';

/** Loads what one address of the API tells. */
export const loadWith =
  <S extends z.ZodType>(schema: S, path: (params: Params) => string) =>
  async (api: DeskApi, actor: Actor, params: Params): Promise<Loaded<z.infer<S>>> => {
    const answer = await api.get(actor, path(params));
    return answer.ok ? { ok: true, data: schema.parse(answer.body) } : answer;
  };
