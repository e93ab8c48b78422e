import type { RelationshipKind } from '../record/relationship.ts';

/** What a word beside a person's name says that the person is to whom the screen is about. */
export type Relation =
  | { kind: RelationshipKind }
  /** A son on a mother's screen: she is the parent. */
  | { kind: RelationshipKind; turned: true }
  /** The mother's partner is nothing to the child by that word. */
  | { kind: 'partner'; of: 'mother' | 'father' }
  | 'self'
  /** A professional: no member of the family. */
  | 'nobody';

const KINDS: Record<RelationshipKind, string> = {
  parent: 'parent mother father mum mam mummy dad daddy ma pa adopter adoptivemother adoptivefather natural PAM PAF',
  'step-parent': 'stepparent stepmother stepfather stepmum stepdad STM STF',
  partner: 'partner husband wife spouse cohabitee boyfriend girlfriend fiance fiancee expartner exhusband exwife',
  sibling: 'sibling brother sister twin twinbrother twinsister fullsibling fullbrother fullsister adoptivebrother adoptivesister',
  'half-sibling': 'halfsibling halfbrother halfsister maternalhalfsibling paternalhalfsibling maternalhalfbrother maternalhalfsister paternalhalfbrother paternalhalfsister',
  'step-sibling': 'stepsibling stepbrother stepsister',
  grandparent:
    'grandparent grandmother grandfather gran grandma granny nan nana nanny grandad granddad grandpa maternalgrandmother maternalgrandfather paternalgrandmother paternalgrandfather maternalgrandparent paternalgrandparent MGM MGF PGM PGF',
  carer: 'carer guardian specialguardian kinshipcarer connectedcarer privatefostercarer legalguardian CAR',
  'foster-carer': 'fostercarer fosterparent fostermother fosterfather fostermum fosterdad FOM FOF',
  household: 'household householdmember lodger livesinhousehold memberofhousehold',
  other:
    'other othercontact otherrelative otherfamilymember relative familymember aunt auntie uncle cousin niece nephew friend familyfriend neighbour greataunt greatuncle greatgrandmother greatgrandfather godmother godfather godparent emergencycontact fostersibling fosterbrother fostersister FAM OTH REL',
};

const TURNED: Partial<Record<RelationshipKind, string>> = {
  parent: 'child son daughter offspring adoptedson adopteddaughter adoptedchild',
  'step-parent': 'stepchild stepson stepdaughter',
  grandparent: 'grandchild grandson granddaughter',
  'foster-carer': 'fosterchild fosterson fosterdaughter',
};

const SELF = 'self subject subjectchild indexchild thischild pupil student childconcerned';
const NOBODY =
  'doctor gp generalpractitioner headteacher headteacher teacher classteacher socialworker childminder healthvisitor schoolnurse midwife religiouscontact spiritualcontact solicitor keyworker DOC HTC TCH SWR CHM RLG';

const WORDS = new Map<string, Relation>();
const learn = (words: string, relation: Relation) => words.split(' ').forEach((word) => WORDS.set(key(word), relation));

for (const [kind, words] of Object.entries(KINDS)) learn(words, { kind: kind as RelationshipKind });
for (const [kind, words] of Object.entries(TURNED)) learn(words, { kind: kind as RelationshipKind, turned: true });
for (const of of ['mother', 'father'] as const)
  for (const parent of of === 'mother' ? ['mothers', 'mums'] : ['fathers', 'dads'])
    learn(
      ['partner', 'newpartner', 'expartner', 'boyfriend', 'girlfriend', 'husband', 'wife'].map((word) => parent + word).join(' '),
      { kind: 'partner', of },
    );
learn(SELF, 'self');
learn(NOBODY, 'nobody');

const BESIDE = /^(?:(?:the|birth|biological|natural|legal|new|current|late|deceased|dec['\u2019]?d|elder|older|younger|baby|big|little)[ -]+)+|[\s,–-]+(?:deceased|dec['\u2019]?d)\.?$/gi;

/** Reads "Mother", "Step-father", "Half brother (maternal)", "Mother’s partner", or a CBDS code such as `PAF`. */
export function relationOf(text: string): Relation | undefined {
  const [, bare = '', aside = ''] = /^([^()]*)(?:\(([^()]*)\))?/.exec(text) ?? [];
  const words = bare.trim().replace(BESIDE, '').trim();
  const prefix = /^(?:half|step|foster)$/i.test(aside.trim()) ? aside.trim() : '';
  return WORDS.get(key(prefix + words)) ?? WORDS.get(key(words)) ?? firstOf(words) ?? siblingIn(words);
}

/** "Adopted brother", "Sibling placed elsewhere": whose, or by whose marriage, is another matter. */
function siblingIn(words: string): Relation | undefined {
  if (!/\b(?:half|step|foster)?(?:sibling|brother|sister)\b/i.test(words) || /['\u2019]s\b|\bof\b|in[- ]law|\bgrand|\bgreat/i.test(words)) return undefined;
  if (/foster/i.test(words)) return { kind: 'other' };
  return { kind: /\bhalf/i.test(words) ? 'half-sibling' : /\bstep/i.test(words) ? 'step-sibling' : 'sibling' };
}

/** "Mother / carer" says mother. */
function firstOf(words: string): Relation | undefined {
  const [first, ...more] = words.split(/\s*[/,;&]\s*|\s+-\s+/);
  return more.length > 0 && first ? WORDS.get(key(first)) : undefined;
}

function key(word: string): string {
  return word.toLowerCase().replace(/[^a-z]/g, '');
}
