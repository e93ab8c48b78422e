import * as z from 'zod/mini';

/** What a form may ask for, and as what it is taken: a birthday may be no more than a month or a year. */
export const RECORDING_FIELDS = {
  when: 'day',
  told: 'text',
  regarding: 'text',
  who: 'text',
  agency: 'agency',
  status: 'status',
  action: 'text',
  owner: 'text',
  due: 'day to come',
  confirmed: 'day',
  purpose: 'text',
  parties: 'text',
  shared: 'text',
  review: 'day to come',
  contingency: 'text',
  consequences: 'text',
  given: 'text',
  family: 'text',
  born: 'birthday',
} as const satisfies Record<string, 'day' | 'day to come' | 'birthday' | 'agency' | 'status' | 'text'>;

export type RecordingField = keyof typeof RECORDING_FIELDS;

/** What legacy systems have no field for, with what each form asks: what it cannot do without, and what it may. */
export const RECORDINGS = {
  'parent-contact': { needs: ['when'], may: ['told', 'regarding', 'who'], children: true },
  conversation: { needs: ['when', 'agency'], may: ['status', 'action', 'owner', 'due', 'confirmed'], children: true },
  agreement: { needs: ['when'], may: ['purpose', 'parties', 'shared', 'review', 'contingency', 'consequences'], children: true },
  seen: { needs: ['when'], may: ['agency'], children: true },
  'child-named': { needs: ['given'], may: ['family', 'born'], children: false },
} as const satisfies Record<string, { needs: readonly RecordingField[]; may: readonly RecordingField[]; children: boolean }>;

export type RecordingKind = keyof typeof RECORDINGS;
export const RECORDING_KINDS = Object.keys(RECORDINGS) as [RecordingKind, ...RecordingKind[]];

/** A form as it was filled in. */
export const Recording = z.strictObject({
  kind: z.enum(RECORDING_KINDS),
  fields: z.record(z.string(), z.string().check(z.maxLength(300))),
  /** PersonIds of the children it concerns. */
  children: z.array(z.string()),
});
export type Recording = z.infer<typeof Recording>;

/** Readings that a person made here bear this as their system. */
export const RECORDED_HERE = 'recorded-here';
