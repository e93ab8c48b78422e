import browser from 'webextension-polyfill';
import { useMemo } from 'preact/hooks';
import { signal } from '@preact/signals';
import type { FamilyView, PanelView } from '../messages/panel-view.ts';
import { drawn } from '../ui/family/drawn.ts';
import { KnownWhere } from '../ui/family/known-where.tsx';
import { namesOfFamily } from '../ui/family/names-of-family.ts';
import { ToPrint } from '../ui/family/printed.tsx';
import type { FamilyNames } from '../ui/family-names.ts';
import { Genogram } from '../ui/genogram.tsx';
import { useFocusKept } from '../ui/in-place.ts';
import { lock } from '../ui/lock.ts';
import { LockedHere } from '../ui/locked-here.tsx';
import { Mark } from '../ui/icons.tsx';
import '../ui/look.css';
import '../ui/page.css';
import { nameOf } from '../ui/person-name.ts';
import { words, wordsNamed } from '../ui/words.ts';
import { beginAt, choose, ownTab, view } from './beside.ts';
import { Chronology } from './chronology.tsx';
import { FindPerson } from './find-person.tsx';
import './panel.css';
import { People } from './people.tsx';
import { Print } from './print.tsx';
import { SaidBefore } from './said.tsx';

const PARTS = ['genogram', 'chronology', 'known', 'people', 'print'] as const;
type Part = (typeof PARTS)[number];

const part = signal<Part>(PARTS.find((each) => each === beginAt) ?? 'genogram');

/** The family of the child on the screen beside, from all systems. */
export function Panel() {
  const shown = view.value;
  useFocusKept(() => document.querySelector('[type=search]') ?? document.querySelector('h1'));
  if (shown?.state === 'read') return <OfFamily family={shown} />;
  return (
    <main class="page panel">
      <Heading title={words('panel_title')} />
      <LockedHere />
      {lock.value?.state === 'unlocked' && (
        <>
          <Nobody shown={shown} />
          <SaidBefore />
        </>
      )}
    </main>
  );
}

/** Why no family is shown, and what would show one. */
function Nobody({ shown }: { shown: Exclude<PanelView, FamilyView> | null }) {
  if (shown === null) return <p role="status">{words('panel_loading')}</p>;
  switch (shown.state) {
    case 'no screen':
      return (
        <>
          <p role="status">{words('panel_no_screen')}</p>
          {shown.mayFind && <FindPerson />}
        </>
      );
    case 'reading':
      return <p role="status">{words('panel_reading', { system: shown.system })}</p>;
    case 'no role':
      return (
        <>
          <p>{words('overlay_no_role_more')}</p>
          <p>
            <button class="first" onClick={() => browser.runtime.openOptionsPage()}>
              {words('overlay_choose_role')}
            </button>
          </p>
        </>
      );
    case 'not for this role':
      return <p>{words('overlay_not_shown_more')}</p>;
    case 'locked':
      return null;
    case 'not kept':
      return <p role="alert">{words('overlay_not_kept_more', { system: shown.system })}</p>;
    case 'failed':
      return (
        <p role="alert">
          {words('panel_failed')} <span class="quiet">{shown.why}</span>
        </p>
      );
  }
}

function OfFamily({ family }: { family: FamilyView }) {
  const names = useMemo(() => namesOfFamily(family, false), [family]);
  return (
    <>
      <main class="page panel">
        <Heading title={words('panel_family_of', { name: names.full(family.centre) })} />
        {family.ownAgencyOnly && <p class="card">{words('panel_own_agency')}</p>}
        {family.onScreen !== null && family.onScreen.id !== family.centre && (
          <p>
            <button onClick={() => choose(null)}>{words('panel_back', { name: nameOf(family.onScreen) })}</button>
          </p>
        )}
        {family.onScreen === null && (
          <p>
            <button onClick={() => choose(null)}>{words('panel_find_other')}</button>
          </p>
        )}
        <nav class="parts" aria-label={words('panel_parts')}>
          {PARTS.map((each) => (
            <button key={each} aria-current={part.value === each ? 'page' : undefined} onClick={() => (part.value = each)}>
              {wordsNamed(`panel_part_${each}`)}
            </button>
          ))}
        </nav>
        <section class="section" aria-labelledby="part">
          <h2 id="part">{wordsNamed(`panel_part_${part.value}`)}</h2>
          <Shown part={part.value} family={family} names={names} />
        </section>
        <p class="quiet">
          {words('overlay_not_all_clear')}{' '}
          <a href={ownTab()} target="_blank" rel="noreferrer">
            {words('panel_own_tab')}
          </a>
        </p>
      </main>
      <ToPrint />
    </>
  );
}

function Shown({ part, family, names }: { part: Part; family: FamilyView; names: FamilyNames }) {
  switch (part) {
    case 'genogram':
      return <GenogramOf family={family} names={names} />;
    case 'chronology':
      return <Chronology key={family.centre} family={family} names={names} />;
    case 'known':
      return <KnownWhere family={family} names={names} />;
    case 'people':
      return <People family={family} names={names} />;
    case 'print':
      return <Print family={family} />;
  }
}

function GenogramOf({ family, names }: { family: FamilyView; names: FamilyNames }) {
  const toDraw = useMemo(() => drawn(family), [family]);
  return <Genogram family={toDraw} names={names} {...(family.ownAgencyOnly ? {} : { choose: (person: string) => void choose(person === family.onScreen?.id ? null : person) })} />;
}

function Heading({ title }: { title: string }) {
  return (
    <header>
      <Mark />
      <h1 tabIndex={-1}>{title}</h1>
    </header>
  );
}
