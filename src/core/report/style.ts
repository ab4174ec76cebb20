/** The look of the HTML report: to be read on a screen, light or dark, and to be printed. */
export const STYLE = `:root {
  color-scheme: light dark;
  --ink: #1f2328;
  --faint: #57606a;
  --line: #d0d7de;
  --link: #0550ae;
  --paper: #ffffff;
  --said: #f6f8fa;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e6e6e6;
    --faint: #a8b0b9;
    --line: #3d444d;
    --link: #79b8ff;
    --paper: #1b1d20;
    --said: #24272b;
  }
}
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.55 system-ui, sans-serif;
}
main {
  max-width: 44rem;
  margin: 0 auto;
  padding: 2rem 1.25rem 4rem;
  overflow-wrap: break-word;
}
h1, h2, h3, h4 { line-height: 1.25; break-after: avoid; }
h2 { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); }
h3 { margin-top: 2.25rem; }
h4 { margin-top: 1.75rem; margin-bottom: 0.5rem; }
ul { padding-left: 1.25rem; }
li > ul { list-style: none; padding-left: 0; }
li > ul > li { margin: 0.35rem 0; padding-left: 0.75rem; border-left: 3px solid var(--line); unicode-bidi: isolate; }
li, blockquote { break-inside: avoid; }
blockquote {
  margin: 0.5rem 0;
  padding: 0.1rem 1rem;
  background: var(--said);
  border-left: 4px solid var(--faint);
  unicode-bidi: isolate;
}
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { padding: 0.35rem 0.6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
a { color: var(--link); }
a.source { color: var(--faint); font-size: 0.8rem; font-weight: normal; text-decoration: none; }
a.source:hover, a.source:focus { text-decoration: underline; }
li:target { outline: 2px solid var(--link); outline-offset: 2px; }
ol { color: var(--faint); font-size: 0.85em; padding-left: 3rem; }
@media (max-width: 40rem) {
  th, td { padding: 0.25rem; font-size: 0.8rem; overflow-wrap: anywhere; }
}
@media print {
  :root { --ink: #000; --faint: #444; --line: #999; --link: #000; --paper: #fff; --said: #f3f3f3; }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  h2 { margin-top: 1.5rem; }
  a { text-decoration: none; }
}`;
