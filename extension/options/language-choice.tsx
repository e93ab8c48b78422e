import { signal } from '@preact/signals';
import { chooseLanguage, languageHere } from '../ui/language.ts';
import { type Language, LANGUAGES } from '../ui/languages.ts';
import { words } from '../ui/words.ts';

const chosen = signal<Language>(await languageHere());

/** Each language by its own name. The page is built anew in the one that is chosen. */
export function LanguageChoice() {
  const choose = async (language: Language) => {
    await chooseLanguage(language);
    location.reload();
  };
  return (
    <label>
      {words('options_language')}{' '}
      <select name="language" value={chosen.value} onChange={({ currentTarget }) => choose(currentTarget.value as Language)}>
        {LANGUAGES.map((language) => (
          <option key={language} value={language} lang={language}>
            {words(`language_${language}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
