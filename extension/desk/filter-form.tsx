import { computed, signal, useSignal } from '@preact/signals';
import { WARNING_STATES } from '../../src/record/warning.ts';
import { yearGroup } from '../../src/record/year-group.ts';
import type { DeskView, Filters } from '../messages/desk-view.ts';
import { Choice } from '../ui/choice.tsx';
import { agencyWords, keyOf, words, wordsNamed } from '../ui/words.ts';
import { families } from './families.ts';
import { dropView, keepView, kept } from './kept.ts';
import { EVERYTHING, ORDERS, type Order } from './matches.ts';
import { yearWords } from './names.ts';

/** What the list is cut to. A name is never kept in a view. */
export const filters = signal<Filters>(EVERYTHING);
export const typed = signal('');
export const order = signal<Order>('oldest');

/** Whether what is listed is less than there is. */
export const isCut = computed(() => typed.value.trim() !== '' || Object.values(filters.value).some((filter) => filter !== ''));

export function forgetFilters(): void {
  filters.value = EVERYTHING;
  typed.value = '';
}

const warnings = computed(() => families.value.flatMap((family) => family.warnings));
const once = (all: (string | undefined)[]): string[] => [...new Set(all.filter((each) => each !== undefined && each !== ''))].toSorted() as string[];
const agencies = computed(() => once(warnings.value.map(({ agency }) => agency)));
const classes = computed(() => once(families.value.flatMap(({ children }) => children.map((child) => child.schoolClass))).toSorted(byNumber));
const plans = computed(() => once(families.value.flatMap(({ children }) => children.flatMap((child) => child.plans))));
/** Everybody to whom a warning was given. */
export const colleagues = computed(() => once(warnings.value.map(({ whose }) => whose)));

/** `3B` before `10A`. */
const byNumber = new Intl.Collator('en-GB', { numeric: true }).compare;

const YEARS = ['unborn', 'pre-school', 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 'unknown'] as const;

export function FilterForm({ view: { rules, today } }: { view: Extract<DeskView, { state: 'read' }> }) {
  const open = new Set(warnings.value.map(({ warning }) => warning));
  const years = new Set(families.value.flatMap(({ children }) => children.map(({ person }) => yearGroup(person.born, today))));
  const set = (changed: Partial<Filters>) => (filters.value = { ...filters.value, ...changed });
  const select = (name: keyof Filters, label: string, options: [string, string][]) => (
    <Choice name={name} label={label} none={words('desk_all')} value={filters.value[name]} choose={(value) => set({ [name]: value })} options={options} />
  );
  return (
    <form class="section filters" role="search" autocomplete="off" onSubmit={(event) => event.preventDefault()}>
      <div class="fields">
        <label>
          {words('desk_name')} <input class="text" type="search" name="name" maxLength={100} value={typed.value} onInput={({ currentTarget }) => (typed.value = currentTarget.value)} />
        </label>
        {select('warning', words('desk_filter_warning'), rules.filter(({ name }) => open.has(name)).map(({ name }) => [name, wordsNamed(keyOf(name, 'name'))]))}
        {select('state', words('desk_filter_state'), WARNING_STATES.map((state) => [state, wordsNamed(keyOf('state', state))]))}
        {select('year', words('desk_filter_year'), YEARS.filter((year) => years.has(year)).map((year) => [String(year), yearWords(year)]))}
        {select('schoolClass', words('desk_filter_class'), classes.value.map((each): [string, string] => [each, each]))}
        {select('agency', words('desk_filter_agency'), agencies.value.map((agency) => [agency, agencyWords(agency)]))}
        {select('plan', words('desk_filter_plan'), [...plans.value.map((plan): [string, string] => [plan, wordsNamed(keyOf('plan', plan.toLowerCase()))]), ['none', words('desk_plan_none')]])}
        {select('whose', words('desk_filter_whose'), [...colleagues.value.map((who): [string, string] => [who, who]), ['nobody', words('desk_nobody')]])}
        <label>
          {words('desk_order')}{' '}
          <select class="text" name="order" value={order.value} onChange={({ currentTarget }) => (order.value = currentTarget.value as Order)}>
            {ORDERS.map((each) => (
              <option key={each} value={each}>
                {words(`desk_order_${each}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Views />
    </form>
  );
}

/** Filters that are kept by name, and the way back to all. */
function Views() {
  const name = useSignal('');
  const save = async () => {
    if (name.value.trim() !== '' && (await keepView(name.value.trim(), filters.value))) name.value = '';
  };
  return (
    <div class="buttons" role="group" aria-label={words('desk_views')}>
      {kept.value?.views.map((view) => (
        <span key={view.name} class="view">
          <button type="button" onClick={() => (filters.value = view.filters)}>
            {view.name}
          </button>
          <button type="button" aria-label={words('desk_view_drop', { name: view.name })} onClick={() => dropView(view.name)}>
            ×
          </button>
        </span>
      ))}
      {isCut.value && (
        <>
          <button type="button" onClick={forgetFilters}>
            {words('desk_clear')}
          </button>
          <label class="inline">
            {words('desk_view_name')} <input class="text" name="view" maxLength={60} value={name.value} onInput={({ currentTarget }) => (name.value = currentTarget.value)} />
          </label>
          <button type="button" onClick={save}>
            {words('desk_view_save')}
          </button>
        </>
      )}
    </div>
  );
}
