/** The look of a clean draft: to be read on a screen, light or dark, and to be printed. */
export const STYLE = `:root { color-scheme: light dark; --ink: #1f2328; --faint: #57606a; --line: #d0d7de; --link: #0550ae; --paper: #fff; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e6e6; --faint: #a8b0b9; --line: #3d444d; --link: #79b8ff; --paper: #1b1d20; }
}
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.05rem/1.6 Georgia, 'Times New Roman', serif; }
main { max-width: 38rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { font-family: system-ui, sans-serif; line-height: 1.25; break-after: avoid; }
a { color: var(--link); }
img { max-width: 100%; height: auto; }
blockquote { margin: 1rem 0; padding: 0 1.25rem; border-left: 4px solid var(--line); color: var(--faint); }
pre { padding: 0.75rem 1rem; border: 1px solid var(--line); white-space: pre-wrap; font-size: 0.9rem; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: 0.35rem 0.6rem; border: 1px solid var(--line); text-align: left; vertical-align: top; }
hr { border: 0; border-top: 1px solid var(--line); margin: 2rem 0; }
li.task { list-style: none; margin-left: -1.25rem; }
li.task > p { display: inline; }
li > p { margin: 0.25rem 0; }
.notes { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--faint); font-size: 0.9rem; }
.notes p { display: inline; }
@page { margin: 2cm; }
@media print {
  :root { --ink: #000; --faint: #333; --line: #999; --link: #000; --paper: #fff; }
  body { font-size: 11pt; }
  main { max-width: none; padding: 0; }
  p, li { orphans: 2; widows: 2; }
  pre, blockquote, tr, img { break-inside: avoid; }
}`;
