import { scaleUtc } from 'd3-scale';
import { utcMonth } from 'd3-time';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { monthsAfter } from '../../../src/record/calendar-date.ts';
import type { EntryShown, FamilyView, MemberShown } from '../../messages/panel-view.ts';
import type { FamilyNames } from '../family-names.ts';
import { dateWords, words, wordsNamed } from '../words.ts';
import './lanes.css';
import { firstDay, firstDayOf } from './first-day.ts';
import { monthsUnseen } from './months-unseen.ts';
import { runWords } from './unseen.tsx';

const LANE = 58;
const TOP = 24;
/** Entries that stand closer than this are one mark with their number. */
const MARK = 18;

interface LanesShown {
  family: FamilyView;
  entries: EntryShown[];
  of: MemberShown[];
  names: FamilyNames;
  marks: Map<string, string>;
  /** On paper it is as wide as the page. */
  across?: number;
}

/** A lane for each child on one axis of time; hatched, the months in which nobody recorded seeing the child. */
export function Lanes({ family, entries, of, names, marks, across }: LanesShown) {
  const { box, width } = useWidth(across);
  const first = firstDay(family);
  const time = scaleUtc([new Date(`${first.slice(0, 7)}-01`), new Date(monthsAfter(family.today, 1))], [12, width - 8]);
  const at = (day: string): number => time(new Date(day));
  const height = TOP + of.length * LANE + 4;
  return (
    <div class="lanes" ref={box}>
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={words('chronology_lanes', { from: dateWords(first), to: dateWords(family.today) })}>
        <defs>
          <pattern id="hatched" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line x1="0" y1="0" x2="0" y2="6" />
          </pattern>
        </defs>
        {time.ticks(Math.max(2, Math.floor(width / 90))).map((tick) => (
          <g key={tick.getTime()} class="tick">
            <line x1={time(tick)} y1={TOP - 6} x2={time(tick)} y2={height} />
            <text x={time(tick)} y={TOP - 10}>
              {tickWords(tick)}
            </text>
          </g>
        ))}
        {of.map((child, lane) => (
          <g key={child.id} transform={`translate(0 ${TOP + lane * LANE})`}>
            <text class="whose" x={12} y={13}>
              {names.full(child.id)}
            </text>
            <line class="lane" x1={12} y1={34} x2={width - 8} y2={34} />
            {unseenOf(child, family).map((run) => (
              <rect key={run.from} class="unseen-run" x={at(run.from)} y={42} width={Math.max(1, at(monthsAfter(run.to, 1)) - at(run.from))} height={10}>
                <title>{words('unseen_title', { child: names.full(child.id), months: runWords(run) })}</title>
              </rect>
            ))}
            {clusters(entries.filter(({ about, seen }) => about.includes(child.id) || seen.includes(child.id)), at).map((cluster) => (
              <Cluster key={`${cluster.x} ${cluster.entries[0]!.id}`} cluster={cluster} marks={marks} />
            ))}
          </g>
        ))}
      </svg>
    </div>
  );
}

/** As wide as there is room for, from the first drawing on. */
function useWidth(given: number | undefined) {
  const box = useRef<HTMLDivElement>(null);
  const [width, resize] = useState(given ?? NARROWEST);
  useLayoutEffect(() => {
    if (given !== undefined || !box.current) return undefined;
    const watch = new ResizeObserver(([entry]) => resize(Math.max(NARROWEST, Math.floor(entry!.contentRect.width))));
    watch.observe(box.current);
    return () => watch.disconnect();
  }, [given]);
  return { box, width };
}

const NARROWEST = 240;

function unseenOf(child: MemberShown, family: FamilyView) {
  const first = firstDayOf(child, family);
  return first === null ? [] : monthsUnseen(child.id, family.entries, first, family.today);
}

const tickWords = (tick: Date): string =>
  tick.getUTCMonth() === 0 && utcMonth(tick).getTime() === tick.getTime() ? String(tick.getUTCFullYear()) : wordsNamed(`month_short_${tick.getUTCMonth() + 1}`);

interface ClusterShown {
  x: number;
  entries: EntryShown[];
}

/** Entries are given newest first. */
function clusters(entries: EntryShown[], at: (day: string) => number): ClusterShown[] {
  const found: ClusterShown[] = [];
  for (const entry of entries) {
    const x = at(entry.on);
    const last = found.at(-1);
    if (last && Math.abs(last.x - x) < MARK) last.entries.push(entry);
    else found.push({ x, entries: [entry] });
  }
  return found;
}

function Cluster({ cluster: { x, entries }, marks }: { cluster: ClusterShown; marks: Map<string, string> }) {
  const letters = [...new Set(entries.map(({ source }) => marks.get(source.system)!))].toSorted();
  const uncertain = entries.every((entry) => entry.uncertain);
  const [first, last] = [entries.at(-1)!, entries[0]!];
  const said = words('chronology_mark', { count: entries.length, from: dateWords(first.on), to: dateWords(last.on) });
  return (
    <g class={`mark-at ${uncertain ? 'uncertain' : ''}`}>
      <title>{said}</title>
      <circle cx={x} cy={34} r={8} />
      <text x={x} y={38}>
        {letters.length === 1 ? letters[0] : '+'}
      </text>
      {entries.length > 1 && (
        <text class="many" x={x} y={23}>
          {entries.length}
        </text>
      )}
    </g>
  );
}
