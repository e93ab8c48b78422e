import type { Identifier, IdentifierKind } from '../record/family.ts';
import { nhsNumber } from '../record/nhs-number.ts';
import { upn } from '../record/upn.ts';
import { rule } from './rule.ts';
import { isBlank } from './scene/entries.ts';
import { ofPerson } from './scene/ground.ts';

const CHECKS: Record<IdentifierKind, (text: string) => string | null> = { upn, formerUpn: upn, nhsNumber };

const WORDS: Record<IdentifierKind, string> = {
  upn: 'identifier_upn',
  formerUpn: 'identifier_former_upn',
  nhsNumber: 'identifier_nhs_number',
};

/** Children's Wellbeing and Schools Act 2026: a consistent identifier belongs to what is shared, so it has to be right. */
export const identifierNotValid = rule({
  name: 'identifier-not-valid',
  group: 'parallel records',
  limits: {},
  says: { identifier: 'words' },
  settledBy: ['corrected'],
  *check({ family }) {
    for (const person of family.members)
      for (const { kind, source } of person.identifiers.filter(failsItsCheck))
        yield { about: person.id, state: 'consider', restsOn: ofPerson(person, source), says: { identifier: WORDS[kind] } };
  },
});

const failsItsCheck = ({ kind, value }: Identifier): boolean => !isBlank(value) && CHECKS[kind](value) === null;
