import { bundleTables } from './bundle.js';
import { definitionTables } from './definition.js';
import { codeTables } from './code.js';
import { elementTables } from './element.js';
import { extensionTables } from './extension.js';
import { jsonTables } from './json.js';
import { meaningTables } from './meaning.js';
import { questionnaireTables } from './questionnaire.js';
import { nhsTables } from './nhs.js';
import type { RuleTable } from './rule-table.js';
import { sliceTables } from './slice.js';
import { typeTables } from './type.js';
import { xmlTables } from './xml.js';

/** The examples of every rule that judges text. */
export const ruleTables: readonly RuleTable[] = [
  ...jsonTables,
  ...xmlTables,
  ...elementTables,
  ...typeTables,
  ...sliceTables,
  ...extensionTables,
  ...codeTables,
  ...meaningTables,
  ...bundleTables,
  ...questionnaireTables,
  ...definitionTables,
  ...nhsTables,
];
