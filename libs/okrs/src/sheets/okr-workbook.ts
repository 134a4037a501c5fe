import { mostFileRows, letterOf, type SheetCell, type WorkbookSheet } from '@cairn/platform';
import { directionTitles, intentionTitles, krTypeTitles, objectiveKindTitles } from './cell-meanings.rules.js';
import type { HowToLine } from './how-to.words.js';
import type { SheetColumn } from './sheet-columns.rules.js';
import type { SheetField } from './sheet-fields.js';
import { schemaRows, schemaSheet, type SheetSchema } from './sheet-schema.js';

const widths: Partial<Record<SheetField, number>> = {
  MISSION: 30,
  OBJECTIVE: 40,
  WHY_NOW: 40,
  KEY_RESULT: 44,
  TYPE: 14,
  CHAMPION: 22,
  DATA_SOURCE: 24,
  LEARNING: 36,
};

export interface WorkbookParts {
  readonly title: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
  readonly howTo: readonly HowToLine[];
  readonly schema: SheetSchema;
  /** Types of key result that the plan allows. */
  readonly types: readonly (keyof typeof krTypeTitles)[];
  readonly teams: readonly string[];
  readonly champions: readonly string[];
}

/** The sheets of a workbook: the OKRs, how to fill them in, and two hidden ones with the lists to pick from and what it takes to come back. */
export function okrWorkbook(parts: WorkbookParts): WorkbookSheet[] {
  const { columns, rows } = parts;
  const bold = (value: string) => ({ value, style: { font: { bold: true } } });
  const wrapped = (value: string) => ({ value, style: { alignment: { wrapText: true, vertical: 'top' as const } } });
  return [
    {
      name: parts.title,
      rows: [columns.map((column) => column.header), ...rows.map((row) => row.map((cell) => (cell === '' ? null : cell)))],
      cells: new Map(columns.map((column, index) => [`0,${index}`, bold(column.header)])),
      columns: columns.map(({ field }) => (field === 'ROW_ID' ? { width: 10, hidden: true } : { width: widths[field] ?? 16 })),
      freezePane: { rows: 1 },
      dataValidations: validations(parts),
    },
    {
      name: 'How to fill this in',
      rows: parts.howTo.map(({ words }) => [words]),
      cells: new Map(parts.howTo.map(({ words, isHeading }, row) => [`${row},0`, isHeading ? bold(words) : wrapped(words)])),
      columns: [{ width: 100 }],
    },
    { name: 'Lists', rows: listRows(parts), hidden: true },
    { name: schemaSheet, rows: schemaRows(parts.schema), veryHidden: true },
  ];
}

function listRows({ teams, champions }: WorkbookParts): (string | null)[][] {
  const length = Math.max(teams.length, champions.length);
  return [['Teams', 'People'], ...Array.from({ length }, (_, index) => [teams[index] ?? null, champions[index] ?? null])];
}

type Validation = NonNullable<WorkbookSheet['dataValidations']>[number];

/** What can be picked. People may be written otherwise: somebody new is told apart at the import. */
function validations({ columns, types, teams, champions }: WorkbookParts): Validation[] {
  const listed: Partial<Record<SheetField, { readonly values?: string[]; readonly formula1?: string; readonly mayDiffer?: boolean }>> = {
    TYPE: { values: [...types.map((type) => krTypeTitles[type]), 'Health metric', 'Task'] },
    DIRECTION: { values: Object.values(directionTitles) },
    OBJECTIVE_KIND: { values: Object.values(objectiveKindTitles) },
    INTENTION: { values: Object.values(intentionTitles) },
    ...(teams.length > 0 ? { TEAM: { formula1: `Lists!$A$2:$A$${teams.length + 1}` } } : {}),
    ...(champions.length > 0 ? { CHAMPION: { formula1: `Lists!$B$2:$B$${champions.length + 1}`, mayDiffer: true } } : {}),
  };
  return columns.flatMap(({ field, header }, index): Validation[] => {
    const range = `${letterOf(index)}2:${letterOf(index)}${mostFileRows + 1}`;
    const list = listed[field];
    if (field === 'FINAL_SCORE')
      return [
        {
          type: 'decimal',
          operator: 'between',
          formula1: '0',
          formula2: '1',
          range,
          allowBlank: true,
          showErrorMessage: true,
          errorMessage: 'A score is between 0 and 1.',
        },
      ];
    if (!list) return [];
    const { mayDiffer, ...choices } = list;
    return [
      {
        type: 'list',
        ...choices,
        range,
        allowBlank: true,
        showErrorMessage: true,
        errorStyle: mayDiffer ? 'warning' : 'stop',
        errorTitle: header.slice(0, 32),
        errorMessage: mayDiffer ? 'This name is not in the list. Keep it?' : 'Choose from the list.',
      },
    ];
  });
}
