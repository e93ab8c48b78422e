import { useEffect } from 'preact/hooks';
import type { DeskView } from '../messages/desk-view.ts';
import { ToPrint } from '../ui/family/printed.tsx';
import { Mark } from '../ui/icons.tsx';
import '../ui/look.css';
import '../ui/page.css';
import { lock } from '../ui/lock.ts';
import { LockedHere } from '../ui/locked-here.tsx';
import { words } from '../ui/words.ts';
import './desk.css';
import { desk } from './families.ts';
import { Family } from './family.tsx';
import { FiguresView } from './figures-view.tsx';
import { Health } from './health.tsx';
import { followKept } from './kept.ts';
import { List } from './list.tsx';
import { MatchesQueue } from './matches-queue.tsx';
import { NotDoneLine } from './not-done-line.tsx';
import { PARTS, place } from './place.ts';
import { RoundLine } from './round-line.tsx';
import { TalkList } from './talk-list.tsx';
import { LastDone, Together } from './together.tsx';
import { TodayList } from './today-list.tsx';

type Read = Extract<DeskView, { state: 'read' }>;

/** The parts whose warnings can be chosen. */
const CHOSEN_FROM: ReadonlySet<string> = new Set(['list', 'today', 'talk']);

/** Where a lead begins the day: what is missing or late in every family. */
export function Desk() {
  const view = desk.value;
  return (
    <>
      <main class="page desk">
        <header>
          <Mark />
          <h1>{words('desk_title')}</h1>
        </header>
        <LockedHere />
        {view === null && lock.value?.state === 'unlocked' && <p role="status">{words('options_loading')}</p>}
        {view === 'failed' && <p role="alert">{words('desk_failed')}</p>}
        {view !== null && view !== 'failed' && <InState view={view} />}
      </main>
      <ToPrint />
    </>
  );
}

function InState({ view }: { view: DeskView }) {
  switch (view.state) {
    case 'no role':
      return (
        <p>
          {words('overlay_no_role_more')} <a href="../options/options.html">{words('overlay_choose_role')}</a>
        </p>
      );
    case 'not for this role':
      return <p>{words('desk_not_for_role')}</p>;
    case 'health alone':
      return (
        <>
          <p>{words('desk_health_alone')}</p>
          <Health />
        </>
      );
    case 'read':
      return <Parts view={view} />;
  }
}

function Parts({ view }: { view: Read }) {
  useEffect(followKept, []);
  const here = place.value;
  return (
    <>
      <nav class="parts-nav" aria-label={words('desk_parts')}>
        {PARTS.map((part) => (
          <a key={part} href={`#${part}`} {...(here.part === part ? { 'aria-current': 'page' as const } : {})}>
            {words(`desk_part_${part}`)}
          </a>
        ))}
      </nav>
      {here.part !== 'health' && <RoundLine round={view.round} />}
      <PartShown view={view} />
      <div class="foot">
        {CHOSEN_FROM.has(here.part) && <Together />}
        <LastDone />
        <NotDoneLine />
      </div>
    </>
  );
}

function PartShown({ view }: { view: Read }) {
  const here = place.value;
  switch (here.part) {
    case 'list':
      return <List view={view} />;
    case 'today':
      return <TodayList today={view.today} />;
    case 'talk':
      return <TalkList today={view.today} />;
    case 'figures':
      return <FiguresView view={view} />;
    case 'health':
      return <Health mayDecide />;
    case 'matches':
      return <MatchesQueue />;
    case 'family':
      return <Family key={here.child} child={here.child} today={view.today} />;
  }
}
