/** How soon after a dialog has come or gone it is told, and how often at most: a page that will not have us in it is left alone. */
const SOON_MS = 100;
const MOST = 50;

/** The dialogs of a page that hold all else of it off: nothing outside such a one can be seen whole, or clicked. */
export class ModalDialogs {
  readonly #all = document.getElementsByTagName('dialog');
  #before: HTMLDialogElement | undefined;
  #told = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(changed: () => void) {
    const look = () => {
      if (this.foremost() === this.#before || this.#told >= MOST) return;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.#before = this.foremost();
        this.#told += 1;
        changed();
      }, SOON_MS);
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['open'] });
  }

  /** The one in front, as far as their order in the page tells. */
  foremost(): HTMLDialogElement | undefined {
    return [...this.#all].findLast((dialog) => dialog.matches(':modal'));
  }
}
