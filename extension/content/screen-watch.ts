import { withShadows } from '../../src/reading/labels.ts';
import { readStanding } from '../../src/reading/read-screen.ts';
import { isCheapToRecognise, recogniseScreen } from '../../src/reading/recognise-screen.ts';
import { askUntilAnswered } from '../messages/ask.ts';

type Profile = Parameters<typeof recogniseScreen>[2];
type Standing = ReturnType<typeof readStanding>;

/** What stands here as a screen. */
interface Open {
  visit: string;
  /** Empty where a fault kept it from being told which it is, if any. */
  screen: string;
  address: string;
}

/** A page that has not changed for so long has settled. */
const STILL_MS = 300;
const WATCHED: MutationObserverInit = { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['value', 'href', 'hidden'] };
/** A page that goes on changing, or a section that never comes, is read all the same, with its gaps. */
const LONGEST_WAIT_MS = 5000;

/**
 * Notices that a case screen is open in this document, however it came there, and reads it when it has settled:
 * in one go, so that what is read is never a mixture, and again whenever it changes.
 */
export class ScreenWatch {
  readonly #profile: Profile;
  /** Waits until the page is still, but not for ever. */
  readonly #look = (): void => {
    const now = Date.now();
    this.#changedSince ||= now;
    clearTimeout(this.#timer);
    const wait = Math.max(0, Math.min(STILL_MS, this.#changedSince + LONGEST_WAIT_MS - now));
    this.#timer = setTimeout(() => this.#settled(), wait);
    if (isCheapToRecognise(this.#profile)) this.#recognise();
    else if (this.#open?.screen) this.#show(this.#open.screen);
  };
  readonly #changes = new MutationObserver(this.#look);
  /** One thing after the other, so that what has to be told twice never comes after what was told later. */
  readonly #say: typeof askUntilAnswered = (topic, of) => {
    const said = this.#said.then(() => askUntilAnswered(topic, of));
    this.#said = said;
    return said;
  };
  #said: Promise<unknown> = Promise.resolve();
  #open: Open | null = null;
  #changedSince = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastRead = '';

  constructor(profile: Profile) {
    this.#profile = profile;
    this.#watchRoots();
    for (const event of ['hashchange', 'popstate', 'pageshow']) addEventListener(event, this.#look);
    // Whoever goes waits for nobody.
    addEventListener('pagehide', () => this.#leave(askUntilAnswered));
    this.#look();
  }

  /** The worker may not know that it is open: it had another for the screen of the tab. */
  readAgain(): void {
    if (this.#open?.screen) void this.#say('case-screen-open', { visit: this.#open.visit });
    this.#lastRead = '';
    this.#look();
  }

  /** What changes in a shadow root is told by nobody outside it; nor is that there is one, so they are looked for anew. */
  #watchRoots(): void {
    for (const root of withShadows([document])) {
      this.#changes.observe(root as Document | ShadowRoot, WATCHED);
      (root as Document | ShadowRoot).addEventListener('change', this.#look, { passive: true });
    }
  }

  #recognise(): ReturnType<typeof recogniseScreen> {
    const screen = this.#tried(() => recogniseScreen(document, address(), this.#profile, now()));
    if (screen) this.#show(screen.screen);
    if (screen === null) this.#leave();
    return screen ?? null;
  }

  /** Another kind of screen, or another address, may be another child's: until it is read, the one before is not to stand over it. */
  #show(screen: string): void {
    if (this.#open?.screen === screen && this.#open.address === location.href) return;
    this.#open = opening(screen);
    this.#lastRead = '';
    void this.#say('case-screen-open', { visit: this.#open.visit });
  }

  #settled(): void {
    this.#watchRoots();
    const waited = Date.now() - this.#changedSince;
    const standing = this.#standing(this.#recognise());
    if (standing?.arrived === false && waited < LONGEST_WAIT_MS) {
      this.#timer = setTimeout(() => this.#settled(), STILL_MS);
      return;
    }
    this.#changedSince = 0;
    void this.#tell(standing);
  }

  #standing(screen: ReturnType<typeof recogniseScreen>): Standing | undefined {
    return screen ? this.#tried(() => readStanding(document, address(), this.#profile, screen, now())) : undefined;
  }

  async #tell(standing: Standing | undefined): Promise<void> {
    const open = this.#open;
    if (!standing || !open) return;
    const { reading } = standing;
    const said = JSON.stringify({ ...reading, readAt: '' });
    if (said === this.#lastRead) return;
    this.#lastRead = said;
    const settled = await this.#say('case-screen-read', { visit: open.visit, reading });
    if (!settled && this.#open === open && this.#lastRead === said) this.#unreadable('no answer');
  }

  #leave(say = this.#say): void {
    if (!this.#open) return;
    void say('case-screen-left', { visit: this.#open.visit });
    this.#open = null;
    this.#lastRead = '';
  }

  /** Undefined where what a profile asks for cannot be had, a wrong selector say. */
  #tried<Result>(step: () => Result): Result | undefined {
    try {
      return step();
    } catch (fault) {
      this.#unreadable((fault as Error).message);
      return undefined;
    }
  }

  /** Told once, by its name. Where it cannot even be told whether a screen is open, that is for the worker to say, which knows the other frames. */
  #unreadable(why: string): void {
    this.#open ??= opening('');
    if (why !== this.#lastRead) void this.#say('case-screen-unreadable', { visit: this.#open.visit, why });
    this.#lastRead = why;
  }
}

const opening = (screen: string): Open => ({ visit: newVisit(), screen, address: location.href });
/** A page that came over plain http has no `randomUUID`. */
const newVisit = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-');
/** A frame that a script has written has no address of its own: it is where its page is. */
const address = (): URL => new URL(location.protocol === 'about:' ? document.baseURI : location.href);
const now = (): string => new Date().toISOString();
