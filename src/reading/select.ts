import { withShadows } from './labels.ts';
import { MOST_ELEMENTS } from './limits.ts';
import { isElement } from './page-parts.ts';
import { Trouble } from './trouble.ts';

/** The elements that a profile's selector finds in these parts of a page, themselves included, in their order. */
export function select(selector: string, roots: readonly ParentNode[]): Element[] {
  const found = new Set<Element>();
  try {
    for (const root of roots) {
      if (isElement(root) && (selector === ':scope' || root.matches(selector))) found.add(root);
      take(root, selector, found);
    }
    if (found.size === 0) for (const part of withShadows(roots)) take(part, selector, found);
  } catch (error) {
    if (error instanceof Trouble) throw error;
    throw new Trouble(selector, 'is no selector');
  }
  return [...found];
}

function take(part: ParentNode, selector: string, found: Set<Element>): void {
  const matches = part.querySelectorAll(selector);
  if (matches.length + found.size > MOST_ELEMENTS) throw new Trouble(selector, `finds more than ${MOST_ELEMENTS.toLocaleString('en-GB')} elements`);
  for (const match of matches) found.add(match);
}
