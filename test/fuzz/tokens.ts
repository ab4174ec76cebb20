/** What breaks readers: signs of the formats, names that JavaScript knows, halves of characters, ways out of a folder. */

export const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
] as const;

export const CHARACTERS = [
  '\0', '\u0001', '\t', '\v', '\f', '\r', '\n', '\r\n', '\n\r', '\u001b[31m', '\u007f', '\u0085', '\u00a0', '\u00ad',
  '\u200b', '\u200d', '\u202e', '\u2028', '\u2029', '\ufeff', '\ufffd', '\ufffe', '\uffff', '\ud800', '\udbff', '\udc00',
  '\udfff', '\ud83d', '😀', '👩‍👩‍👧', 'e\u0301', '\u0301\u0301\u0301', 'ﬀ', 'İ', 'ß', 'Å', 'ی', '漢', '🇳🇴',
] as const; // prettier-ignore

export const PATHS = [
  '..', '../..', '../../../../etc/passwd', '/etc/passwd', '/', '//host/share', 'C:\\Windows\\win.ini', 'c:/x', '\\\\host\\share',
  'file:///etc/passwd', 'file://host/x', 'vscode://x', '%2e%2e%2f%2e%2e%2fx', '..\\..\\x', './.', '.', '~', '~/x', 'con', 'nul.md',
  'aux', 'a/../../b', 'x\0.md', 'a:b', '-', '--', '-rf', 'a b', '*', '?', '|', '$(id)', '`id`', ';',
] as const; // prettier-ignore

const YAML_SIGNS = [
  '- ', '-', '? ', ': ', ':', ', ', '[', ']', '{', '}', '# ', ' #', '&a ', '*a', '*a ', '&a', '<<: *a', '<<:\n', '!', '!!', '!!str ',
  '!!binary ', '!!set ', '!!omap ', '!!js/function ', '!<tag:x> ', '!local ', '| ', '|', '>', '|+\n', '>-\n', '|2\n', '"', "'", '"\\u',
  '"\\x00"', '\\', '%YAML 1.1\n', '%TAG ! x\n', '---\n', '---', '...\n', '...', '@', '`', '~', 'null', 'true', 'no', '.nan', '.inf',
  '-0', '0x1f', '0o17', '1e999', '1_000', '9999999999999999999999', '-1', '1.5', '2026-02-30', '2026-11-05', '0000-00-00',
  '9999-12-31T23:59:59Z', '2026-11-05T25:61:61+99:99', '12:30:45', '\n', '\n  ', '\n    - ', '\n      ', '\n\t', '  ', '[]', '{}',
  '[[[[[[[[', '{{{{{{{{', '[{[{[{[{', '- - - - - -', '? ? ? ?', '"a": "b"', 'a: &a [*a, *a]', '&a [&b [&c [*c]]]', '!!merge',
] as const; // prettier-ignore

const RECORD_WORDS = [
  'client: ', 'client:\n', 'project: ', 'title: ', 'rounds:\n', 'rounds: ', '  - sent: 2026-11-02\n', '    comments:\n', '      - id: c1\n',
  '      - id: c9999999999\n', '        text: x\n', '        status: done\n', '        class: rewrite\n', '        quote: ', '    late: [c1]\n',
  '        settled: [c1, c2]\n', '        round: next\n', '    extra: paid\n', '    draft: ', '    rating: 5\n', '    minutes: 1e9\n',
  'minutes: 99999999999999999999\n', 'included_rounds: 0\n', 'approved: 2026-11-09\n', 'ended: 2026-11-09\n', 'language: nb\n',
  'language: x-x-x-x\n', 'language: ', 'due: ', 'clients:\n', 'projects:\n', 'fee: ', 'extra_round: 10%\n', 'rate: ', 'holidays: [', 'weekend: [saturday]\n',
  'goals: ', 'mistakes:\n', 'lessons: ', 'currency: EUR\n', 'currency: ', 'feedback_days: 99999999\n', 'check_in_days: 1e308\n', 'total_rounds: ',
  '---\nclient: x\n---\n', '\n---\n', '\n...\n',
] as const; // prettier-ignore

/** For YAML files and front matters. */
export const YAML = [
  ...YAML_SIGNS,
  ...RECORD_WORDS,
  ...NAMES.flatMap((name) => [name, `${name}: `, `  ${name}:\n`, `{${name}: {polluted: yes}}`]),
] as const;

export const MARKUP = [
  '{++', '++}', '{--', '--}', '{~~', '~>', '~~}', '{>>', '<<}', '{==', '==}', '{', '}', '\\', '`', '```', '```suggestion\n', '~~~', '> ', '>> ',
  '>>>>>>>>', '- ', '* ', '1. ', '#', '# ', '**', '_', '__', '***', '[', '](', '![', ')', '<', '>', '<!--', '-->', '&amp;', '&#0;', '&#x110000;',
  '|', '---\n', '===\n', '    ', '\n\n', '[^1]', '[^1]: ', '[a]: <b> "c"', '<script>', '</script>', '<b', 'http://', '$$', '%%', '==',
] as const; // prettier-ignore

export const MAILS = [
  'From: ', 'Date: ', 'Subject: ', 'To: ', 'Message-ID: <a@b>\n', 'MIME-Version: 1.0\n', 'Content-Type: multipart/mixed; boundary=b\n',
  'Content-Type: multipart/mixed; boundary=""\n', 'Content-Type: text/html; charset=utf-7\n', 'Content-Type: text/plain; charset=__proto__\n',
  'Content-Transfer-Encoding: base64\n', 'Content-Transfer-Encoding: quoted-printable\n', '--b\n', '--b--\n', '=?utf-8?B?', '=?utf-8?Q?=00?=', '=00', '=\n', '=E6',
  'On Mon, 9 Nov 2026 at 09:14, Ola <ola@example.org> wrote:\n', 'Den 9. nov. 2026 skrev Ola:\n', '-----Original Message-----\n', 'From: Jane\nSent: Monday\n',
  '[12:03] Jane: ', '13.11.2026, 12.04 - Jane: ', '9/11/26, 9:14 PM', '-- \n', 'Best regards,\n', 'Mvh\n', 'Sent from my iPhone\n', '“', '”', '«', '»', '99:99', '32/13/2026',
  'Content-Disposition: attachment; filename="../../x.docx"\n', 'filename*=utf-8\'\'%00', '<br>', '<blockquote>', '</blockquote>', '<ol><li>', '<style>', '<!--',
] as const; // prettier-ignore

export const XML = [
  '<w:p>', '</w:p>', '<w:r>', '</w:r>', '<w:t>', '</w:t>', '<w:ins w:id="1" w:author="A">', '</w:ins>', '<w:del>', '</w:del>', '<w:delText>', '<w:tbl>', '<w:tr>', '<w:tc>',
  '<w:commentRangeStart w:id="0"/>', '<w:commentRangeEnd w:id="0"/>', '<w:commentReference w:id="0"/>', 'w:id="', 'w:id="-1"', 'w:id="__proto__"', 'w:id="1e999"', 'w:author="',
  'w:date="0000-00-00T00:00:00Z"', 'w:date="x"', '<w:fldChar w:fldCharType="begin"/>', '<w:fldChar w:fldCharType="end"/>', '<w:instrText>', '<w:br/>', '<w:tab/>', '<w:sdt>', '<mc:AlternateContent>',
  '<mc:Choice Requires="x">', '<mc:Fallback>', '<w:moveFrom>', '<w:moveTo>', '<w:rPrChange>', '<w:pPrChange>', '<m:oMath>', '<!--', '-->', '<![CDATA[', ']]>', '<?x ?>', '<!DOCTYPE a [<!ENTITY b "c">]>', '&b;',
  '&#0;', '&#xD800;', '&lt;', '&', '<', '>', '"', "'", 'xmlns:w="x"', 'xmlns="', 'Target="../../x"', 'Target="/etc/passwd"', 'Target="file:///x"', 'TargetMode="External"', 'w:val="', 'xml:space="preserve"',
] as const; // prettier-ignore

export const PDF = [
  'obj', 'endobj', 'stream', 'endstream', 'xref', 'trailer', 'startxref', '%%EOF', '<<', '>>', '[', ']', '(', ')', '/Type', '/Kids', '/Parent', '/Count', '/Annots', '/Length', '/Filter', '/FlateDecode',
  '/ASCIIHexDecode', '/LZWDecode', '/Prev', '/Root', '/Size', '/Encrypt', '/Contents', '/IRT', '/QuadPoints', '/Rect', '/Subtype /Highlight', '/T', '/M', '0 R', '1 0 R', '2 0 R', '3 0 R', '99 0 R', ' -1 ', ' 1e99 ',
  ' 99999999999 ', '/__proto__', '/Resources', '/Font', '/ToUnicode', '/W', 'BT', 'ET', 'Tj', 'TJ', 'Td', 'Do', 'q', 'Q', 'cm', 'null', 'true',
] as const; // prettier-ignore

export const TEMPLATE = [
  '{{', '}}', '{{{', '}}}', '{{#', '{{/', '{{^', '{{>', '{{!', '{{&', '{{=', '=}}', '{{=<% %>=}}', '<%', '%>', '{{.}}', '{{#.}}', '{{a.b.c}}', '{{client', '{{#comments}}', '{{/comments}}',
  '{{#documents}}', '{{/documents}}', '{{>greeting}}', '{{>closing}}', '{{>x}}', '{{#rounds}}', '{{title}}', '{{text}}', '{{n}}', '{{#one}}', '{{ }}', '{{}}', '{{#}}{{/}}', '\u0001', '\n\n\n\n', '> ', '- ',
  ...NAMES.flatMap((name) => [`{{${name}}}`, `{{#${name}}}`, `{{/${name}}}`, `{{>${name}}}`, `{{${name}.${name}}}`]),
] as const; // prettier-ignore
