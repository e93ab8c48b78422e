import type { FamilyListed } from './matches.ts';
import { familyLink } from './place.ts';
import { childWords, familyName } from './names.ts';
import { TalkButton } from './talk-button.tsx';
import { WarningRow } from './warning-row.tsx';
import { words } from '../ui/words.ts';

/** A family with those of its warnings that the list is cut to. */
export function FamilyItem({ listed: { family, warnings }, today }: { listed: FamilyListed; today: string }) {
  return (
    <li class="card family">
      <div class="head">
        <h3>
          <a href={familyLink(family.id)}>{familyName(family)}</a>
        </h3>
        <TalkButton family={family} />
      </div>
      <p class="quiet">{family.children.map((child) => childWords(child, today)).join(' · ')}</p>
      {warnings.length === 0 && <p>{words(family.warnings.length === 0 ? 'desk_family_nothing' : 'desk_family_none_fit')}</p>}
      <ul class="rows">
        {warnings.map((warning) => (
          <WarningRow key={`${warning.warning} ${warning.about} ${warning.ground}`} family={family} warning={warning} />
        ))}
      </ul>
    </li>
  );
}
