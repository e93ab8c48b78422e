export type Field = { name: string; type: 'text' | 'date' } | { name: string; type: 'choice'; choices: string[] };

const text = (name: string): Field => ({ name, type: 'text' });
const date = (name: string): Field => ({ name, type: 'date' });
const choice = (name: string, ...choices: string[]): Field => ({ name, type: 'choice', choices });

/** What a child's ticket asks for, under the headings and in the order in which the page shows it. */
export const headings: { heading: string; fields: Field[] }[] = [
  {
    heading: 'Child',
    fields: [
      date('Date of birth'),
      choice('Sex', 'Female', 'Male'),
      text('NHS number'),
      text('Address'),
      text('Post code'),
      text('Mother'),
      text('Father'),
      text('School'),
    ],
  },
  {
    heading: 'Referral',
    fields: [
      date('Referral received'),
      text('Referred by'),
      choice('Is the parent/carer aware of the referral?', 'Yes', 'No'),
      date('Referral acknowledged'),
      choice('Referral decision', 'Assessment', 'Advice and information', 'No further action'),
      text('Other children considered'),
      date('Referral closed'),
    ],
  },
  {
    heading: 'Agreement',
    fields: [
      date('Agreement made (verbal)'),
      text('Agreement with'),
      text('Agreement shared with'),
      date('Agreement review date'),
      date('Agreement reviewed on'),
    ],
  },
  { heading: 'Last seen', fields: [date('Child last seen'), text('Child seen by')] },
];
