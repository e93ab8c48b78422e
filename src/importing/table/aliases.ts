import { AROUND, type Around, type AroundPart, type ChildPart, type Field } from './field.ts';

const SEALED = 'sealed restrictedrecord recordrestricted sensitiverecord recordsensitive confidentialaddress addressconfidential hiddenaddress addresshidden sensitiveaddress addresswithheld withheldaddress addressrestricted restrictedaddress';

/**
 * The headers under which systems export what is said of a child, as `headerKey` gives them. From the exports of
 * SIMS, Arbor, Bromcom and nursery registers, Ofsted's Annex A and the Common Transfer File's own names.
 */
const CHILD: Record<ChildPart, string> = {
  name: 'name fullname childname childsname childfullname pupilname pupil studentname student child legalname displayname person personname personsname nameofchild nameofperson',
  given: 'forename forenames firstname firstnames givenname givennames legalforename legalfirstname childforename childfirstname childsfirstname childsforename pupilforename pupilfirstname studentforename studentfirstname',
  family: 'surname lastname familyname legalsurname legallastname childsurname childlastname childssurname childslastname pupilsurname pupillastname studentsurname studentlastname',
  preferred: 'preferredforename preferredfirstname preferredname knownas chosenname preferred',
  born: 'dob dateofbirth birthdate born birthday childdob childdateofbirth childsdateofbirth childsdob pupildob pupildateofbirth studentdob personbirthdate datebirth',
  sex: 'sex gender legalsex childgender childsex gendercurrent pupilsex pupilgender',
  number:
    'childuniqueid childid lachildid childreference childref internalcode uniquecode code id pupilid studentid personid systemid mosaicid admissionnumber adno admno admissionno clientid caseid uniqueid personno caseno casenumber swisscode childinternalcode',
  address: 'address homeaddress fulladdress addressline1 addressline2 addressline3 addressline4 addressline5 address1 address2 address3 address4 address5 housename housenumber housenameornumber housenonumber housenoname flat flatnumber street road streetname locality town towncity city village county paon saon administrativearea childaddress pupiladdress childsaddress currentaddress',
  postcode: 'postcode homepostcode postalcode zip childpostcode pupilpostcode addresspostcode',
  sealed: `${SEALED} witnessprotection`,
  formerGiven: 'formerforename formerfirstname previousforename',
  formerFamily: 'formersurname formerlastname previoussurname formerfamilyname birthsurname preferredsurname preferredlastname preferredfamilyname chosensurname',
  due: 'duedate edd expecteddateofbirth expectedpersonbirthdate expecteddateofdelivery estimateddateofdelivery',
  died: 'dateofdeath died deathdate persondeathdate deceased isdeceased',
  schoolClass: 'class classname classgroup form formgroup reg reggroup registrationform registrationgroup regform tutorgroup pupilclass childclass',
  upn: 'upn uniquepupilnumber pupilupn studentupn currentupn',
  formerUpn: 'formerupn previousupn oldupn',
  nhsNumber: 'nhsnumber nhsno nhs childnhsnumber nhsnum',
  adoption: 'placementtype reasonceasedtobelookedafter',
};

const AROUND_PARTS: Record<AroundPart, string> = {
  name: 'name fullname',
  given: 'forename forenames firstname givenname',
  family: 'surname lastname familyname',
  preferred: 'preferredname knownas preferredforename',
  born: 'dob dateofbirth',
  sex: 'sex gender',
  number: 'id internalcode reference',
  address: 'address homeaddress addressline1 addressline2 addressline3 addressline4 address1 address2 address3 street town',
  postcode: 'postcode',
  sealed: SEALED,
  relationship: 'relationship relationshiptochild relationshiptopupil relationshiptostudent relation relationshiptype',
  parentalResponsibility: 'parentalresponsibility pr haspr hasparentalresponsibility responsibility legalresponsibility',
  livesWith: 'liveswithpupil liveswithchild liveswithstudent liveswith livesathome sameaddress addressaspupil inhousehold liveswithchildyn',
  restrictions: 'courtorder courtorderrestrictedaccess restrictions courtorders restrictedaccess',
};

const CALLED: Record<Around, string> = {
  mother: 'mother mothers mum mums',
  father: 'father fathers dad dads',
  'parent-1': 'parent1 primaryparent parent firstparent parentone mainparent parents',
  'parent-2': 'parent2 secondaryparent secondparent parenttwo otherparent',
  'carer-1': 'carer1 parentcarer1 parentorcarer1 guardian1 parentguardian1 primarycarer carer guardian parentcarer parentguardian parentorcarer maincarer adult1 firstcarer',
  'carer-2': 'carer2 parentcarer2 parentorcarer2 guardian2 parentguardian2 secondarycarer adult2 secondcarer',
  'contact-1': 'contact1 emergencycontact1 contact firstcontact primarycontact contactone priority1contact emergencycontact',
  'contact-2': 'contact2 emergencycontact2 secondcontact secondarycontact contacttwo',
  'contact-3': 'contact3 emergencycontact3 thirdcontact contactthree',
};

/** Fields of somebody around the child whose header does not say of whom: they are the first contact's. */
const UNSAID = ['relationship', 'parentalResponsibility', 'livesWith', 'restrictions'] as const;

/** Header key → field, for what is said alike in all tables. */
export const PEOPLE_HEADERS: ReadonlyMap<string, Field> = new Map([
  ...UNSAID.flatMap((part) => keys(AROUND_PARTS[part]).map((key) => [key, `contact-1.${part}`] as const)),
  ...AROUND.flatMap((role) =>
    keys(CALLED[role]).flatMap((called) => [
      [called, `${role}.name`] as const,
      ...Object.entries(AROUND_PARTS).flatMap(([part, words]) => keys(words).map((key) => [called + key, `${role}.${part}` as Field] as const)),
    ]),
  ),
  ...Object.entries(CHILD).flatMap(([part, words]) => keys(words).map((key) => [key, `child.${part}` as Field] as const)),
]);

export function keys(words: string): string[] {
  return words.split(' ');
}
