/** By this attribute we know an element of ours in a page again. */
const OURS = 'data-think-sibling';

export const isOurs = (element: Element): boolean => element.hasAttribute(OURS);

export interface OurElement {
  host: HTMLElement;
  root: ShadowRoot;
  style: CSSStyleSheet;
}

/**
 * An empty element with a closed shadow root, in a page that is not trusted. A plain one: of a name that a page may
 * define, the page's own class would be run for it, and be handed the root.
 */
export function ourElement(): OurElement {
  const host = document.createElement('div');
  host.setAttribute(OURS, '');
  const root = host.attachShadow({ mode: 'closed' });
  const style = new CSSStyleSheet();
  root.adoptedStyleSheets = [style];
  return { host, root, style };
}
