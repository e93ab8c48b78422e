import { render } from 'preact';
import { Options } from './options.tsx';
import { settle } from './settings.ts';

void settle('settings', {});
render(<Options />, document.body);
