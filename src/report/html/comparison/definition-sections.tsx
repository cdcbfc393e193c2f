import type { VNode } from 'preact';
import {
  changeClasses,
  type Change,
  type ChangeClass,
  type DefinitionChanges,
} from '../../../model/comparison.js';
import { nameDefinition } from '../../comparison/comparison-words.js';
import { formatCount } from '../../quantity.js';
import { ExpandButton, type SectionEntry } from '../report-section.js';
import { limits, Said } from '../said.js';
import { ChangeItem, wholeComparison } from './change-item.js';
import { ClassMark } from './class-mark.js';
import type { ComparisonView } from './comparison-view.js';

const wordings = {
  breaking: {
    title: 'Definitions with breaking changes',
    advice: 'Each needs a decision: data that is valid now, or software that reads it, is affected.',
  },
  compatible: {
    title: 'Definitions with compatible changes',
    advice: 'Data that is valid now stays valid. Readers may meet more than they know now.',
  },
  editorial: {
    title: 'Definitions with editorial changes only',
    advice: 'Nothing that data or software is judged by changes in these.',
  },
} as const;

/** The definitions that changed by their worst class, and those that came and went. */
export function listDefinitionSections(view: ComparisonView): readonly SectionEntry[] {
  return [
    ...changedSection(view, 'breaking'),
    ...stateSection(view, 'removed'),
    ...changedSection(view, 'compatible'),
    ...stateSection(view, 'added'),
    ...changedSection(view, 'editorial'),
  ];
}

function changedSection(view: ComparisonView, changeClass: ChangeClass): readonly SectionEntry[] {
  const own = view.comparison.definitions.filter(
    (definition) => definition.state === 'changed' && definition.class === changeClass,
  );
  if (own.length === 0) return [];
  const { title, advice } = wordings[changeClass];
  const hasDetails = own.some(({ changes }) => changes.some((change) => change.class === 'editorial'));
  const content = (
    <>
      <p class="advice">
        {advice} {hasDetails && <ExpandButton />}
      </p>
      {own.map((definition) => (
        <DefinitionView definition={definition} view={view} />
      ))}
    </>
  );
  return [{ id: changeClass, title, count: own.length, content }];
}

interface DefinitionProps {
  readonly definition: DefinitionChanges;
  readonly view: ComparisonView;
}

function DefinitionView({ definition, view }: DefinitionProps): VNode {
  const { resourceType, url, changes } = definition;
  const number = view.numberOf(definition);
  const listed = changeClasses
    .filter((changeClass) => changeClass !== 'editorial')
    .flatMap((changeClass) => changes.filter((change) => change.class === changeClass));
  const editorial = changes.filter((change) => change.class === 'editorial');
  return (
    <article id={`definition-${number}`} class={`evidence evidence-${definition.class}`} data-group>
      <h3>
        {resourceType} <Said text={nameDefinition(definition)} whole={wholeComparison} />
      </h3>
      {url !== undefined && (
        <p class="meta">
          <Said text={url} limit={limits.text} whole={wholeComparison} />
        </p>
      )}
      {listed.length > 0 && <ChangeList changes={listed} kind={resourceType} />}
      {editorial.length > 0 && (
        <details data-print="closed">
          <summary>{formatCount(editorial.length, 'editorial change')}</summary>
          <div class="inside">
            <ChangeList changes={editorial} kind={resourceType} />
          </div>
        </details>
      )}
    </article>
  );
}

interface ListProps {
  readonly changes: readonly Change[];
  readonly kind: string;
}

function ChangeList({ changes, kind }: ListProps): VNode {
  return (
    <ul class="changes plain">
      {changes.map((change) => (
        <ChangeItem change={change} kind={kind} />
      ))}
    </ul>
  );
}

function stateSection(view: ComparisonView, state: 'added' | 'removed'): readonly SectionEntry[] {
  const own = view.comparison.definitions.filter((definition) => definition.state === state);
  const first = own[0]?.changes[0];
  if (first === undefined) return [];
  const content = (
    <>
      <p class="advice">
        <ClassMark verdict={first.class} /> <Said text={first.message} limit={limits.text} />
      </p>
      <ul data-group>
        {own.map((definition) => (
          <li
            id={`definition-${view.numberOf(definition)}`}
            data-entry
            data-class={definition.class}
            data-kind={definition.resourceType}
          >
            {definition.resourceType} <Said text={nameDefinition(definition)} whole={wholeComparison} />
            {definition.url !== undefined && (
              <span class="meta">
                {' '}
                <Said text={definition.url} limit={limits.text} whole={wholeComparison} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
  return [{ id: state, title: `Definitions ${state}`, count: own.length, content }];
}
