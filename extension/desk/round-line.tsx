import type { RoundShown } from '../messages/desk-view.ts';
import { SoundIcon } from '../ui/icons.tsx';
import { dateWords, timeWords, words } from '../ui/words.ts';

/** How far what is listed can be relied on: of how many families it was worked out, and when. */
export function RoundLine({ round: { families, current, looked, begun, done, due } }: { round: RoundShown }) {
  const isWhole = done !== null && due === 0;
  const when = (moment: string) => ({ day: dateWords(moment), time: timeWords(moment) });
  return (
    <p class="sound" role="status">
      <SoundIcon sound={isWhole} />
      <span>
        {begun === null
          ? words('desk_round_none')
          : isWhole
            ? words('desk_round_done', { families, ...when(done) })
            : words('desk_round_under_way', { current, families, percent: Math.floor(looked * 100), ...when(begun) })}
      </span>
    </p>
  );
}
