import { useComputed } from '@preact/signals';
import type { DayDigest, FamilyDigest } from '../../src/record/family-digest.ts';
import { dateWords, keyOf, words, wordsNamed } from '../ui/words.ts';
import { families } from './families.ts';
import { familyName, personName } from './names.ts';
import { familyLink } from './place.ts';
import { type OfToday, ofToday, TODAY_PARTS, type TodayPart } from './today.ts';
import { WarningRow } from './warning-row.tsx';

/** What is due today and this week, and what waits to be written, reviewed, done or sent. */
export function TodayList({ today }: { today: string }) {
  const parts = useComputed(() => TODAY_PARTS.map((part) => ({ part, found: ofToday(families.value, part, today) })));
  return (
    <>
      <h2>{words('desk_today_of', { day: dateWords(today) })}</h2>
      <div class="parts">
        {parts.value.map(({ part, found }) => (
          <Part key={part} part={part} found={found} />
        ))}
      </div>
      <p class="quiet">{words('overlay_not_all_clear')}</p>
    </>
  );
}

function Part({ part, found }: { part: TodayPart; found: OfToday[] }) {
  const count = found.reduce((sum, { warnings, days }) => sum + warnings.length + days.length, 0);
  return (
    <section class="section" aria-labelledby={`today-${part}`}>
      <h3 id={`today-${part}`}>
        {wordsNamed(keyOf('desk_today', part))} <span class="count">{words('desk_count', { count })}</span>
      </h3>
      {found.length === 0 && <p class="quiet">{words('desk_today_none')}</p>}
      <ul class="families">
        {found.map(({ family, warnings, days }) => (
          <li key={family.id} class="card family">
            <h4>
              <a href={familyLink(family.id)}>{familyName(family)}</a>
            </h4>
            <ul class="rows">
              {days.map((day) => (
                <li key={`${day.what} ${day.ground} ${day.detail}`} class="day">
                  {dayWords(family, day)}
                </li>
              ))}
              {warnings.map((warning) => (
                <WarningRow key={`${warning.warning} ${warning.about} ${warning.ground}`} family={family} warning={warning} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

function dayWords(family: FamilyDigest, { what, on, about, detail }: DayDigest): string {
  const told = { day: dateWords(on), child: personName(family, about) };
  switch (what) {
    case 'action':
      return words('desk_day_action', { ...told, detail });
    case 'agreement-review':
      return words('desk_day_agreement_review', told);
    case 'plan-review':
      return words('desk_day_plan_review', { ...told, detail: wordsNamed(keyOf('plan', detail.toLowerCase())) });
    case 'answer-lapses':
      return words('desk_day_answer_lapses', { ...told, detail: wordsNamed(keyOf(detail, 'name')) });
  }
}
