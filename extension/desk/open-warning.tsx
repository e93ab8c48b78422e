import type { FamilyDigest, WarningDigest } from '../../src/record/family-digest.ts';
import type { WarningShown } from '../../src/record/warning.ts';
import type { FamilyCard } from '../messages/desk-view.ts';
import { AnswerForm } from '../ui/answer-form.tsx';
import { nameOf } from '../ui/person-name.ts';
import { idOfWarning, WarningCard } from '../ui/warning-card.tsx';
import type { Names } from '../ui/warning-words.ts';
import { words } from '../ui/words.ts';
import { giveAnswers, namedOf } from './chosen.ts';
import { systemName } from './names.ts';
import { useCard } from './use-card.ts';

/** The whole card of a warning, asked for only when it is opened. */
export function OpenWarning({ family, warning }: { family: FamilyDigest; warning: WarningDigest }) {
  const card = useCard(family);
  if (card.value === null) return <p role="status">{words('options_loading')}</p>;
  if (card.value === 'failed') return <p role="alert">{words('desk_family_failed')}</p>;
  const open = card.value.warnings.filter((each) => each.warning === warning.warning && each.about === warning.about && each.restsOn[0]?.id === warning.ground);
  if (open.length === 0) return <p role="status">{words('desk_settled')}</p>;
  return <WarningCard warnings={open} names={namesOf(card.value)} below={answerIn(family)} />;
}

/** The form for an answer to a warning of a family, given at once: a page of our own needs no guard. */
export const answerIn = (family: FamilyDigest) => (warning: WarningShown) => <DeskAnswer family={family} warning={warning} />;

function DeskAnswer({ family, warning }: { family: FamilyDigest; warning: WarningShown }) {
  const named = namedOf(family, { ...warning, ground: warning.restsOn[0]?.id ?? '' });
  return (
    <AnswerForm
      id={idOfWarning(warning)}
      to={`${idOfWarning(warning)}-says`}
      answers={warning.answers}
      save={(answer, fields) => giveAnswers([named], answer, fields)}
    />
  );
}

export function namesOf({ people }: FamilyCard): Names {
  const known = new Map(people.map((person) => [person.id, nameOf(person)]));
  return { person: (id) => known.get(id) ?? words('person_unnamed'), system: systemName };
}
