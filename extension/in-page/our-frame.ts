const { runtime } = (globalThis as { browser?: typeof chrome }).browser ?? chrome;

/** A page of ours, with the key by which the worker knows that we put it there. */
export function ourFrame(page: 'overlay/overlay.html' | 'teaching/teaching.html', key: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.src = `${runtime.getURL(page)}#${key}`;
  frame.title = 'Think Sibling';
  return frame;
}

/** Has the frame ask anew. Firefox delivers no broadcast to it; and the page, which cannot reach it, sees nothing. */
export const nudge = (frame: HTMLIFrameElement | null): void => frame?.contentWindow?.postMessage('look-again', '*');

/** For its element, in the shadow root and important, which no rule of the page outweighs, so that none moves, hides or fades it. */
export const frameRules = (place: Record<string, string>): string => `
  :host {
    all: initial !important;
    position: fixed !important;
    z-index: 2147483647 !important;
    display: block !important;
${Object.entries(place).map(([side, at]) => `    ${side}: ${at} !important;`).join('\n')}
  }
  iframe {
    display: block;
    width: 100%;
    height: 100%;
    border: 0;
    color-scheme: normal;
  }`;
