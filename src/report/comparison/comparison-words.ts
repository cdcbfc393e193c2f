import {
  changeClasses,
  type ComparedPackage,
  type Comparison,
  type DefinitionChanges,
} from '../../model/comparison.js';
import { formatCount, formatNumber } from '../quantity.js';

type Verdict = Comparison['summary']['verdict'];

/** The verdict in a word. */
export const verdictTitles: Readonly<Record<Verdict, string>> = {
  breaking: 'Breaking',
  compatible: 'Compatible',
  editorial: 'Editorial',
  same: 'The same',
};

/** What a verdict means for those who have data and software, in a sentence. */
export const verdictMeanings: Readonly<Record<Verdict, string>> = {
  breaking: 'Data that is valid now may no longer be, or what readers can count on now may be missing.',
  compatible: 'Data that is valid now stays valid; readers may meet more than they know now.',
  editorial: 'Nothing that data or software is judged by changes.',
  same: 'The two packages mean the same.',
};

/** `2 breaking, 3 compatible and 12 editorial changes`. */
export function countChanges({ summary }: Comparison): string {
  const counts = changeClasses.map((each) => formatCount(summary.changes[each], each, each));
  const [last] = counts.slice(-1);
  return `${counts.slice(0, -1).join(', ')} and ${last ?? ''} changes`;
}

/** `5 definitions changed, 1 added, 2 removed, 83 the same`. */
export function countDefinitions({ summary: { definitions } }: Comparison): string {
  const { changed, added, removed, same } = definitions;
  return [
    `${formatCount(changed, 'definition')} changed`,
    `${formatNumber(added)} added`,
    `${formatNumber(removed)} removed`,
    `${formatNumber(same)} the same`,
  ].join(', ');
}

/** A definition by the last part of its URL, failing that by id or name. */
export function nameDefinition({ url, id, name, resourceType }: DefinitionChanges): string {
  const last = url?.slice(url.lastIndexOf('/') + 1);
  return [last, id, name].find((each) => each !== undefined && each !== '') ?? resourceType;
}

/** A package as the user named it, with the name and version that it gives itself. */
export function namePackage({ spec, name, version }: ComparedPackage): string {
  const own = `${name}#${version}`;
  return name === spec || own === spec ? spec : `${spec} (${own})`;
}
