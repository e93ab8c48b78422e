import { useEffect, useRef } from 'preact/hooks';
import type { FamilyDigest } from '../../src/record/family-digest.ts';
import type { FamilyCard } from '../messages/desk-view.ts';
import { Answered } from '../ui/answered.tsx';
import { Known } from '../ui/known.tsx';
import { inCards, WarningCard } from '../ui/warning-card.tsx';
import { words } from '../ui/words.ts';
import { childrenOf, takeBack } from './chosen.ts';
import { familyOf } from './families.ts';
import { childWords, familyName } from './names.ts';
import { answerIn, namesOf } from './open-warning.tsx';
import { picture } from './place.ts';
import { TalkButton } from './talk-button.tsx';
import { useCard } from './use-card.ts';

/** All that is open about one family. */
export function Family({ child, today }: { child: string; today: string }) {
  const family = familyOf(child);
  return (
    <section class="section" aria-labelledby="family">
      <p>
        <a href="#list">{words('desk_to_list')}</a>
      </p>
      {family ? <FamilyShown family={family} today={today} /> : <p role="status">{words('desk_family_failed')}</p>}
    </section>
  );
}

function FamilyShown({ family, today }: { family: FamilyDigest; today: string }) {
  const card = useCard(family);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h2 id="family" ref={heading} tabIndex={-1}>{familyName(family)}</h2>
      <ul class="points">
        {family.children.map((each) => (
          <li key={each.person.id}>{childWords(each, today)}</li>
        ))}
      </ul>
      <p class="buttons">
        <TalkButton family={family} />
        <a href={picture(family.id, 'genogram')} target="_blank" rel="noreferrer">
          {words('desk_picture')}
        </a>
      </p>
      {card.value === null && <p role="status">{words('options_loading')}</p>}
      {card.value === 'failed' && <p role="alert">{words('desk_family_failed')}</p>}
      {card.value !== null && card.value !== 'failed' && <Card family={family} card={card.value} />}
    </>
  );
}

function Card({ family, card }: { family: FamilyDigest; card: FamilyCard }) {
  const names = namesOf(card);
  return (
    <>
      {card.warnings.length === 0 && <p>{words('overlay_nothing')}</p>}
      <ul class="families">
        {inCards(card.warnings).map((warnings) => (
          <li key={`${warnings[0]!.about} ${warnings[0]!.restsOn[0]?.id}`}>
            <WarningCard warnings={warnings} names={names} below={answerIn(family)} />
          </li>
        ))}
      </ul>
      <Answered answers={card.answered} names={names} takeBack={({ about, id }) => takeBack([{ children: childrenOf(family), about, id }])} />
      <Known view={card} />
    </>
  );
}
