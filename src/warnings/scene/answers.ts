import type { Answer } from '../../record/answer.ts';
import type { Member } from '../../record/family.ts';
import type { Scene } from '../rule.ts';

/** The answers of one kind that people have given to a warning about a person. */
export const answersAbout = ({ family, today }: Scene, warning: string, { id }: Member, answer: string): Answer[] =>
  family.answers.filter((given) => given.warning === warning && given.about === id && given.answer === answer && given.on <= today);
