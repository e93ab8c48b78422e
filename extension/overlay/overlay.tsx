import { useLayoutEffect, useRef } from 'preact/hooks';
import type { OverlayReply } from '../messages/overlay-view.ts';
import '../ui/look.css';
import { Mark, SoundIcon } from '../ui/icons.tsx';
import { useFocusKept } from '../ui/in-place.ts';
import { nameOf } from '../ui/person-name.ts';
import { words } from '../ui/words.ts';
import './overlay.css';
import { Findings } from './findings.tsx';
import { MoveTo } from './move-to.tsx';
import { openOptions, setOpen, shown } from './shown.ts';
import { summary } from './summary.ts';

/** A small tab at the edge that says how many things there are to check; opened, the things. */
export function Overlay() {
  const reply = shown.value;
  useFocusKept(() => document.querySelector('.opened h1, .tab'));
  if (!reply?.open) return <Tab reply={reply} />;
  return <Opened reply={reply} />;
}

/** The tab is as long for every state, since the page sees it: more letters than these go on two small lines. */
const ONE_LINE = 12;

function Tab({ reply }: { reply: OverlayReply | null }) {
  const upright = !reply || reply.edge === 'left' || reply.edge === 'right';
  const said = summary(reply?.view ?? null);
  return (
    <main class="closed">
      <h1 class="unseen">{words('app_title')}</h1>
      <button
        class={`tab ${upright ? 'upright' : 'level'}`}
        aria-expanded="false"
        aria-label={words('overlay_tab_label', { summary: said })}
        onClick={() => setOpen(true)}
      >
        <Mark />
        <span class={said.length > ONE_LINE ? 'long' : ''}>{said}</span>
      </button>
    </main>
  );
}

function Opened({ reply: { view, edge, disk, damaged } }: { reply: OverlayReply }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <main class="opened">
      <header>
        <Mark />
        <h1 ref={heading} tabIndex={-1}>
          {view.state === 'read' ? nameOf(view.child) : words('app_title')}
        </h1>
        <button aria-expanded="true" onClick={() => setOpen(false)}>
          {words('overlay_close')}
        </button>
      </header>
      <p role="status" class="summary">
        {summary(view)}
      </p>
      {disk !== 'enough' && (
        <p role="alert" class="card sound">
          <SoundIcon sound={false} />
          <span>{words(disk === 'full' ? 'disk_full' : 'disk_low')}</span>
        </p>
      )}
      {damaged && (
        <div role="alert" class="card">
          <p class="sound">
            <SoundIcon sound={false} />
            <span>{words('overlay_damaged')}</span>
          </p>
          <button onClick={openOptions}>{words('overlay_repair')}</button>
        </div>
      )}
      <Findings view={view} />
      <MoveTo edge={edge} />
    </main>
  );
}
