/** Classes that say how something stands at the moment, not what it is. */
const PASSING = /\d|^(?:active|selected|current|hover|focus|open|closed|odd|even|first|last|hidden|show|shown|visible|disabled|is-|has-|js-|ng-|css-|sc-)/i;
const MARKS = ['data-testid', 'data-test', 'data-field', 'data-name', 'itemprop', 'name', 'headers', 'role', 'aria-label'] as const;
const MOST_STEPS = 5;

/**
 * A selector that finds this element and nothing else in these parts of a page; null where only its position tells it
 * from others, for positions change. Numbers in ids and classes are records', and change from child to child.
 */
export function selectorFor(element: Element, root: ParentNode): string | null {
  let below = '';
  let node: Element | null = element;
  for (let steps = 0; node && steps < MOST_STEPS && node !== root; steps += 1, node = node.parentElement) {
    const [own] = waysToSay(node);
    for (const way of waysToSay(node)) if (findsOnly(`${way}${below}`, element, root)) return `${way}${below}`;
    below = ` > ${own ?? node.localName}${below}`;
  }
  return null;
}

/** A selector for every element made like this one within its parent. */
export function selectorForAlike(element: Element, root: ParentNode): string | null {
  const parent = element.parentElement;
  const parents = parent && parent !== root ? selectorFor(parent, root) : null;
  const own = classesOf(element);
  const alike = (selector: string) => isShort(selector) && [...root.querySelectorAll(selector)].every((each) => each.parentElement === parent);
  const [loose, tied] = [`${element.localName}${own}`, parents ? `${parents} > ${element.localName}${own}` : null];
  return own !== '' && alike(loose) ? loose : tied && alike(tied) ? tied : null;
}

/** As a profile's selectors must be; the schema itself is too heavy for a page. */
const isShort = (selector: string): boolean => selector.length <= 200 && (selector.match(/[\s>+~]+/g)?.length ?? 0) <= 8;

function waysToSay(element: Element): string[] {
  const tag = element.localName;
  const id = element.id !== '' && !/\d/.test(element.id) ? [`#${CSS.escape(element.id)}`] : [];
  const marks = MARKS.flatMap((name) => {
    const value = element.getAttribute(name);
    return value && value.length <= 40 && !/\d/.test(value) ? [`${tag}[${name}=${JSON.stringify(value)}]`] : [];
  });
  const classes = classesOf(element);
  return [...id, ...(classes ? [`${tag}${classes}`] : []), ...marks, ...(/^(?:h1|main|header|title)$/.test(tag) ? [tag] : []), ...(classes ? [] : [tag])];
}

function classesOf(element: Element): string {
  return [...element.classList]
    .filter((name) => !PASSING.test(name))
    .slice(0, 2)
    .map((name) => `.${CSS.escape(name)}`)
    .join('');
}

function findsOnly(selector: string, element: Element, root: ParentNode): boolean {
  if (!isShort(selector)) return false;
  const found = root.querySelectorAll(selector);
  return found.length === 1 && found[0] === element;
}
