/** One step of a path: an element name and, where the element repeats, its position from 0. */
export interface PathSegment {
  readonly name: string;
  readonly index?: number;
}

/** A place in a resource, from its root type down. Rendered as FHIRPath by `formatPath`. */
export type Path = readonly PathSegment[];
