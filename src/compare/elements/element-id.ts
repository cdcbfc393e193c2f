/** The id of the element above, and the last part with its slice. */
export function splitId(id: string): { readonly parent: string | undefined; readonly segment: string } {
  const dot = id.lastIndexOf('.');
  return dot < 0
    ? { parent: undefined, segment: id }
    : { parent: id.slice(0, dot), segment: id.slice(dot + 1) };
}

export function isSlice(id: string): boolean {
  return splitId(id).segment.includes(':');
}

/** The id of what a slice slices; of a slice of a slice, that slice. */
export function withoutSlice(id: string): string {
  return id.replace(/[:/][^.:/]*$/, '');
}
