import { useComputed } from '@preact/signals';
import { words } from '../ui/words.ts';
import { families } from './families.ts';
import { FamilyItem } from './family-item.tsx';
import { kept, talkNoMore } from './kept.ts';
import { EVERYTHING, listed } from './matches.ts';
import { PrintSheets } from './print-sheets.tsx';

/** The families to talk about at a meeting, chosen by hand or from the list's filters. */
export function TalkList({ today }: { today: string }) {
  const talk = useComputed(() => kept.value?.talk ?? []);
  const found = useComputed(() => {
    const talked = families.value.filter(({ children }) => children.some(({ person }) => talk.value.includes(person.id)));
    return listed(talked, EVERYTHING, new Set(talked.map(({ id }) => id)), 'oldest', today);
  });
  return (
    <>
      <h2>{words('desk_part_talk')}</h2>
      <p class="quiet">{words('desk_talk_help')}</p>
      {found.value.length === 0 && kept.value && <p>{words('desk_talk_none')}</p>}
      {found.value.length > 0 && <PrintSheets of={found.value.map(({ family }) => family)} />}
      <ol class="families">
        {found.value.map((each) => (
          <FamilyItem key={each.family.id} listed={each} today={today} />
        ))}
      </ol>
      {found.value.length > 0 && (
        <p class="buttons">
          <button onClick={() => talkNoMore(talk.value)}>{words('desk_talk_clear')}</button>
        </p>
      )}
    </>
  );
}
