import { LONGEST_LABEL } from '../reading/limits.ts';
import { withShadows } from '../reading/labels.ts';
import { isRole, isText, isUnread } from '../reading/page-parts.ts';
import { asLabel } from '../values/plain-text.ts';
import { SUBJECT_LABELS, wordsOf } from './known-labels.ts';

const KNOWN = wordsOf(SUBJECT_LABELS);
const LONGEST = 50;
const MOST = 150;
/** Each label is looked for by itself: on a page of many texts there can be fewer, or looking never ends. */
const MOST_LOOKED_AT = 2_000_000;

/** What on a page seems to be a label, as the page writes it, in the page's order and each once; of too many, those we know first. */
export function labelsOnPage(roots: readonly ParentNode[]): string[] {
  const found = new Map<string, string>();
  const take = (label: string | null) => {
    if (label !== null && !found.has(asLabel(label))) found.set(asLabel(label), label);
  };
  let texts = 0;
  for (const part of withShadows(roots)) {
    const walker = (part.ownerDocument ?? (part as Document)).createTreeWalker(part, 4);
    for (let text = walker.nextNode(); text; text = walker.nextNode(), texts += 1) take(labelIn(text as Text));
    for (const element of part.querySelectorAll('[aria-label]:is(input,select,textarea,output,dd,span,div),[data-label]')) {
      const label = element.getAttribute('aria-label') ?? element.getAttribute('data-label') ?? '';
      take(isLabelLike(label) ? label : null);
    }
  }
  const most = Math.min(MOST, Math.ceil(MOST_LOOKED_AT / (texts + 1)));
  const all = [...found];
  const kept = new Set([...all.filter(([label]) => KNOWN.has(label)), ...all.filter(([label]) => !KNOWN.has(label))].slice(0, most));
  return all.filter((each) => kept.has(each)).map(([, label]) => label);
}

function labelIn(text: Text): string | null {
  const element = text.parentElement;
  if (!element || isUnread(element) || text.data.length > LONGEST_LABEL || !isText(text)) return null;
  if (element.closest('nav,button,option,select,textarea,a[href],[role=navigation],[role=button],[role=menuitem],script,style')) return null;
  const said = text.data.replace(/\s+/g, ' ').trim();
  const colon = said.indexOf(':');
  if (colon > 0 && isLabelLike(said.slice(0, colon)) && (KNOWN.has(asLabel(said.slice(0, colon))) || colon === said.length - 1 || /^[^:]{2,40}: \S/.test(said))) return said.slice(0, colon).trim();
  if (!isLabelLike(said)) return null;
  return KNOWN.has(asLabel(said)) || isMadeAsLabel(element) ? said : null;
}

const isLabelLike = (text: string): boolean => text.trim().length > 1 && text.length <= LONGEST && /\p{L}/u.test(text) && !/\d{3}|[@/\\]{2}/.test(text);

function isMadeAsLabel(element: Element): boolean {
  const holder = element.closest('dt,th,td,label,legend,[role=rowheader]') ?? element;
  if (/^(?:DT|TH|LABEL)$/.test(holder.nodeName) || isRole(holder, ['rowheader'])) return true;
  if (holder.nodeName === 'TD') return holder.nextElementSibling?.nodeName === 'TD' && holder.parentElement!.children.length <= 6 && [...holder.parentElement!.children].indexOf(holder) % 2 === 0;
  return /^(?:B|STRONG)$/.test(element.nodeName) || /label|caption|legend|term|key|prompt|fieldname|field-name|font-bold/i.test(element.className) || /bold|font-weight:\s*[6-9]00/i.test(element.getAttribute('style') ?? '');
}
