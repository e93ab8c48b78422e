import { useSignal } from '@preact/signals';
import type { FamilyDigest } from '../../src/record/family-digest.ts';
import { ask } from '../messages/ask.ts';
import { DeskSheets } from '../messages/desk-view.ts';
import { printFamilies } from '../ui/family/printing.ts';
import { words } from '../ui/words.ts';
import { childrenOf } from './chosen.ts';

/** Prints the family sheet of each family of a list in one go, with names or without. */
export function PrintSheets({ of }: { of: FamilyDigest[] }) {
  const anonymous = useSignal(false);
  /** How many families have come; null when none is asked for. */
  const come = useSignal<number | null>(null);
  const failed = useSignal(false);
  const print = async () => {
    come.value = 0;
    const sheets: DeskSheets[] = [];
    for (const family of of) {
      const reply = DeskSheets.safeParse(await ask('desk-sheets', { children: childrenOf(family) }));
      if (reply.success) sheets.push(reply.data);
      come.value += 1;
    }
    come.value = null;
    failed.value = sheets.length < of.length;
    const last = sheets.at(-1);
    if (last && !failed.value) printFamilies(sheets.flatMap((each) => each.sheets), { what: 'family-sheet', anonymous: anonymous.value, at: last.at, who: last.who });
  };
  return (
    <section class="section" aria-labelledby="sheets">
      <h3 id="sheets">{words('desk_sheets')}</h3>
      <p class="quiet">{words('print_family_sheet_help')}</p>
      <label class="choice">
        <input type="checkbox" name="anonymous" checked={anonymous.value} onChange={({ currentTarget }) => (anonymous.value = currentTarget.checked)} />
        <span>
          {words('print_anonymous')}
          <span class="quiet">{words('print_anonymous_help')}</span>
        </span>
      </label>
      <p class="quiet">{words('print_help')}</p>
      <button class="first" disabled={come.value !== null} onClick={print}>
        {words('desk_sheets_print', { count: of.length })}
      </button>
      <p role="status">{come.value === null ? (failed.value ? words('print_failed') : '') : words('desk_sheets_come', { come: come.value, count: of.length })}</p>
    </section>
  );
}
