import type { Picture, PictureLine } from '../../src/genogram/picture.ts';
import { words, type WordKey } from './words.ts';

/** What the lines and shapes mean, of those that are in the picture. */
export function Key({ picture }: { picture: Picture }) {
  const shapes = new Set(picture.symbols.map(({ shape }) => shape));
  const kinds = new Set(picture.lines.map(kindOf));
  return (
    <ul class="key">
      {shapes.has('square') && <li>□ {words('key_square')}</li>}
      {shapes.has('circle') && <li>○ {words('key_circle')}</li>}
      {shapes.has('diamond') && <li>◇ {words('key_diamond')}</li>}
      {shapes.has('triangle') && <li>△ {words('key_triangle')}</li>}
      {picture.symbols.some(({ person }) => person === null) && <li>? {words('key_unknown')}</li>}
      {picture.symbols.some(({ died }) => died) && <li>✕ {words('key_died')}</li>}
      {LINES.filter(([kind]) => kinds.has(kind)).map(([kind, key]) => (
        <li key={kind}>
          <svg class={`line ${kind}`} viewBox="0 0 34 12" width="34" height="12" aria-hidden="true">
            <polyline points="1,6 33,6" />
            {(kind === 'separated' || kind === 'divorced') && <line x1="14" y1="11" x2="20" y2="1" />}
            {kind === 'divorced' && <line x1="19" y1="11" x2="25" y2="1" />}
          </svg>{' '}
          {words(key)}
        </li>
      ))}
      {picture.rings.length > 0 && (
        <li>
          <svg viewBox="0 0 34 14" width="34" height="14" aria-hidden="true">
            <rect class="ring" x="1" y="1" width="32" height="12" rx="6" />
          </svg>{' '}
          {words('key_ring')}
        </li>
      )}
    </ul>
  );
}

const kindOf = ({ says }: PictureLine): string => (says.is === 'child' ? says.by : says.is === 'couple' ? says.state.replaceAll(' ', '-') : 'not-recorded');

const LINES: [kind: string, key: WordKey][] = [
  ['married', 'key_married'],
  ['not-stated', 'key_partners'],
  ['living-together', 'key_living_together'],
  ['separated', 'key_separated'],
  ['divorced', 'key_divorced'],
  ['not-recorded', 'key_not_recorded'],
  ['adoption', 'key_adoption'],
  ['foster', 'key_foster'],
  ['carer', 'key_carer'],
  ['sibling', 'key_sibling'],
  ['step', 'key_step'],
];
