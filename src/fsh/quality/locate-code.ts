import type { FshPlace, SushiArtifact } from '../sushi/sushi-exchange.js';

/** Where FSH first writes a code. Absent where it does not, as where a code is taken over. */
export function locateCode(
  { codes }: Pick<SushiArtifact, 'codes'>,
  code: string | undefined,
): FshPlace | undefined {
  return code === undefined ? undefined : codes.find((each) => each.code === code)?.place;
}
