import type { Case } from './case.ts';
import { tabNamed, type Tab } from './tabs.ts';

/** What the page hands itself back: hidden in its form, as systems of that age do. */
export function viewState(shown: Case, tab: Tab): string {
  return Buffer.from(JSON.stringify([shown.number, tab.name])).toString('base64');
}

/** The tab that a post-back asks for: the one pressed, else the one that was open. Nothing if the page is another case's. */
export function tabAsked(form: URLSearchParams, shown: Case): Tab | undefined {
  const [number, open] = readViewState(form.get('__VIEWSTATE') ?? '');
  if (number !== shown.number) return undefined;
  return tabNamed(form.get('__EVENTTARGET') === 'tabCase' ? form.get('__EVENTARGUMENT') : (open ?? null));
}

function readViewState(state: string): string[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(state, 'base64').toString());
    return Array.isArray(parts) ? parts.map(String) : [];
  } catch {
    return [];
  }
}
