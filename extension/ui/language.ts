import browser from 'webextension-polyfill';
import { type Language, LANGUAGES } from './languages.ts';

/** The language chosen on the options page; until one is, the browser's own where we speak it. */
export async function languageHere(): Promise<Language> {
  const { language } = await browser.storage.local.get('language');
  return LANGUAGES.find((each) => each === language) ?? LANGUAGES.find((each) => browser.i18n.getUILanguage().startsWith(each)) ?? 'en';
}

export const chooseLanguage = (language: Language): Promise<void> => browser.storage.local.set({ language });
