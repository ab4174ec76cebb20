import { FileChild, type XmlComponent } from 'docx';
import type { TrackedRow, TrackedTable } from '../../../core/redline/tracked';
import { paragraphsOf, type Making } from './paragraphs';
import { indentOf } from './lists';
import { Given, xml } from './xml';

/** The width of a page between its margins, in twentieths of a point. */
const PAGE_WIDTH = 9026;
const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const;

export function tableOf({ rows, within }: TrackedTable, making: Making): FileChild {
  const columns = Math.max(1, ...rows.map(({ cells }) => cells.length));
  const width = Math.floor(PAGE_WIDTH / columns);
  const borders = SIDES.map((side) =>
    xml(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'A0A0A0' }),
  );
  const properties = xml('w:tblPr', {}, [
    xml('w:tblW', { 'w:w': width * columns, 'w:type': 'dxa' }),
    xml('w:tblInd', { 'w:w': indentOf(within), 'w:type': 'dxa' }),
    xml('w:tblBorders', {}, borders),
    xml('w:tblLook', { 'w:val': '0420', 'w:firstRow': 1, 'w:noVBand': 1 }),
  ]);
  const grid = xml(
    'w:tblGrid',
    {},
    Array.from({ length: columns }, () => xml('w:gridCol', { 'w:w': width })),
  );
  return new Table([properties, grid, ...rows.map((row) => rowOf(row, width, making))]);
}

class Table extends FileChild {
  constructor(children: readonly XmlComponent[]) {
    super('w:tbl');
    this.root.push(...children);
  }
}

/** The change of a row comes last in its properties. */
function rowOf({ head, mark, cells }: TrackedRow, width: number, making: Making): XmlComponent {
  const properties = [
    ...(head ? [xml('w:tblHeader')] : []),
    ...(mark === 'kept' ? [] : [making.revisions.element(mark)]),
  ];
  return new Given('w:tr', {}, [
    ...(properties.length > 0 ? [xml('w:trPr', {}, properties)] : []),
    ...cells.map((paragraphs) =>
      xml('w:tc', {}, [
        xml('w:tcPr', {}, [xml('w:tcW', { 'w:w': width, 'w:type': 'dxa' })]),
        ...paragraphsOf(paragraphs, making),
      ]),
    ),
  ]);
}
