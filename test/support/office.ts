import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureOffice } from '../../scripts/lib/office.mjs';

/** What becomes of the tracked changes before a file is written in another format. */
export type Changes = 'as-is' | 'accepted' | 'rejected';
export type Format = 'txt' | 'pdf' | 'fodt';

export interface Job {
  readonly docx: Uint8Array;
  readonly changes: Changes;
  readonly format: Format;
}

const FILTERS: Readonly<Record<Format, readonly [name: string, options: string]>> = {
  txt: ['Text (encoded)', 'UTF8,LF'],
  pdf: ['writer_pdf_Export', ''],
  fodt: ['OpenDocument Text Flat XML', ''],
};

/** A line of the list of jobs: what to read, what to write and how, and what to do in between; or what went wrong. */
const MACRO = `Sub Work(list As String)
  Dim jobs As Integer, line As String, parts
  jobs = FreeFile
  Open list For Input As #jobs
  Do While Not EOF(jobs)
    Line Input #jobs, line
    parts = Split(line, Chr(9))
    If UBound(parts) = 4 Then Convert(parts)
  Loop
  Close #jobs
End Sub

Sub Convert(parts)
  Dim opened(0) As New com.sun.star.beans.PropertyValue
  Dim written(1) As New com.sun.star.beans.PropertyValue
  opened(0).Name = "Hidden"
  opened(0).Value = True
  document = StarDesktop.loadComponentFromURL(parts(0), "_blank", 0, opened())
  If parts(4) &lt;&gt; "" Then
    dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
    dispatcher.executeDispatch(document.CurrentController.Frame, parts(4), "", 0, Array())
  End If
  written(0).Name = "FilterName"
  written(0).Value = parts(2)
  written(1).Name = "FilterOptions"
  written(1).Value = parts(3)
  document.storeToURL(parts(1), written())
  document.close(True)
End Sub
`;

const COMMANDS: Readonly<Record<Changes, string>> = {
  'as-is': '',
  accepted: '.uno:AcceptAllTrackedChanges',
  rejected: '.uno:RejectAllTrackedChanges',
};

/** How long LibreOffice may take to start for the first time, and for all jobs, in milliseconds. */
const TIMEOUT = 100_000;

/** LibreOffice with a profile of its own, so that it is in no one's way. */
export class Office {
  private readonly folder = mkdtempSync(join(tmpdir(), 'rounds-office-'));
  private readonly program = ensureOffice();

  constructor() {
    // The first start writes the profile, and would overwrite a macro that is there already.
    this.run('--terminate_after_init');
    const module = join(this.folder, 'profile/user/basic/Standard');
    mkdirSync(module, { recursive: true });
    writeFileSync(join(module, 'Module1.xba'), moduleOf(MACRO));
    writeFileSync(join(module, 'script.xlb'), LIBRARY);
  }

  /** What LibreOffice makes of each file, in the order of the jobs. */
  convert(jobs: readonly Job[]): Buffer[] {
    const lines = jobs.map(({ docx, changes, format }, i) => {
      const [from, to] = [join(this.folder, `${i}.docx`), join(this.folder, `${i}.${format}`)];
      writeFileSync(from, docx);
      const urls = [from, to].map((file) => pathToFileURL(file).href);
      return [...urls, ...FILTERS[format], COMMANDS[changes]].join('\t');
    });
    const list = join(this.folder, 'jobs.txt');
    writeFileSync(list, lines.join('\n') + '\n');
    const said = this.run(`macro:///Standard.Module1.Work("${list}")`);
    return jobs.map(({ format }, i) => {
      try {
        return readFileSync(join(this.folder, `${i}.${format}`));
      } catch {
        throw new Error(`LibreOffice wrote no ${format} of file ${i}. ${said}`);
      }
    });
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private run(...args: string[]): string {
    const profile = `-env:UserInstallation=${pathToFileURL(join(this.folder, 'profile')).href}`;
    const all = [profile, '--headless', '--norestore', '--nolockcheck', '--nodefault', ...args];
    const { status, error, stderr } = spawnSync(this.program, all, { encoding: 'utf8', timeout: TIMEOUT });
    assert.equal(error, undefined);
    return `It ended with ${status}: ${stderr}`;
  }
}

const moduleOf = (macro: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${macro}</script:module>
`;

const LIBRARY = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Module1"/>
</library:library>
`;
