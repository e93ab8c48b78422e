import type { Answer, AnswerKind } from '../../../src/record/answer.ts';
import { ASSIGNED } from '../../../src/record/assignment.ts';
import type { Warning } from '../../../src/record/warning.ts';
import { isSameWarning, nameOfWarning } from '../../../src/desk/open-warnings.ts';
import type { AnswerNamed, Given, WarningNamed } from '../../messages/desk-view.ts';
import { asAnswer, isComplete } from '../said/answers.ts';
import { deed } from '../said/deeds.ts';
import { type DeskFamily, deskFamily } from './family.ts';
import { warningShown } from '../families/family-shown.ts';
import { localIndex } from '../index/local-index.ts';

type Fields = NonNullable<Answer['fields']>;

/** Gives one answer to several warnings, each of which must be open still and take it. */
export async function answerOnDesk(to: WarningNamed[], answer: AnswerKind, fields: Fields): Promise<Given> {
  if (!isComplete(answer, fields)) return { given: [], refused: to };
  const taking = (family: DeskFamily, named: WarningNamed) => {
    const open = openOf(family, named);
    return open && warningShown(open).answers.includes(answer) ? open : undefined;
  };
  return give(to, { answer, fields }, taking, async (warning) => {
    await (await localIndex()).count([warning], answer === 'already-known' ? 'known' : 'answered');
  });
}

/** Gives warnings to a colleague by name, or back to nobody. */
export async function assignOnDesk(to: WarningNamed[], whose: string): Promise<Given> {
  return give(to, { answer: ASSIGNED, fields: { who: whose } }, openOf);
}

/** Takes back what was given on the desk, an answer that holds or an assignment, and says how many it was. */
export async function takeBackOnDesk(answers: AnswerNamed[]): Promise<number> {
  const index = await localIndex();
  let takenBack = 0;
  for (const { children, about, id } of answers) {
    const family = await deskFamily(children);
    const given = [...(family?.answers ?? []), ...(family?.around.flatMap((each) => each.family.assigned ?? []) ?? [])].find((each) => each.id === id && each.about === about);
    if (!family || !given) continue;
    await index.takeBackAnswer(about, id, await deed('took back', membersOf(family, about), { detail: given.warning }));
    takenBack += 1;
  }
  return takenBack;
}

async function give(
  to: WarningNamed[],
  said: { answer: string; fields: Fields },
  taking: (family: DeskFamily, named: WarningNamed) => Warning | undefined,
  then: (warning: string) => Promise<void> = async () => {},
): Promise<Given> {
  const index = await localIndex();
  const given: AnswerNamed[] = [];
  const refused: WarningNamed[] = [];
  for (const named of to) {
    const family = await deskFamily(named.children);
    const warning = family && taking(family, named);
    if (!family || !warning) {
      refused.push(named);
      continue;
    }
    const answer = asAnswer(warning, said.answer, said.fields);
    const did = said.answer === ASSIGNED ? 'decided' : 'answered';
    await index.answer(answer, await deed(did, membersOf(family, named.about), { detail: `${named.warning}: ${said.answer}` }));
    await then(named.warning);
    given.push({ children: named.children, about: named.about, id: answer.id });
  }
  return { given, refused };
}

const openOf = ({ warnings }: DeskFamily, named: WarningNamed): Warning | undefined => warnings.find((warning) => isSameWarning(nameOfWarning(warning), named));

const membersOf = ({ members }: DeskFamily, about: string) => members.filter(({ id }) => id === about);
