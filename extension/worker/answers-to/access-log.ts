import type { ASKS } from '../../messages/contract.ts';
import { accessLogView, checkAccessLog, personLog } from '../keeping/access-log.ts';
import { findPeople } from '../families/find-people.ts';
import type { Handlers } from './handlers.ts';

/** What the page of the access log asks. */
export const accessLog: Handlers<Exclude<keyof (typeof ASKS)['access-log'], 'lock-view'>> = {
  'access-log': accessLogView,
  'check-access-log': checkAccessLog,
  'person-log': ({ person }) => personLog(person),
  'find-people': ({ text }) => findPeople(text),
};
