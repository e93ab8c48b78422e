/** What a column can hold, with the headings by which it is known; small letters and digits alone count. */
const HEADINGS = {
  record: ['record', 'recordid', 'recid', 'uniqueid', 'id', 'rowid', 'personid', 'childid', 'clientid'],
  system: ['system', 'source', 'sourcedataset', 'dataset', 'agency', 'sourcesystem', 'database'],
  given: ['given', 'givenname', 'givennames', 'forename', 'forenames', 'firstname', 'first', 'fname', 'forename1', 'christianname'],
  middle: ['middle', 'middlename', 'middlenames', 'forename2', 'secondforename', 'otherforenames', 'othernames'],
  family: ['family', 'surname', 'lastname', 'last', 'familyname', 'sname', 'lname'],
  name: ['name', 'fullname', 'childname', 'personname', 'displayname'],
  preferred: ['preferred', 'preferredname', 'preferredforename', 'knownas', 'alias', 'aka', 'nickname'],
  former: ['former', 'formersurname', 'formerfamily', 'previoussurname', 'maidenname', 'birthsurname', 'previousname'],
  born: ['born', 'dob', 'dateofbirth', 'birthdate', 'birthday', 'personbirthdate', 'birthdt'],
  sex: ['sex', 'gender'],
  houseNumber: ['housenumber', 'streetnumber', 'houseno', 'number', 'addressnumber', 'house', 'housename'],
  flat: ['flat', 'flatnumber', 'unit'],
  street: ['street', 'address1', 'addressline1', 'address', 'streetname', 'road'],
  place: ['address2', 'addressline2', 'address3', 'suburb', 'city', 'town', 'locality', 'district'],
  postcode: ['postcode', 'postalcode', 'zip', 'zipcode', 'postcodefake'],
  upn: ['upn', 'uniquepupilnumber'],
  formerUpn: ['formerupn', 'previousupn', 'oldupn'],
  nhsNumber: ['nhsnumber', 'nhs', 'nhsno'],
  kind: ['kind', 'persontype', 'role', 'type'],
  contact: ['email', 'emailaddress', 'mail', 'phone', 'phonenumber', 'telephone', 'mobile', 'tel'],
  mother: ['mother', 'mothername', 'mothersname'],
  sealed: ['sealed', 'restricted', 'adopted'],
  household: ['household', 'householdid', 'familyid', 'home'],
  truth: ['person', 'cluster', 'truth', 'trueid', 'entity', 'entityid', 'clusterid', 'trueperson'],
  errors: ['errors', 'error', 'corruptions'],
} as const;

export type ColumnOf = keyof typeof HEADINGS;

/** Which columns of a file hold what. Several columns may hold one thing: two lines of an address, mail and telephone. */
export type Columns = Partial<Record<ColumnOf, string[]>>;

/** Finds the columns by their headings; what is told (`field=column`) comes first. */
export function columnsOf(headings: string[], told: Map<string, string>): Columns {
  const columns: Columns = {};
  const taken = new Set(told.values());
  for (const [field, column] of told) {
    if (!isField(field)) throw new Error(`--map: no such field: ${field}. There are: ${Object.keys(HEADINGS).join(', ')}`);
    if (!headings.includes(column)) throw new Error(`--map: no such column: ${column}. There are: ${headings.join(', ')}`);
    columns[field] = [...(columns[field] ?? []), column];
  }
  for (const field of Object.keys(HEADINGS) as ColumnOf[]) {
    if (told.has(field)) continue;
    const found = HEADINGS[field].flatMap((known) => headings.filter((heading) => plain(heading) === known && !taken.has(heading)));
    if (found.length > 0) columns[field] = field === 'place' || field === 'contact' ? found : found.slice(0, 1);
  }
  return columns;
}

const isField = (field: string): field is ColumnOf => field in HEADINGS;

const plain = (heading: string): string => heading.toLowerCase().replace(/[^a-z0-9]/g, '');
