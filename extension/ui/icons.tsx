import type { WarningState } from '../../src/record/warning.ts';

/** One shape a state, so that colour never carries the meaning alone. */
const SHAPES: Record<WarningState, string> = {
  overdue: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm1 5v5l4 2.3-1 1.7-5-3V7h2Z',
  missing: 'M4 4h16v16H4V4Zm2 2v12h12V6H6Zm2 5h8v2H8v-2Z',
  due: 'M7 2h2v2h6V2h2v2h3v18H4V4h3V2Zm11 8H6v10h12V10Z',
  consider: 'M12 3C7 3 3 6.6 3 11c0 2.4 1.2 4.6 3.1 6L5 21l4.5-2.3c.8.2 1.6.3 2.5.3 5 0 9-3.6 9-8s-4-8-9-8Zm-1 4h2v5h-2V7Zm0 6h2v2h-2v-2Z',
};

export const StateIcon = ({ state }: { state: WarningState }) => (
  <svg class="state-icon" viewBox="0 0 24 24" width="18" height="18" aria-hidden="true" focusable="false">
    <path d={SHAPES[state]} fill="currentColor" fill-rule="evenodd" />
  </svg>
);

/** A padlock, its bow closed or open. */
export const LockIcon = ({ locked }: { locked: boolean }) => (
  <svg class="state-icon" viewBox="0 0 24 24" width="18" height="18" aria-hidden="true" focusable="false">
    <path d="M4 11h16v11H4V11Z" fill="currentColor" />
    <path d={locked ? 'M7 11V7a5 5 0 0 1 10 0v4' : 'M7 11V6a5 5 0 0 1 9.800-1.500'} fill="none" stroke="currentColor" stroke-width="2.200" />
  </svg>
);

/** Two children, the elder with an arm round the younger's place. */
export const Mark = () => (
  <svg class="mark" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
    <circle cx="8.5" cy="7" r="3.5" fill="currentColor" />
    <path d="M2 21c0-5 2.5-8.5 6.5-8.5 1.6 0 3 .6 4 1.6-1.300 1.600-2 3.800-2 6.900H2Z" fill="currentColor" />
    <circle cx="17" cy="12" r="2.600" fill="none" stroke="currentColor" stroke-width="1.800" />
    <path d="M12.600 21c0-3.200 1.600-5 4.400-5s4.400 1.800 4.400 5" fill="none" stroke="currentColor" stroke-width="1.800" />
  </svg>
);

/** An empty ring, where there is nothing to say either way. */
export const NothingIcon = () => (
  <svg class="state-icon" viewBox="0 0 24 24" width="18" height="18" aria-hidden="true" focusable="false">
    <circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="2" />
  </svg>
);

/** A tick in a ring where something is sound, a broken ring where it is not. */
export const SoundIcon = ({ sound }: { sound: boolean }) => (
  <svg class="state-icon" viewBox="0 0 24 24" width="18" height="18" aria-hidden="true" focusable="false">
    <path
      d={
        sound
          ? 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm0 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16Zm4.300 4L11 13.500l-2.700-2.700L7 12.200l4 4 6.700-6.800L16.300 8Z'
          : 'M12 2 1 21h22L12 2Zm0 4 7.500 13h-15L12 6Zm-1 4h2v5h-2v-5Zm0 6h2v2h-2v-2Z'
      }
      fill="currentColor"
      fill-rule="evenodd"
    />
  </svg>
);
