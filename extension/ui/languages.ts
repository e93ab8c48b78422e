/** The languages that the extension speaks, English before all others; the words of each stand in `static/_locales`. */
export const LANGUAGES = ['en', 'cy'] as const;
export type Language = (typeof LANGUAGES)[number];
