import { render } from 'preact';
import { Options } from './options.tsx';
import { loadPractice } from './practice.tsx';
import { settle } from './settings.ts';

void settle('settings', {});
void loadPractice();
render(<Options />, document.body);
