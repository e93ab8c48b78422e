interface Agency {
  /** The wider service that it is part of. */
  partOf?: string;
  /** Its systems say who is on roll and who has left. */
  hasRoll?: true;
  /** Where none of its records of a family was read, that is worth saying. */
  isMissed?: true;
}

/** Whose records speak of children, by our word for each, in the order in which forms offer them. Others are called as they call themselves. */
const AGENCIES: Record<string, Agency> = {
  school: { hasRoll: true, isMissed: true },
  nursery: { partOf: 'early-years', hasRoll: true },
  'early-years': { hasRoll: true, isMissed: true },
  college: { hasRoll: true },
  csc: { isMissed: true },
  'early-help': {},
  health: { isMissed: true },
  gp: { partOf: 'health' },
  'health-visiting': { partOf: 'health' },
  police: {},
  'youth-justice': {},
  probation: {},
  cafcass: {},
  housing: {},
  education: {},
  voluntary: {},
};

export const AGENCY_NAMES: readonly string[] = Object.keys(AGENCIES);

export const CHILDRENS_SOCIAL_CARE = 'csc';

export const hasRoll = (agency: string): boolean => AGENCIES[agency]?.hasRoll === true;

/** Whether two words can mean one agency: a GP practice is health, and health may be the GP practice, but no health visitor. */
export const mayBeOneAgency = (one: string, other: string): boolean => one === other || AGENCIES[one]?.partOf === other || AGENCIES[other]?.partOf === one;

/** The services whose records of a family are missed where only these agencies have spoken. */
export const missedBeside = (agencies: readonly string[]): string[] =>
  AGENCY_NAMES.filter((service) => AGENCIES[service]!.isMissed && !agencies.some((agency) => agency === service || AGENCIES[agency]?.partOf === service));
