import type { CalendarDate } from '../../record/calendar-date.ts';
import type { Entry } from '../../record/entry.ts';
import type { PersonAsRead } from '../../record/person.ts';
import type { Relationship } from '../../record/relationship.ts';
import { upn } from '../../record/upn.ts';
import { kindByRelation } from '../../values/child-or-adult.ts';
import { compact } from '../../values/compact.ts';
import { type Relation, relationOf } from '../../values/relationship-words.ts';
import { dayOf } from '../../values/uk-date.ts';
import type { About } from '../about.ts';
import type { XmlElement } from '../xml/element.ts';
import { addressFrom, nameAt, sexFrom } from './person-from-xml.ts';
import { unsaid } from './unsaid.ts';
import { type ChildRead, XmlValues } from './xml-child.ts';

export const COMMON_TRANSFER_FILE = 'common-transfer-file';

/**
 * One pupil of a Common Transfer File (DfE): who they are, their contacts with what they are to them, and whether
 * they are in care on the day of the file. The format knows no siblings; they are found through shared contacts.
 */
export function readPupil(pupil: XmlElement, row: number, header: XmlElement | undefined, about: About, file: string): ChildRead {
  const values = new XmlValues(row, about);
  const child = pupilOf(pupil, values);
  if (!child) {
    values.problem('nobody-named');
    return { problems: values.problems };
  }
  const contacts = (pupil.at('Contacts')?.all('Contact') ?? []).flatMap((contact, at) => contactOf(contact, at, child, values) ?? []);
  const entries = inCare(pupil, header, values, about);
  return {
    reading: {
      source: { system: about.system, agency: about.agency, screen: COMMON_TRANSFER_FILE, file },
      readAt: about.readAt,
      subject: 'child',
      people: [child, ...contacts.map(({ person }) => person)],
      relationships: contacts.flatMap(({ related }) => related),
      entries,
      gaps: [...values.gaps, ...unsaid(entries, 'child', {})],
    },
    problems: values.problems,
  };
}

function pupilOf(pupil: XmlElement, values: XmlValues): PersonAsRead | undefined {
  const basic = pupil.at('BasicDetails') ?? pupil;
  const former = compact({ given: nameAt(basic, 'FormerForename'), family: nameAt(basic, 'FormerSurname') });
  const [given, family] = [nameAt(pupil, 'Forename') ?? nameAt(basic, 'LegalForename'), nameAt(pupil, 'Surname') ?? nameAt(basic, 'LegalSurname')];
  const preferred = nameAt(basic, 'PreferredForename');
  const other = nameAt(basic, 'PreferredSurname');
  const formers = [...(Object.keys(former).length > 0 ? [former] : []), ...(other !== undefined && other !== family ? [{ family: other }] : [])];
  const home = addressFrom(pupil.at('Address'));
  const number = values.identifier('UPN', pupil.says('UPN'), upn);
  if (given === undefined && family === undefined && number === undefined) return undefined;
  return compact({
    ref: 'child',
    kind: 'child' as const,
    given,
    family,
    preferred: preferred === given ? undefined : preferred,
    former: formers.length > 0 ? formers : undefined,
    born: values.day('DOB', pupil.says('DOB') ? pupil : basic, 'DOB'),
    sex: sexFrom(pupil, 'Sex', 'Gender') ?? sexFrom(basic, 'Sex', 'Gender'),
    upn: number,
    formerUpn: values.identifier('FormerUPN', basic.says('FormerUPN'), upn),
    addresses: home && [home],
  });
}

interface Contact {
  person: PersonAsRead;
  related: Relationship[];
}

/** Doctors, teachers and social workers stand among the contacts, and are of no family. */
function contactOf(contact: XmlElement, at: number, child: PersonAsRead, values: XmlValues): Contact | undefined {
  const said = contact.says('Relationship');
  const relation = said === undefined ? undefined : relationOf(said);
  const [given, family] = [nameAt(contact, 'Forename'), nameAt(contact, 'Surname')];
  if (relation === 'nobody' || relation === 'self' || (given === undefined && family === undefined)) return undefined;
  if (said !== undefined && relation === undefined) values.problem('relationship-unknown', 'Relationship', said);
  const ref = `contact-${at + 1}`;
  const livesWith = values.yesOrNo('AddressAsPupil', contact, 'Address', 'AddressAsPupil') ?? values.yesOrNo('AddressAsPupil', contact, 'AddressAsPupil');
  const home = livesWith ? undefined : addressFrom(contact.at('Address'));
  const person = compact({
    ref,
    kind: kindByRelation(relation ?? { kind: 'other' }),
    given,
    family,
    sex: sexFrom(contact, 'Sex', 'Gender'),
    addresses: livesWith ? child.addresses : home && [home],
    livesWith: livesWith || undefined,
  });
  const responsibility = person.kind === 'adult' ? values.yesOrNo('Responsibility', contact, 'Responsibility') : undefined;
  return { person, related: [related(ref, relation ?? { kind: 'other' }, responsibility)] };
}

function related(ref: string, relation: Exclude<Relation, string>, parentalResponsibility: boolean | undefined): Relationship {
  const more = compact({ parentalResponsibility });
  if ('of' in relation) return { from: ref, to: 'child', kind: 'other', ...more };
  return 'turned' in relation ? { from: 'child', to: ref, kind: relation.kind, ...more } : { from: ref, to: 'child', kind: relation.kind, ...more };
}

/** That a child is in care is said without a day: it is so on the day of the file. */
function inCare(pupil: XmlElement, header: XmlElement | undefined, values: XmlValues, { readAt }: About): Entry[] {
  if (!values.yesOrNo('InCare', pupil, 'LookedAfter', 'InCare')) return [];
  const on: CalendarDate | undefined = dayOf(header?.says('DateTime') ?? '', readAt);
  if (on === undefined) values.problem('no-date', 'DateTime');
  return on === undefined ? [] : [{ kind: 'plan', type: 'CLA', on, about: ['child'] }];
}
