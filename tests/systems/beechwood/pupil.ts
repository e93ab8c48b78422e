/** A pupil on roll, as the school's information system keeps them. */
export interface Pupil {
  id: number;
  given: string;
  family: string;
  knownAs?: string;
  sex: 'Male' | 'Female';
  born: string;
  upn: string;
  year: number;
  form: string;
  address: string;
  postcode: string;
  contacts: PupilContact[];
  /** Only children on this roll: pupils who share a contact with parental responsibility. */
  siblings: number[];
}

/** The first contact is the one to ring in an emergency. */
export interface PupilContact {
  name: string;
  relationship: string;
  parentalResponsibility: boolean;
  livesWithPupil: boolean;
  telephone: string;
  courtOrder: boolean;
}
