import {
  changeClasses,
  type Change,
  type ChangeClass,
  type Comparison,
  type DefinitionChanges,
} from '../../model/comparison.js';
import { formatCount } from '../quantity.js';
import { plainStyle, type Style } from '../style.js';
import { toVisibleText } from '../visible-text.js';
import { hangText } from '../wrap-text.js';
import {
  countChanges,
  countDefinitions,
  nameDefinition,
  namePackage,
  verdictMeanings,
  verdictTitles,
} from './comparison-words.js';

/** How the text is laid out. */
export interface ComparisonTextOptions {
  readonly style?: Style;
  /** Columns of the terminal; 100 by default. */
  readonly width?: number;
  /** Lists editorial changes, too; otherwise they are counted. */
  readonly showEditorial?: boolean;
}

type Layout = Required<ComparisonTextOptions>;

const classWidth = Math.max(...changeClasses.map((each) => each.length));

/** A comparison for people: the verdict and the counts, what came and went, then each definition that changed, the worst first. */
export function formatComparisonText(comparison: Comparison, options: ComparisonTextOptions = {}): string {
  const layout = { style: plainStyle, width: 100, showEditorial: false, ...options };
  const changed = changeClasses
    .filter((changeClass) => changeClass !== 'editorial' || layout.showEditorial)
    .flatMap((changeClass) => listChanged(comparison, changeClass))
    .map((definition) => formatDefinition(definition, layout));
  return `${[
    formatHead(comparison, layout),
    ...formatState(comparison, 'removed', layout),
    ...formatState(comparison, 'added', layout),
    ...changed,
    ...formatUnlisted(comparison, layout),
    ...formatLimits(comparison, layout),
  ].join('\n\n')}\n`;
}

function listChanged(comparison: Comparison, changeClass: ChangeClass): readonly DefinitionChanges[] {
  return comparison.definitions.filter(
    (definition) => definition.state === 'changed' && definition.class === changeClass,
  );
}

function formatHead(comparison: Comparison, { style, width }: Layout): string {
  const { verdict } = comparison.summary;
  const title = verdictTitles[verdict].toUpperCase();
  const packages = (['old', 'new'] as const).map((side) => {
    const count = formatCount(comparison[side].definitions, 'definition');
    return hangText(`${side}  `, toVisibleText(`${namePackage(comparison[side])}, ${count}`), width);
  });
  return [
    style.bold(colour(verdict === 'same' ? 'editorial' : verdict, style)(title)),
    ...packages,
    hangText('', `${countChanges(comparison)}; ${countDefinitions(comparison)}.`, width),
    hangText('', verdictMeanings[verdict], width),
  ].join('\n');
}

/** Definitions that came or went, a line each: what is to say of them is the same for all. */
function formatState(
  { definitions }: Comparison,
  state: 'added' | 'removed',
  { style, width }: Layout,
): readonly string[] {
  const own = definitions.filter((definition) => definition.state === state);
  const message = own[0]?.changes[0]?.message;
  if (own[0] === undefined || message === undefined) return [];
  const title = `${formatCount(own.length, 'definition')} ${state}`;
  return [
    [
      `${style.bold(title)}  ${colour(own[0].class, style)(own[0].class)}`,
      hangText('  ', toVisibleText(message), width),
      ...own.map((definition) => {
        const { resourceType, url } = definition;
        return toVisibleText(`    ${resourceType} ${url ?? nameDefinition(definition)}`);
      }),
    ].join('\n'),
  ];
}

function formatDefinition(definition: DefinitionChanges, layout: Layout): string {
  const { style, showEditorial } = layout;
  const { resourceType, url, changes } = definition;
  const name = style.bold(toVisibleText(`${resourceType} ${nameDefinition(definition)}`));
  const shown = changeClasses
    .filter((changeClass) => changeClass !== 'editorial' || showEditorial)
    .flatMap((changeClass) => changes.filter((change) => change.class === changeClass));
  const rest = changes.length - shown.length;
  return [
    `${name}  ${colour(definition.class, style)(definition.class)}`,
    ...(url === undefined ? [] : [style.dim(`  ${toVisibleText(url)}`)]),
    ...shown.map((change) => formatChange(change, layout)),
    ...(rest === 0 ? [] : [style.dim(`  and ${formatCount(rest, 'editorial change')}`)]),
  ].join('\n');
}

function formatChange(change: Change, { style, width }: Layout): string {
  const { element, aspect, rule, message } = change;
  const place = [element, aspect].filter((part) => part !== '').join(' · ');
  const first = `  ${change.class.padEnd(classWidth)}  `;
  const head = hangText(first, toVisibleText(`${place}  (${rule})`), width);
  return [
    head
      .replace(change.class, colour(change.class, style)(change.class))
      .replace(`(${rule})`, style.dim(`(${rule})`)),
    hangText(' '.repeat(first.length), toVisibleText(message), width),
  ].join('\n');
}

function formatUnlisted(
  { definitions, summary }: Comparison,
  { showEditorial, width }: Layout,
): readonly string[] {
  const count = summary.changes.editorial;
  if (showEditorial || count === 0) return [];
  const only = definitions.filter((definition) => definition.class === 'editorial').length;
  const where = only === 0 ? '' : `; in ${formatCount(only, 'definition')} nothing else changed`;
  const text = `Not listed: ${formatCount(count, 'editorial change')}${where}. --show-editorial lists them.`;
  return [hangText('', text, width)];
}

function formatLimits({ limits }: Comparison, { style, width }: Layout): readonly string[] {
  if (limits.length === 0) return [];
  const lines = limits.map(({ subject, reason }) =>
    hangText('  ', toVisibleText(`${subject}: ${reason}`), width),
  );
  return [[style.yellow('What limits this comparison'), ...lines].join('\n')];
}

function colour(changeClass: ChangeClass, style: Style): (text: string) => string {
  if (changeClass === 'breaking') return style.red;
  return changeClass === 'compatible' ? style.green : style.dim;
}
