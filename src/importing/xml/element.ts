import type { Piece } from '../text/decoded.ts';
import { FileFault } from '../file-fault.ts';
import { MOST_ELEMENTS_OF_ONE } from '../limits.ts';
import { XmlReader } from './read-xml.ts';

/** An element with all that is in it. */
export class XmlElement {
  readonly inside: XmlElement[] = [];
  text = '';

  constructor(readonly name: string) {}

  /** The first element at this path. */
  at(...path: string[]): XmlElement | undefined {
    return path.reduce<XmlElement | undefined>((from, name) => from?.inside.find((one) => one.name === name), this);
  }

  /** All elements of this name that stand directly within. */
  all(name: string): XmlElement[] {
    return this.inside.filter((one) => one.name === name);
  }

  /** What the first element at this path says; nothing when it is missing or empty. */
  says(...path: string[]): string | undefined {
    return this.at(...path)?.text.trim() || undefined;
  }
}

/** Whole elements, and how much of the file has been read when they have. */
export interface ElementsRead {
  elements: XmlElement[];
  bytesRead: number;
}

/** Every outermost element of one of these names, whole, as they come. */
export async function* elementsNamed(pieces: AsyncIterable<Piece>, names: ReadonlySet<string>): AsyncGenerator<ElementsRead, void, undefined> {
  let found: XmlElement[] = [];
  const open: XmlElement[] = [];
  let count = 0;
  const reader: XmlReader = new XmlReader({
    opened(name) {
      if (open.length === 0 && !names.has(name)) return;
      const element = new XmlElement(name);
      count = open.length === 0 ? 1 : count + 1;
      if (count > MOST_ELEMENTS_OF_ONE) throw new FileFault({ why: 'xml-too-large', line: reader.line, most: MOST_ELEMENTS_OF_ONE });
      open.at(-1)?.inside.push(element);
      open.push(element);
    },
    said(text) {
      const last = open.at(-1);
      if (last) last.text += text;
    },
    closed() {
      const last = open.pop();
      if (last && open.length === 0) found.push(last);
    },
  });
  for await (const { text, bytesRead } of pieces) {
    const broken = faultIn(() => reader.write(text));
    yield { elements: found, bytesRead };
    if (broken) throw broken;
    found = [];
  }
  reader.close();
}

/** What was whole before the fault is given on before it is thrown. */
function faultIn(read: () => void): FileFault | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (error instanceof FileFault) return error;
    throw error;
  }
}
