import { useSignal } from '@preact/signals';
import { PRINTS } from '../messages/contract.ts';
import type { FamilyView } from '../messages/panel-view.ts';
import { type Print as Printing, printFamilies } from '../ui/family/printing.ts';
import { words } from '../ui/words.ts';
import { logPrint } from './beside.ts';

/** What to print, and whether with names. */
export function Print({ family }: { family: FamilyView }) {
  const what = useSignal<Printing['what']>('family-sheet');
  const anonymous = useSignal(false);
  const said = useSignal('');
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const logged = await logPrint(what.value);
    if (logged) printFamilies([family], { what: what.value, anonymous: anonymous.value, ...logged });
    said.value = words(logged ? 'print_logged' : 'print_failed');
  };
  return (
    <form class="section" onSubmit={submit}>
      <fieldset>
        <legend>{words('print_what')}</legend>
        {PRINTS.map((each) => (
          <label key={each} class="choice">
            <input type="radio" name="what" checked={what.value === each} onChange={() => (what.value = each)} />
            <span>
              {words(each === 'family-sheet' ? 'print_family_sheet' : 'print_full_pack')}
              <span class="quiet">{words(each === 'family-sheet' ? 'print_family_sheet_help' : 'print_full_pack_help')}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <label class="choice">
        <input type="checkbox" checked={anonymous.value} onChange={({ currentTarget }) => (anonymous.value = currentTarget.checked)} />
        <span>
          {words('print_anonymous')}
          <span class="quiet">{words('print_anonymous_help')}</span>
        </span>
      </label>
      <p class="quiet">{words('print_help')}</p>
      <button class="first">{words('print_now')}</button>
      <p role="status">{said.value}</p>
    </form>
  );
}
