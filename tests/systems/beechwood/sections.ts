import type { Pupil } from './pupil.ts';

type Cell = string | { text: string; pupil: number };

/** A section as the script shows it: pairs of label and value, or a table. */
type Shown = { fields: [label: string, value: string][] } | { columns: string[]; rows: Cell[][]; none: string };

interface Section {
  name: string;
  of(pupil: Pupil, roll: Pupil[]): Shown;
}

/** What the card at the top says. */
export function card(pupil: Pupil) {
  const [first] = pupil.contacts;
  return {
    name: `${pupil.given} ${pupil.family}`,
    fields: [
      ['Form', pupil.form],
      ['Year', `Year ${pupil.year}`],
      ['Date of Birth', ukDate(pupil.born)],
      ['Emergency contact', first ? `${first.name} (${first.relationship}) ${first.telephone}` : ''],
    ],
  };
}

/** In the order in which they stand on the page. */
export const sections: Section[] = [
  {
    name: 'identity',
    of: (pupil) => ({
      fields: [
        ['Legal name', `${pupil.family.toUpperCase()}, ${pupil.given}${pupil.knownAs ? ` (${pupil.knownAs})` : ''}`],
        ['Sex', pupil.sex],
        ['Date of Birth', ukDate(pupil.born)],
        ['UPN', pupil.upn],
        ['Admission number', String(pupil.id)],
      ],
    }),
  },
  {
    name: 'contact-details',
    of: (pupil) => ({
      fields: [
        ['Address', pupil.address],
        ['Postcode', pupil.postcode],
        ['Telephone', pupil.contacts[0]?.telephone ?? ''],
      ],
    }),
  },
  {
    name: 'family',
    of: (pupil) => ({
      columns: [
        'Priority',
        'Name',
        'Relationship',
        'Parental Responsibility',
        'Lives with pupil',
        'Telephone',
        'Court Order Restricted Access',
      ],
      rows: pupil.contacts.map((contact, i) => [
        String(i + 1),
        contact.name,
        contact.relationship,
        yesOrNo(contact.parentalResponsibility),
        yesOrNo(contact.livesWithPupil),
        contact.telephone,
        yesOrNo(contact.courtOrder),
      ]),
      none: 'No contacts recorded',
    }),
  },
  {
    name: 'siblings',
    of: (pupil, roll) => ({
      columns: ['Name', 'Form', 'Date of birth'],
      rows: roll
        .filter((other) => pupil.siblings.includes(other.id))
        .map((other) => [
          { text: `${other.given} ${other.family}`, pupil: other.id },
          other.form,
          ukDate(other.born),
        ]),
      none: 'No siblings on roll',
    }),
  },
  {
    name: 'legal',
    of: (pupil) => ({
      fields: [
        ['Court orders', pupil.contacts.some((contact) => contact.courtOrder) ? 'See contacts' : 'None recorded'],
        ['Looked after', 'No'],
      ],
    }),
  },
];

function ukDate(day: string): string {
  return day.split('-').toReversed().join('/');
}

function yesOrNo(so: boolean): string {
  return so ? 'Yes' : 'No';
}
