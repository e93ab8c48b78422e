/** How often a warning was shown, answered, and dismissed as known, on this machine: so that a rule that cries wolf is seen. */
export interface WarningCount {
  shown: number;
  answered: number;
  known: number;
}

export const NEVER: WarningCount = { shown: 0, answered: 0, known: 0 };
