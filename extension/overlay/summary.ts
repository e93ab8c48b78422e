import type { OverlayView } from '../messages/overlay-view.ts';
import { words } from '../ui/words.ts';

/** The state of the overlay in a few words: the tab shows no more. Nothing to check is never "all clear". */
export function summary(view: OverlayView | null): string {
  switch (view?.state) {
    case undefined:
    case 'no screen':
    case 'reading':
      return words('overlay_reading');
    case 'no role':
      return words('overlay_no_role');
    case 'no passphrase':
      return words('overlay_no_role');
    case 'locked':
      return words('overlay_locked');
    case 'not for this role':
      return words('overlay_not_shown');
    case 'not kept':
      return words('overlay_not_kept');
    case 'failed':
      return words('overlay_failed');
    case 'read':
      return readSummary(view.warnings.length, view.toAsk);
  }
}

/** What the lead knows and this reader is not shown is said beside what they are shown, too. */
function readSummary(count: number, toAsk: boolean): string {
  if (!toAsk) return words('overlay_count', { count });
  return count === 0 ? words('overlay_ask') : words('overlay_count_ask', { count });
}
