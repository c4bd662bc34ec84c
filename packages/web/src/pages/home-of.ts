import { mayDo, type Role } from '@holdpoint/desk';

/** Where somebody begins: the board, or what their role is there for where it reads no case. */
export const homeOf = (role: Role): string => (mayDo(role, 'read-case', undefined) ? '/board' : '/admin');
