import { render } from 'preact';
import { languageHere } from '../ui/language.ts';
import { speak } from '../ui/words.ts';
import { Bar } from './bar.tsx';
import { follow, putDownOnEscape } from './lesson.ts';

speak(await languageHere());
follow();
putDownOnEscape();
render(<Bar />, document.body);
