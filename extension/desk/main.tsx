import { render } from 'preact';
import { languageHere } from '../ui/language.ts';
import { speak } from '../ui/words.ts';
import { Desk } from './desk.tsx';
import { follow } from './families.ts';
import { followPlace } from './place.ts';

speak(await languageHere());
followPlace();
follow();
render(<Desk />, document.body);
