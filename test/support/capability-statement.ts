import type { DefinitionResource } from '../../src/fhir/definition-resources.js';

const core = 'http://hl7.org/fhir/StructureDefinition/capabilitystatement-';

interface Extension {
  readonly url: string;
  readonly valueCode?: string;
  readonly valueString?: string;
  readonly extension?: readonly Extension[];
}

interface Extended {
  readonly extension?: readonly Extension[];
}

/** A CapabilityStatement of STU3 as far as tests read it. */
export interface CapabilityStatement extends DefinitionResource {
  readonly kind: string;
  readonly format: readonly string[];
  readonly rest: readonly [
    {
      readonly security?: { readonly service: readonly unknown[]; readonly description: string };
      readonly resource: readonly CapabilityResource[];
      readonly operation?: readonly (Extended & {
        readonly name: string;
        readonly definition: { readonly reference: string };
      })[];
    },
  ];
}

export interface CapabilityResource extends Extended {
  readonly type: string;
  readonly profile?: { readonly reference: string };
  readonly documentation?: string;
  readonly interaction: readonly (Extended & { readonly code: string })[];
  readonly searchParam?: readonly CapabilitySearch[];
}

export interface CapabilitySearch extends Extended {
  readonly name: string;
  readonly definition: string;
  readonly type: string;
}

export function isCapabilityStatement(resource: DefinitionResource): resource is CapabilityStatement {
  return resource.resourceType === 'CapabilityStatement';
}

/** The level that the core's extension states: SHALL, SHOULD or MAY. */
export function levelOf(element: Extended): string | undefined {
  return element.extension?.find(({ url }) => url === `${core}expectation`)?.valueCode;
}

/** Every set of search parameters that can be used together, sorted: each choice of the optional ones counts. */
export function combinationsOf(resource: CapabilityResource): readonly (readonly string[])[] {
  return (resource.extension ?? [])
    .filter(({ url }) => url === `${core}search-parameter-combination`)
    .flatMap(({ extension = [] }) => {
      const named = (kind: string): readonly string[] =>
        extension.flatMap(({ url, valueString }) =>
          url === kind && valueString !== undefined ? [valueString] : [],
        );
      return named('optional')
        .reduce<readonly (readonly string[])[]>(
          (sets, name) => [...sets, ...sets.map((set) => [...set, name])],
          [named('required')],
        )
        .map((set) => set.toSorted());
    });
}
