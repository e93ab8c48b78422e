import { render } from 'preact';
import { languageHere } from '../ui/language.ts';
import { speak } from '../ui/words.ts';
import { AccessLog } from './access-log.tsx';
import { check, load } from './log.ts';

speak(await languageHere());
void load();
void check();
render(<AccessLog />, document.body);
