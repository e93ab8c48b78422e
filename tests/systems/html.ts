/** Markup that is safe to send: what was put into it has been escaped. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type Content = Html | string | number | undefined | readonly Content[];

/** Writes a piece of a page: html`<td>${name}</td>` escapes the name, leaves other pieces as they are. */
export function html(pieces: TemplateStringsArray, ...contents: Content[]): Html {
  return new Html(pieces.map((piece, i) => piece + write(contents[i])).join(''));
}

function write(content: Content): string {
  if (content === undefined) return '';
  if (content instanceof Html) return content.text;
  if (typeof content === 'object') return content.map(write).join('');
  return String(content).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
