import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { FileFault } from '../file-fault.ts';
import { DEEPEST_XML, LONGEST_XML_RUN } from '../limits.ts';

export interface XmlListener {
  /** Names stand without their namespace's prefix. */
  opened(name: string, attributes: Record<string, string>): void;
  said(text: string): void;
  closed(name: string): void;
}

/**
 * Reads XML as it comes. No document type, so no entity but the five of XML itself; nothing is ever fetched.
 * @throws FileFault where it is not well formed, too deep, or goes on too long without an element.
 */
export class XmlReader {
  readonly #parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  #sinceLast = 0;
  #depth = 0;

  constructor(listener: XmlListener) {
    const parser = this.#parser;
    parser.on('error', () => {
      throw new FileFault({ why: 'xml-broken', line: parser.line, column: parser.column + 1 });
    });
    parser.on('doctype', () => {
      throw new FileFault({ why: 'document-type-refused' });
    });
    parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
      this.#sinceLast = 0;
      this.#depth += 1;
      if (this.#depth > DEEPEST_XML) throw new FileFault({ why: 'xml-too-deep', line: parser.line, most: DEEPEST_XML });
      listener.opened(local(name), attributes);
    });
    parser.on('text', (text) => listener.said(text));
    parser.on('cdata', (text) => listener.said(text));
    parser.on('closetag', ({ name }: SaxesTagPlain) => {
      this.#sinceLast = 0;
      this.#depth -= 1;
      listener.closed(local(name));
    });
  }

  get line(): number {
    return this.#parser.line;
  }

  write(text: string): void {
    for (let at = 0; at < text.length; at += STEP) {
      const step = text.slice(at, at + STEP);
      this.#sinceLast += step.length;
      this.#parser.write(step);
      if (this.#sinceLast > LONGEST_XML_RUN)
        throw new FileFault({ why: 'xml-too-large', line: this.#parser.line, most: LONGEST_XML_RUN });
    }
  }

  close(): void {
    this.#parser.close();
  }
}

const STEP = 64 * 1024;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
