import { render } from 'preact';
import { languageHere } from '../ui/language.ts';
import { speak } from '../ui/words.ts';
import { keepWatch } from './guard.ts';
import { Overlay } from './overlay.tsx';
import { closeOnEscape, follow } from './shown.ts';

speak(await languageHere());
follow();
keepWatch();
closeOnEscape();
render(<Overlay />, document.body);
