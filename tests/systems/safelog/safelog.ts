import { file, movedTo, page, type Site } from '../site.ts';
import { listPage } from './list-page.ts';
import { logPage } from './log-page.ts';
import type { Student } from './student.ts';

/** A strict policy, as systems of this kind send: nothing may come from anywhere else. */
const policy = { 'content-security-policy': "default-src 'self'; frame-ancestors 'none'" };

/** A school's safeguarding log: every page comes whole from the server. */
export function safelog(students: Student[]): Site {
  return ({ method, path }) => {
    if (method !== 'GET') return undefined;
    if (path === '/') return movedTo('/students');
    if (path === '/students') return page(listPage(students), policy);
    if (path === '/safelog.js' || path === '/safelog.css') return file(new URL(path.slice(1), import.meta.url));

    const [, id] = /^\/students\/(\d+)$/.exec(path) ?? [];
    const student = students.find((one) => one.id === Number(id));
    return student && page(logPage(student, students), policy);
  };
}
