import * as z from 'zod/mini';
import { CalendarDate } from './calendar-date.ts';

/** Names one record of a person: the reading's id and the ref within it. */
export const RecordName = z.strictObject({ reading: z.string(), ref: z.string() });
export type RecordName = z.infer<typeof RecordName>;

/** A person's word on the index. It names records, not people: who is who may change under it. */
export const Decision = z.strictObject({
  kind: z.enum(['same-person', 'different-people', 'sealed', 'lives-elsewhere']),
  records: z.array(RecordName).check(z.minLength(1)),
  on: CalendarDate,
});
export type Decision = z.infer<typeof Decision>;
