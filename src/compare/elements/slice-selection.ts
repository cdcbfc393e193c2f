import { findSlicing } from './compare-slicing.js';
import type { StructureSide } from './element-pair.js';
import { splitId, withoutSlice } from './element-id.js';

/** A slice that only one side has, with what tells its values from others. */
export interface SliceSelection {
  /**
   * Whether an aspect of an element is part of how values are found to be in the slice, so that it asks nothing of
   * them that they did not have.
   */
  readonly covers: (id: string, aspect: string) => boolean;
}

const cardinality = ['min', 'max'];

/** Reads the discriminators of the side that has the slice. */
export function createSelection(structure: StructureSide, slice: string): SliceSelection {
  const paths = (findSlicing(structure, withoutSlice(slice))?.discriminators ?? []).map(toDiscriminatorPath);
  const isExtension = /^(modifierE|e)xtension:/.test(splitId(slice).segment);
  return {
    covers: (id, aspect) => {
      const path = toRelativePath(id, slice);
      if (path === '') {
        if (cardinality.includes(aspect)) return isExtension && aspect === 'max';
        return isExtension ? aspect === 'types' : paths.includes('') && aspect !== 'constraints';
      }
      if (paths.includes(path)) return true;
      return aspect === 'min' && paths.some((each) => each.startsWith(`${path}.`));
    },
  };
}

/** `value:coding.system` becomes `coding.system`; functions and `$this` lead to no other element. */
export function toDiscriminatorPath(discriminator: string): string {
  return discriminator
    .slice(discriminator.indexOf(':') + 1)
    .split(/\.(?![^(]*\))/)
    .filter((part) => part !== '$this' && !/^(resolve|ofType)\(/.test(part))
    .map((part) => part.replace(/\(.*$/, ''))
    .join('.');
}

function toRelativePath(id: string, slice: string): string {
  return id
    .slice(slice.length + 1)
    .replace(/:[^.]*/g, '')
    .replaceAll('[x]', '');
}
