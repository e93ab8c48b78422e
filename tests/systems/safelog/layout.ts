import { html, type Html } from '../html.ts';

/** What every page of SafeLog has around it. */
export function layout(title: string, content: Html): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title} - SafeLog</title>
<link rel="stylesheet" href="/safelog.css">
<script src="/safelog.js" defer></script>
</head>
<body>
<div id="top">
<a href="/students" class="brand">SafeLog</a>
<span>Harrowmere Lea Primary School</span>
<button type="button" id="blank">Blank screen</button>
</div>
<div id="content">
${content}
</div>
</body>
</html>
`;
}

/** 2026-03-12 as 12/03/2026. */
export function ukDate(day: string): string {
  return day.split('-').toReversed().join('/');
}
