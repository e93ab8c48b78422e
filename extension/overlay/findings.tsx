import type { Answer } from '../../src/record/answer.ts';
import { RECORDED_HERE } from '../../src/record/recording.ts';
import type { WarningShown } from '../../src/record/warning.ts';
import type { OverlayView } from '../messages/overlay-view.ts';
import { SoundIcon } from '../ui/icons.tsx';
import { nameOf } from '../ui/person-name.ts';
import { inCards, WarningCard } from '../ui/warning-card.tsx';
import type { Names } from '../ui/warning-words.ts';
import { words } from '../ui/words.ts';
import { Answered } from '../ui/answered.tsx';
import { GuardedAnswerForm } from './guarded-answer-form.tsx';
import { Known } from '../ui/known.tsx';
import { RecordForm } from './record-form.tsx';
import { Recorded } from './recorded.tsx';
import { guarded, heldWords } from './guard.ts';
import { openOptions, openUnlock, readAgain, takeBack } from './shown.ts';

type Read = Extract<OverlayView, { state: 'read' }>;

const answerForm = (warning: WarningShown) => <GuardedAnswerForm key={warning.warning} warning={warning} />;

async function takeBackGuarded(answer: Answer, event: Event): Promise<void> {
  if (await guarded(event)) await takeBack(answer);
}

const SCREEN_WHILE_LOCKED = { awaited: 'overlay_reading_more', kept: 'overlay_locked_kept', 'turned away': 'overlay_locked_full' } as const;

/** What there is to say in each state. */
export function Findings({ view }: { view: OverlayView }) {
  switch (view.state) {
    case 'no screen':
    case 'reading':
      return <p class="quiet">{words('overlay_reading_more')}</p>;
    case 'no role':
      return (
        <>
          <p>{words('overlay_no_role_more')}</p>
          <button class="first" onClick={openOptions}>
            {words('overlay_choose_role')}
          </button>
        </>
      );
    case 'no passphrase':
      return (
        <>
          <p>{words('overlay_no_passphrase_more')}</p>
          <button class="first" onClick={openOptions}>
            {words('overlay_set_passphrase')}
          </button>
        </>
      );
    case 'locked':
      return (
        <>
          <p>{words('lock_locked')}</p>
          <p class="quiet">{words(SCREEN_WHILE_LOCKED[view.screen])}</p>
          <button class="first" onClick={openUnlock}>
            {words('overlay_unlock')}
          </button>
        </>
      );
    case 'not for this role':
      return <p>{words('overlay_not_shown_more')}</p>;
    case 'not kept':
      return (
        <>
          <p>{words('overlay_not_kept_more', { system: view.system })}</p>
          <button onClick={readAgain}>{words('overlay_read_again')}</button>
        </>
      );
    case 'failed':
      if (view.why === 'IndexDamaged') return <Damaged />;
      return (
        <>
          <p>{words('overlay_failed_more', { system: view.system })}</p>
          <p class="quiet">{view.why}</p>
          <button onClick={readAgain}>{words('overlay_read_again')}</button>
        </>
      );
    case 'read':
      return <FindingsRead view={view} />;
  }
}

const Damaged = () => (
  <>
    <p>{words('overlay_nothing_opens')}</p>
    <button class="first" onClick={openOptions}>
      {words('overlay_repair')}
    </button>
  </>
);

function FindingsRead({ view }: { view: Read }) {
  const names = namesOf(view);
  return (
    <>
      {view.fields.guess && (
        <p class="card sound">
          <SoundIcon sound={false} />
          <span>{words('overlay_guess')}</span>
        </p>
      )}
      {view.warnings.length === 0 && !view.toAsk && <p>{words('overlay_nothing')}</p>}
      {view.toAsk && <p class="card">{view.lead ? words('overlay_ask_lead', { lead: view.lead }) : words('overlay_ask_more')}</p>}
      {view.warnings.length > 0 && (
        <section aria-labelledby="to-check">
          <h2 id="to-check" class="unseen">
            {words('overlay_to_check')}
          </h2>
          <ul class="cards">
            {inCards(view.warnings).map((warnings) => (
              <li key={`${warnings[0]!.about} ${warnings[0]!.restsOn[0]?.id}`}>
                <WarningCard warnings={warnings} names={names} below={answerForm} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Answered answers={view.answered} names={names} takeBack={takeBackGuarded} held={heldWords()} />
      <RecordForm key={view.child.id} view={view} />
      <Recorded recordings={view.recorded} names={names} />
      <Known view={view} />
    </>
  );
}

function namesOf({ people, child, systems }: Read): Names {
  const known = new Map([...people, child].map((person) => [person.id, nameOf(person)]));
  const titles = new Map(systems.map(({ system, title }) => [system, title]));
  return {
    person: (id) => known.get(id) ?? words('person_unnamed'),
    system: (id) => (id === RECORDED_HERE ? words('record_here') : (titles.get(id) ?? id)),
  };
}
