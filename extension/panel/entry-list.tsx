import { useSignal } from '@preact/signals';
import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EntryShown } from '../messages/panel-view.ts';
import { EntryLine } from '../ui/family/entry-line.tsx';
import type { FamilyNames } from '../ui/family-names.ts';
import { words } from '../ui/words.ts';

/** A line is about so high until it has been measured. */
const LINE = 54;

/** Entries one under another; only those in sight are there, so that thousands scroll as smoothly as ten. */
export function EntryList({ entries, names, marks }: { entries: EntryShown[]; names: FamilyNames; marks: Map<string, string> }) {
  const box = useRef<HTMLDivElement>(null);
  const changed = useSignal(0);
  const options = {
    count: entries.length,
    getScrollElement: () => box.current,
    estimateSize: () => LINE,
    getItemKey: (at: number) => entries[at]!.id,
    overscan: 6,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => (changed.value += 1),
  };
  const [list] = useState(() => new Virtualizer<HTMLDivElement, HTMLLIElement>(options));
  list.setOptions(options);
  useLayoutEffect(() => list._didMount(), [list]);
  useLayoutEffect(() => list._willUpdate());
  // Read, so that this is drawn anew whenever the list has moved.
  void changed.value;
  return (
    <div class="entry-list" ref={box} tabIndex={0} role="region" aria-label={words('chronology_entries')}>
      <ul style={{ height: `${list.getTotalSize()}px` }}>
        {list.getVirtualItems().map(({ index, key, start }) => (
          <li key={key} data-index={index} ref={(line) => list.measureElement(line)} aria-setsize={entries.length} aria-posinset={index + 1} style={{ transform: `translateY(${start}px)` }}>
            <EntryLine entry={entries[index]!} names={names} marks={marks} />
          </li>
        ))}
      </ul>
    </div>
  );
}
