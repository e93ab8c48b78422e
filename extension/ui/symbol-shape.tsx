import type { PersonSymbol, Shape } from '../../src/genogram/picture.ts';
import { LINE_OF_TEXT, SYMBOL } from '../../src/genogram/measures.ts';

const HALF = SYMBOL / 2;
/** The second outline of the child on the screen. */
const INNER = HALF - 4;

/** A symbol with what stands in it and beneath it. */
export function SymbolShape({ symbol: { x, y, shape, isSubject, died, label }, inside }: { symbol: PersonSymbol; inside: string }) {
  return (
    <>
      <Outline shape={shape} x={x} y={y} half={HALF} />
      {isSubject && <Outline shape={shape} x={x} y={y} half={INNER} />}
      <text class="inside" x={x} y={y + (shape === 'triangle' ? 14 : 5)} aria-hidden="true">
        {inside}
      </text>
      {died && <path class="died" d={`M${x - HALF} ${y - HALF}L${x + HALF} ${y + HALF}M${x + HALF} ${y - HALF}L${x - HALF} ${y + HALF}`} />}
      {label.map((line, at) => (
        <text key={at} class="name" x={x} y={y + HALF + LINE_OF_TEXT * (at + 0.85)} aria-hidden="true">
          {line}
        </text>
      ))}
    </>
  );
}

function Outline({ shape, x, y, half }: { shape: Shape; x: number; y: number; half: number }) {
  switch (shape) {
    case 'square':
      return <rect x={x - half} y={y - half} width={half * 2} height={half * 2} />;
    case 'circle':
      return <circle cx={x} cy={y} r={half} />;
    case 'triangle':
      return <path d={`M${x} ${y - half}L${x + half} ${y + half}H${x - half}Z`} />;
    case 'diamond':
      return <path d={`M${x} ${y - half}L${x + half} ${y}L${x} ${y + half}L${x - half} ${y}Z`} />;
  }
}
