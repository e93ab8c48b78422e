import type { PersonSymbol, Picture } from '../../src/genogram/picture.ts';
import type { FamilyNames } from './family-names.ts';
import { lineWords, ringWords } from './genogram-words.ts';
import { words } from './words.ts';

/** All that the picture shows, as text: everyone, what ties them, who lives together, each with where it is read. */
export function GenogramInWords({ picture, said, names }: { picture: Picture; said: (symbol: PersonSymbol) => string; names: FamilyNames }) {
  return (
    <details class="in-words">
      <summary>{words('genogram_in_words')}</summary>
      <ul class="points">
        {picture.symbols.map((symbol) => (
          <li key={symbol.id}>{said(symbol)}</li>
        ))}
        {picture.lines.map((line) => (
          <li key={line.id}>{lineWords(line, names)}</li>
        ))}
        {picture.rings.map((ring) => (
          <li key={ring.people.join(' ')}>{ringWords(ring, names)}</li>
        ))}
      </ul>
    </details>
  );
}
