import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { drawGenogram } from '../../src/genogram/draw-genogram.ts';
import type { FamilyToDraw, PersonToDraw, WhereRead } from '../../src/genogram/family-to-draw.ts';
import type { PersonSymbol, Picture, PictureLine } from '../../src/genogram/picture.ts';
import { ageShort } from './age-words.ts';
import type { FamilyNames } from './family-names.ts';
import './genogram.css';
import { GenogramInWords } from './genogram-in-words.tsx';
import { Key } from './genogram-key.tsx';
import { lineWords, ringWords, symbolWords } from './genogram-words.ts';
import { SymbolShape } from './symbol-shape.tsx';
import { useZoom } from './zoom.ts';
import { words } from './words.ts';

export interface GenogramShown {
  family: FamilyToDraw;
  names: FamilyNames;
  /** Makes someone the centre; none where the reader may not. */
  choose?: (person: string) => void;
  /** On paper there is nothing to zoom or to choose. */
  printed?: boolean;
}

/** A family drawn by the conventions of the field, and the same in words. */
export function Genogram({ family, names, choose, printed = false }: GenogramShown) {
  const picture = useMemo(() => drawGenogram(family, (person) => (person ? names.lines(person.id) : [])), [family, names]);
  const people = new Map(family.members.map((member) => [member.id, member]));
  const zoom = useZoom(picture.width);
  const ofSymbol = (symbol: PersonSymbol) => symbolWords(symbol, people.get(symbol.id), names, family.today);
  return (
    <figure class="genogram" aria-label={words('genogram_title', { name: names.full(family.subject) })}>
      {!printed && (
        <p class="buttons">
          <button onClick={zoom.closer}>{words('genogram_closer')}</button>
          <button onClick={zoom.further}>{words('genogram_further')}</button>
          <button onClick={zoom.fit}>{words('genogram_fit')}</button>
        </p>
      )}
      {/* It scrolls, so that whoever cannot drag can move it, too. */}
      <div class="sheet" role="region" aria-label={words('genogram_sheet')} tabIndex={0} ref={zoom.sheet}>
        <svg viewBox={`${picture.left} ${picture.top} ${picture.width} ${picture.height}`} {...sizeOf(picture, zoom.width.value, printed)} role="group" aria-label={words('genogram_picture')}>
          <Rings picture={picture} names={names} />
          {picture.lines.map((line) => (
            <Line key={line.id} line={line} names={names} />
          ))}
          <Symbols picture={picture} said={ofSymbol} age={(id) => ageInSymbol(people.get(id), family.today)} {...(choose && !printed ? { choose } : {})} />
        </svg>
      </div>
      {!printed && <GenogramInWords picture={picture} said={ofSymbol} names={names} />}
      <Key picture={picture} />
      {picture.notDrawn.length > 0 && (
        <ul class="not-drawn">
          {picture.notDrawn.map(({ people: [one, other], sources }) => (
            <li key={`${one} ${other}`}>{words('genogram_not_drawn', { one: names.full(one), other: names.full(other), where: whereWords(sources, names) })}</li>
          ))}
        </ul>
      )}
    </figure>
  );
}

/** How old somebody is, or was when they died; of a death without a day nothing. */
const ageInSymbol = ({ born, died }: Partial<PersonToDraw> = {}, today: string): string => (died === true ? '' : ageShort(born, died ?? today));

const sizeOf = ({ width, height }: Picture, across: number, printed: boolean) => (printed || across === 0 ? {} : { width: across, height: (across * height) / width });

const Rings = ({ picture, names }: { picture: Picture; names: FamilyNames }) => (
  <>
    {picture.rings.map((ring) => (
      <path key={ring.people.join(' ')} class="ring" d={ring.outline}>
        <title>{ringWords(ring, names)}</title>
      </path>
    ))}
  </>
);

function Line({ line, names }: { line: PictureLine; names: FamilyNames }) {
  const { says, points } = line;
  const kind = says.is === 'child' ? says.by : says.is === 'couple' ? says.state.replaceAll(' ', '-') : 'not-recorded';
  const along = points.map(({ x, y }) => `${x},${y}`).join(' ');
  return (
    <g class={`line ${kind}`}>
      <title>{lineWords(line, names)}</title>
      <polyline class="near" points={along} />
      <polyline points={along} />
      {says.is === 'couple' && <Slashes state={says.state} points={points} />}
    </g>
  );
}

/** One stroke through the line of a couple who are separated, two where they are divorced. */
function Slashes({ state, points }: { state: string; points: { x: number; y: number }[] }) {
  const count = state === 'divorced' ? 2 : state === 'separated' ? 1 : 0;
  const [from, to] = points.length > 2 ? [points[1]!, points[2]!] : [points[0]!, points[1]!];
  const [x, y] = [from.x + (to.x - from.x) / 4, from.y];
  return (
    <>
      {Array.from({ length: count }, (_, at) => (
        <line key={at} x1={x - 4 + at * 6} y1={y + 9} x2={x + 4 + at * 6} y2={y - 9} />
      ))}
    </>
  );
}

interface SymbolsShown {
  picture: Picture;
  said: (symbol: PersonSymbol) => string;
  age: (id: string) => string;
  choose?: (person: string) => void;
}

/** One stop for the tab key; the arrow keys go from one to the next. */
function Symbols({ picture: { symbols }, said, age, choose }: SymbolsShown) {
  const at = useSignal<string | null>(null);
  const stop = stopIn(symbols, at.value);
  const go = (event: KeyboardEvent, from: PersonSymbol) => {
    const next = beside(from, symbols, event.key);
    if ((event.key === 'Enter' || event.key === ' ') && from.person) choose?.(from.person);
    else if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    if (!next) return;
    at.value = next.id;
    (event.currentTarget as Element).parentElement?.querySelector<SVGElement>(`[data-id="${CSS.escape(next.id)}"]`)?.focus();
  };
  return (
    <g>
      {symbols.map((symbol) => (
        <g
          key={symbol.id}
          class={`symbol ${symbol.isSubject ? 'subject' : ''}`}
          data-id={symbol.id}
          aria-label={said(symbol)}
          {...(choose && symbol.person
            ? { role: 'button', tabindex: stop?.id === symbol.id ? 0 : -1, onClick: () => choose(symbol.person!), onKeyDown: (event: KeyboardEvent) => go(event, symbol) }
            : { role: 'img' })}
        >
          <title>{said(symbol)}</title>
          <SymbolShape symbol={symbol} inside={symbol.person ? age(symbol.person) : '?'} />
        </g>
      ))}
    </g>
  );
}

/** Where the tab key comes in: to who was gone to last, while they are drawn; around someone else they may not be. */
function stopIn(symbols: PersonSymbol[], at: string | null): PersonSymbol | undefined {
  const choosable = symbols.filter(({ person }) => person !== null);
  return choosable.find(({ id }) => id === at) ?? choosable.find(({ isSubject }) => isSubject) ?? choosable[0];
}

/** Whom an arrow key leads to: the next along the row, or the nearest above or beneath; only those who can be chosen. */
function beside(from: PersonSymbol, symbols: PersonSymbol[], key: string): PersonSymbol | undefined {
  const others = symbols.filter(({ id, person }) => id !== from.id && person !== null);
  const along = others.filter(({ y }) => y === from.y);
  const nearest = (all: PersonSymbol[]) => all.toSorted((a, b) => Math.abs(a.y - from.y) - Math.abs(b.y - from.y) || Math.abs(a.x - from.x) - Math.abs(b.x - from.x))[0];
  switch (key) {
    case 'ArrowLeft':
      return nearest(along.filter(({ x }) => x < from.x));
    case 'ArrowRight':
      return nearest(along.filter(({ x }) => x > from.x));
    case 'ArrowUp':
      return nearest(others.filter(({ y }) => y < from.y));
    case 'ArrowDown':
      return nearest(others.filter(({ y }) => y > from.y));
    default:
      return undefined;
  }
}

const whereWords = (sources: WhereRead[], names: FamilyNames): string => sources.map(({ system }) => names.system(system)).join(', ');
