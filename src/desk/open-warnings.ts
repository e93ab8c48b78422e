import type { Member, PersonId } from '../record/family.ts';
import { RECORDED_HERE } from '../record/recording.ts';
import type { Warning } from '../record/warning.ts';
import { warningsFor } from '../warnings/warnings-for.ts';
import type { Around, Looked } from './around.ts';

/** Names a warning among those of a family: what an answer, too, is told apart by. */
export interface WarningName {
  warning: string;
  about: PersonId;
  ground: string;
}

export const nameOfWarning = ({ warning, about, restsOn }: Pick<Warning, 'warning' | 'about' | 'restsOn'>): WarningName => ({ warning, about, ground: restsOn[0]?.id ?? '' });

export const isSameWarning = (one: WarningName, other: WarningName): boolean =>
  one.warning === other.warning && one.about === other.about && one.ground === other.ground;

/**
 * Every warning that the overlay would show over the screens of these children, each child's in each system that has
 * one of theirs; each warning once. A child who has no screen of their own anywhere, out of a file, say, stands as they
 * do where they were read last.
 */
export function openWarnings(around: Around[], { today, practice }: Looked): Warning[] {
  const found = new Map<string, Warning>();
  for (const { child, family } of around)
    for (const { system, agency } of screensOf(family.members.find(({ id }) => id === child)))
      for (const warning of warningsFor({ family, open: { system, agency, subject: child }, today, practice })) {
        const { ground } = nameOfWarning(warning);
        const name = [warning.warning, warning.about, ground].join(' ');
        if (!found.has(name)) found.set(name, warning);
      }
  return [...found.values()];
}

function screensOf(child: Member | undefined): { system: string; agency: string }[] {
  const records = (child?.records ?? []).filter(({ source }) => source.system !== RECORDED_HERE);
  const own = records.filter(({ ownScreen }) => ownScreen);
  const places = own.length > 0 ? own : (child?.records ?? []).slice(0, 1);
  return [...new Map(places.map(({ source: { system, agency } }) => [system, { system, agency }])).values()];
}
