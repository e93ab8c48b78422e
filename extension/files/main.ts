import { expose } from 'comlink';
import { Files } from './files.ts';

expose(new Files());
