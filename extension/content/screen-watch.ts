import { withShadows } from '../../src/reading/labels.ts';
import { readStanding } from '../../src/reading/read-screen.ts';
import { isCheapToRecognise, recogniseScreen } from '../../src/reading/recognise-screen.ts';
import { askUntilAnswered } from '../messages/ask.ts';

type Profile = Parameters<typeof recogniseScreen>[2];

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
  readonly #visit = crypto.randomUUID();
  /** Waits until the page is still, but not for ever. */
  readonly #look = (): void => {
    const now = Date.now();
    this.#changedSince ||= now;
    clearTimeout(this.#timer);
    const wait = Math.max(0, Math.min(STILL_MS, this.#changedSince + LONGEST_WAIT_MS - now));
    this.#timer = setTimeout(() => this.#settled(), wait);
    if (isCheapToRecognise(this.#profile)) this.#recognise();
  };
  readonly #changes = new MutationObserver(this.#look);
  #open = false;
  #changedSince = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastRead = '';

  constructor(profile: Profile) {
    this.#profile = profile;
    this.#watchRoots();
    for (const event of ['hashchange', 'popstate', 'pageshow']) addEventListener(event, this.#look);
    addEventListener('pagehide', () => this.#leave());
    this.#look();
  }

  readAgain(): void {
    this.#lastRead = '';
    this.#tell(this.#standing(this.#screen()));
  }

  /** What changes in a shadow root is told by nobody outside it; nor is that there is one, so they are looked for anew. */
  #watchRoots(): void {
    for (const root of withShadows([document])) {
      this.#changes.observe(root as Document | ShadowRoot, WATCHED);
      (root as Document | ShadowRoot).addEventListener('change', this.#look, { passive: true });
    }
  }

  #recognise(): ReturnType<typeof recogniseScreen> {
    const screen = this.#screen();
    if (screen && !this.#open) {
      this.#open = true;
      void askUntilAnswered('case-screen-open', { visit: this.#visit });
    }
    if (!screen) this.#leave();
    return screen;
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
    this.#tell(standing);
  }

  #screen(): ReturnType<typeof recogniseScreen> {
    return this.#tried(() => recogniseScreen(document, address(), this.#profile, now()));
  }

  #standing(screen: ReturnType<typeof recogniseScreen>): ReturnType<typeof readStanding> | null {
    return screen && this.#tried(() => readStanding(document, address(), this.#profile, screen, now()));
  }

  #tell(standing: ReturnType<typeof readStanding> | null): void {
    if (!standing) return;
    const { reading } = standing;
    const said = JSON.stringify({ ...reading, readAt: '' });
    if (said === this.#lastRead) return;
    this.#lastRead = said;
    void askUntilAnswered('case-screen-read', { visit: this.#visit, reading });
  }

  #leave(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#lastRead = '';
    void askUntilAnswered('case-screen-left', { visit: this.#visit });
  }

  /** What a profile asks for and cannot be had, a wrong selector say, is told once, by its name. */
  #tried<Result>(step: () => Result): Result | null {
    try {
      return step();
    } catch (fault) {
      const why = (fault as Error).message;
      if (why !== this.#lastRead) void askUntilAnswered('case-screen-unreadable', { visit: this.#visit, why });
      this.#lastRead = why;
      return null;
    }
  }
}

/** A frame that a script has written has no address of its own: it is where its page is. */
const address = (): URL => new URL(location.protocol === 'about:' ? document.baseURI : location.href);
const now = (): string => new Date().toISOString();
