import { look, type Look } from '../../src/teaching/look.ts';
import { knownAt, offerAt } from '../../src/teaching/offer-at.ts';
import { askUntilAnswered, listen } from '../messages/ask.ts';
import type { ToContent } from '../messages/contract.ts';
import type { PointingState } from '../messages/teaching-view.ts';
import { BarFrame } from './bar-frame.ts';
import { Pointer } from './pointer.ts';

/** A page that has not changed for so long has settled. */
const STILL_MS = 400;
/** A large page that goes on changing is left to itself for so many times as long as looking at it takes. */
const REST = 5;

type There = NonNullable<ReturnType<typeof offerAt>>;

/** Looks at one document while its screen is taught, says what it sees, and takes what is pointed at. */
export class Pointing {
  readonly #bar = window === window.top ? new BarFrame() : null;
  readonly #pointer = new Pointer({
    partOf: (element) => this.#partOf(element),
    take: (element) => this.#point(element),
    stop: () => void askUntilAnswered('teaching-stop-pointing', {}),
  });
  readonly #changes = new MutationObserver(() => this.#changed());
  #state: PointingState | null = null;
  #frame = -1;
  #pointed: There[] = [];
  #look: Look | null = null;
  #lastSaid = '';
  /** Milliseconds that the last look took. */
  #took = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    listen((told: ToContent) => {
      if (told.tell === 'teaching') this.#follow(told.state);
      if (told.tell === 'teaching-look-again') this.#bar?.nudge();
    });
    for (const event of ['hashchange', 'popstate', 'change']) addEventListener(event, () => this.#changed());
  }

  async arrive(): Promise<void> {
    const reply = await askUntilAnswered('teaching-arrived', {});
    if (!reply) return this.#follow(null);
    this.#frame = reply.frame;
    this.#lastSaid = '';
    if (reply.key !== null) this.#bar?.place(reply.key, reply.state.side);
    this.#changes.observe(document, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['value', 'hidden'] });
    this.#follow(reply.state);
  }

  #follow(state: PointingState | null): void {
    const before = this.#state;
    this.#state = state;
    if (!state) return this.#leave();
    this.#bar?.stand(state.side);
    if (this.#look === null || this.#lastSaid === '' || JSON.stringify([before?.taught, before?.known]) !== JSON.stringify([state.taught, state.known])) this.#say(null);
    const isHere = state.frame === this.#frame;
    const outlined = isHere ? this.#elementOf(state.outlined) : null;
    this.#pointer.follow(isHere && state.isPointing, outlined, state.outlined !== before?.outlined);
  }

  #leave(): void {
    this.#changes.disconnect();
    this.#bar?.remove();
    this.#pointer.remove();
    this.#look = null;
    this.#pointed = [];
  }

  #changed(): void {
    if (!this.#state) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#state && this.#say(null), Math.max(STILL_MS, this.#took * REST));
  }

  /** Says what the page holds, if that is new. */
  #say(pointed: string | null): void {
    const { taught, known } = this.#state!;
    const start = performance.now();
    try {
      this.#look = look(tried(), { taught, known, pointed: this.#pointed.filter((each) => elementIn(each).isConnected) });
    } catch (fault) {
      return void askUntilAnswered('teaching-trouble', { trouble: { is: 'unreadable', why: (fault as Error).message.slice(0, 500) } });
    } finally {
      this.#took = performance.now() - start;
    }
    const { seen } = this.#look;
    const said = JSON.stringify(seen.reading ? { ...seen, reading: { ...seen.reading, readAt: '' } } : seen);
    if (pointed === null && said === this.#lastSaid) return;
    this.#lastSaid = said;
    void askUntilAnswered('teaching-seen', { seen, pointed });
  }

  #point(element: Element): void {
    const there = this.#offerAt(element);
    if (!there) return void askUntilAnswered('teaching-trouble', { trouble: { is: 'missed' } });
    this.#pointed.push(there);
    this.#say(there.offer.at);
  }

  /** Where the page holds more than can be looked through, nothing is found again. */
  #offerAt(element: Element): There | null {
    try {
      return this.#look && offerAt(element, this.#look.there, tried());
    } catch {
      return null;
    }
  }

  /** What a click there would take. */
  #partOf(element: Element): Element {
    const there = this.#look && knownAt(element, this.#look.there);
    return there ? elementIn(there) : element;
  }

  #elementOf(at: string | null): Element | null {
    const { values = [], rows = [] } = this.#look?.there ?? {};
    const there = [...values, ...rows].find(({ offer }) => offer.at === at);
    return there ? elementIn(there) : null;
  }
}

const elementIn = (there: There): Element => ('holder' in there ? there.holder : there.element);

const tried = () => ({ page: document, address: new URL(location.href), readAt: new Date().toISOString() });
