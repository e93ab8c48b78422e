const UNREAD = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'SVG', 'BUTTON', 'OBJECT', 'IFRAME', 'HEAD']);
const CONTROLS = new Set(['INPUT', 'SELECT', 'TEXTAREA']);
const UNSAID_INPUTS = new Set(['hidden', 'button', 'submit', 'reset', 'image', 'password', 'file']);
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION DD DETAILS DIALOG DIV DL DT FIELDSET FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LEGEND LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'.split(' '),
);

// Elements are told by nodeType, not instanceof: a frame's document has classes of its own.
export const isElement = (node: Node | null): node is Element => node?.nodeType === 1;
export const isText = (node: Node | null): node is Text => node?.nodeType === 3;

/** Nothing in it is ever read: scripts, styles, templates, buttons. */
export function isUnread(element: Element): boolean {
  return UNREAD.has(element.nodeName.toUpperCase()) || element.getAttribute('role') === 'button';
}

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** A part of a form that says a value. */
export function isControl(node: Node | null): node is Control {
  return isElement(node) && CONTROLS.has(node.nodeName) && !UNSAID_INPUTS.has((node as Control).type);
}

/** It stands on lines of its own. */
export function isBlock(element: Element): boolean {
  return BLOCKS.has(element.nodeName);
}

export function isBreak(node: Node): boolean {
  return node.nodeName === 'BR';
}

/** A cell of a table, or of what calls itself one. */
export function isCell(node: Node | null): node is Element {
  return isElement(node) && (node.nodeName === 'TD' || node.nodeName === 'TH' || isRole(node, ['cell', 'gridcell', 'columnheader', 'rowheader']));
}

export function isHeaderCell(cell: Element): boolean {
  return cell.nodeName === 'TH' || isRole(cell, ['columnheader', 'rowheader']);
}

export function isRole(element: Element, roles: readonly string[]): boolean {
  const role = element.getAttribute('role');
  return role !== null && roles.includes(role);
}

/** An element that is there for a value and holds none; an icon is not one. */
export function isEmptyPlace(node: Node | null): boolean {
  if (!isElement(node) || !/^(?:SPAN|DIV|P|OUTPUT|DD|STRONG|B)$/.test(node.nodeName)) return false;
  const isIcon = /icon|glyph|tooltip|help|required|clear|spacer|\bfa-/i.test(node.className) || node.hasAttribute('aria-hidden');
  return !isIcon && node.childElementCount === 0 && node.textContent.trim() === '';
}
