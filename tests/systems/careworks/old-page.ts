import { html, type Html } from '../html.ts';

/** A page as they were written then: HTML 4, looks by attribute, no class on anything. */
export function oldPage(title: string, content: Html, script?: Html): Html {
  return html`<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>${title}</title>
<style type="text/css">
body, td, th { font-family: Verdana, Arial, sans-serif; font-size: 11px; }
</style>${script && html`
<script type="text/javascript">${script}</script>`}
</head>
<body bgcolor="#ffffff" link="#003399" vlink="#003399">
${content}
</body>
</html>
`;
}
