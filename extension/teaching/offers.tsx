import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { ROW_KINDS, type RowKind, type RowsOffer, SUBJECT_FIELDS, type SubjectField, type Taught, type ValueOffer } from '../../src/record/teaching.ts';
import type { TeachingView } from '../messages/teaching-view.ts';
import { words } from '../ui/words.ts';
import { fieldWords, formatWords, rowKindWords } from './field-words.ts';
import { chosen, outline, said, teach } from './lesson.ts';

type Offer = { is: 'value'; offer: ValueOffer } | { is: 'rows'; offer: RowsOffer };

/** What stands on the page and is not taught yet: to be taken all at once, or one by one. */
export function Offers({ view: { taught, seen, pointed } }: { view: TeachingView }) {
  const offers = seen ? left(seen, taught) : [];
  const sure = offers.filter(({ offer }) => offer.sure).length;
  const heading = useRef<HTMLHeadingElement>(null);
  const takeAll = async () => {
    // The button goes with what it takes.
    heading.current?.focus();
    await teach({ act: 'take-all' });
    said.value = words('teach_took_all', { count: sure });
  };
  return (
    <section aria-labelledby="offers">
      <h2 id="offers" ref={heading} tabIndex={-1}>
        {words('teach_offers')}
      </h2>
      {seen === null && <p>{words('teach_looking')}</p>}
      {sure > 0 && (
        <>
          <p>{words('teach_recognised', { count: sure })}</p>
          <button class="first" onClick={takeAll}>
            {words('teach_take_all')}
          </button>
        </>
      )}
      {seen !== null && offers.length === 0 && <p class="quiet">{words('teach_nothing_left')}</p>}
      {offers.length > 0 && <OneByOne offers={offers} pointed={pointed} heading={heading} />}
    </section>
  );
}

function left({ values, rows }: NonNullable<TeachingView['seen']>, taught: Taught): Offer[] {
  const isTaught = (offer: ValueOffer) => taught.values.some(({ place }) => JSON.stringify(place) === JSON.stringify(offer.place));
  const isTaughtList = (offer: RowsOffer) => taught.rows.some((each) => JSON.stringify([each.rows, each.columns.map(({ header }) => header)]) === offer.at);
  const all: Offer[] = [
    ...values.filter((offer) => !isTaught(offer)).map((offer) => ({ is: 'value' as const, offer })),
    ...rows.filter((offer) => !isTaughtList(offer)).map((offer) => ({ is: 'rows' as const, offer })),
  ];
  return [...all.filter(({ offer }) => offer.sure), ...all.filter(({ offer }) => !offer.sure)];
}

interface OneByOneShown {
  offers: Offer[];
  pointed: string | null;
  /** What stays when the list goes with the last offer in it. */
  heading: RefObject<HTMLHeadingElement | null>;
}

/** A list to go through by the arrow keys: each outlines its part of the page, and Enter takes it. */
function OneByOne({ offers, pointed, heading }: OneByOneShown) {
  const form = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const at = offers.findIndex(({ offer }) => offer.at === chosen.value);
  const active = offers[at];
  useEffect(() => {
    if (pointed !== null) form.current?.querySelector('select')?.focus();
  }, [pointed]);
  useLayoutEffect(() => () => void (list.current === document.activeElement && heading.current?.focus()), [heading]);
  useEffect(() => list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }), [at]);

  const choose = (offer: Offer | undefined) => {
    if (!offer) return;
    chosen.value = offer.offer.at;
    said.value = spoken(offer);
    void outline(offer.offer.at);
  };
  const take = async (offer: Offer, as: string) => {
    // The button that took it goes with it.
    list.current?.focus();
    const next = offers[offers.indexOf(offer) + 1] ?? offers[offers.indexOf(offer) - 1];
    if (offer.is === 'value') await teach({ act: 'take-value', at: offer.offer.at, field: as as SubjectField });
    else await teach({ act: 'take-rows', at: offer.offer.at, kind: as as RowKind });
    chosen.value = next?.offer.at ?? null;
    void outline(chosen.value);
    said.value = words('teach_took', { what: labelOf(offer), field: meaningWords(offer.is, as) });
  };
  const press = (event: KeyboardEvent) => {
    const to = { ArrowDown: Math.min(at + 1, offers.length - 1), ArrowUp: Math.max(at - 1, 0), Home: 0, End: offers.length - 1 }[event.key];
    if (to !== undefined) choose(offers[to]);
    else if (event.key === 'Enter' && active) takeOrAsk(active);
    else return;
    event.preventDefault();
  };
  const takeOrAsk = (offer: Offer) => {
    const meaning = meaningOf(offer);
    if (meaning) void take(offer, meaning);
    else form.current?.querySelector('select')?.focus();
  };
  return (
    <>
      <p class="quiet" id="offers-help">
        {words('teach_offers_help')}
      </p>
      <div
        ref={list}
        class="offers"
        role="listbox"
        tabIndex={0}
        aria-labelledby="offers"
        aria-describedby="offers-help"
        {...(active ? { 'aria-activedescendant': `offer-${at}` } : {})}
        onKeyDown={press}
        onFocus={() => !active && choose(offers[0])}
      >
        {offers.map((offer, index) => (
          <div key={offer.offer.at} id={`offer-${index}`} role="option" tabIndex={-1} aria-selected={offer === active} onMouseDown={() => choose(offer)}>
            <span class="says">{textOf(offer)}</span>
            <span class="quiet">{meaningOf(offer) ? words('teach_as', { field: meaningWords(offer.is, meaningOf(offer)!) }) : words('teach_unknown')}</span>
          </div>
        ))}
      </div>
      <div ref={form}>{active && <TakeAs key={active.offer.at} offer={active} take={(as) => take(active, as)} />}</div>
    </>
  );
}

/** What it is: proposed where it can be told, and to be said where it cannot. */
function TakeAs({ offer, take }: { offer: Offer; take: (as: string) => void }) {
  const as = useSignal(meaningOf(offer) ?? '');
  const choices: readonly string[] = offer.is === 'value' ? SUBJECT_FIELDS : ROW_KINDS;
  return (
    <div class="take" role="group" aria-label={labelOf(offer)}>
      <label class="line">
        {words('teach_what_is_it', { what: labelOf(offer) })}
        <select value={as.value} onChange={({ currentTarget }) => (as.value = currentTarget.value)}>
          <option value="">{words('teach_choose')}</option>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {meaningWords(offer.is, choice)}
            </option>
          ))}
        </select>
      </label>
      {offer.is === 'value' && as.value && <p class="quiet">{formatWords(as.value)}</p>}
      <button disabled={as.value === ''} onClick={() => take(as.value)}>
        {words('teach_take')}
      </button>
    </div>
  );
}

const meaningOf = ({ is, offer }: Offer): string | null => (is === 'value' ? (offer as ValueOffer).field : (offer as RowsOffer).kind);

const meaningWords = (is: Offer['is'], meaning: string): string => (is === 'value' ? fieldWords(meaning) : rowKindWords(meaning as RowKind));

/** What the page calls it, or what it says where it has no name. */
function labelOf(offer: Offer): string {
  if (offer.is === 'value') return offer.offer.label || offer.offer.text;
  return offer.offer.heading || words('teach_table');
}

function textOf(offer: Offer): string {
  if (offer.is === 'rows') return words('teach_rows', { what: labelOf(offer), count: offer.offer.count });
  const { label, text } = offer.offer;
  return label ? words('teach_says', { label, text: text || words('teach_blank') }) : text;
}

function spoken(offer: Offer): string {
  const meaning = meaningOf(offer);
  return `${textOf(offer)}. ${meaning ? words('teach_as', { field: meaningWords(offer.is, meaning) }) : words('teach_unknown')}`;
}
