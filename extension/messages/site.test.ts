import { expect, test } from 'vitest';
import { siteOf } from './site.ts';

test.each([
  ['https://sis.mill-lane.example/rosariosis/Modules.php?modname=x&student_id=102#top', 'https://sis.mill-lane.example/*'],
  ['http://sis.mill-lane.example:8080/', 'http://sis.mill-lane.example/*'],
  [' sis.mill-lane.example/gibbon ', 'https://sis.mill-lane.example/*'],
  ['sis.mill-lane.example:8443', 'https://sis.mill-lane.example/*'],
  ['10.0.3.7', 'https://10.0.3.7/*'],
])('%s is on %s', (address, site) => {
  expect(siteOf(address)).toBe(site);
});

test.each(['', 'our records', 'file:///C:/records.html', 'chrome://extensions', 'https://*/'])('%s is on no site', (address) => {
  expect(siteOf(address)).toBeUndefined();
});
