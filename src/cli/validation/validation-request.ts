import type { StoreRequest } from '../open-store.js';
import type { Surroundings } from '../surroundings.js';

/** All that a validation depends on besides the texts. It is plain data, so that a worker can be told it. */
export interface ValidationRequest extends StoreRequest {
  /** Canonical URLs that every resource must conform to. */
  readonly profiles: readonly string[];
  /** Resource type to the profiles that every resource of that type must conform to. */
  readonly profilesByType: Readonly<Record<string, readonly string[]>>;
  /** Whether elements that a profile marks as must-support are looked for. */
  readonly mustSupport: boolean;
  /** Where to find resources that references lead to; absent where that was not asked for. */
  readonly resources?: ResourceIndex;
}

/** Keys such as `Patient/1`, a fullUrl or a canonical URL, each with the place of its resource. */
export type ResourceIndex = ReadonlyMap<string, ResourcePlace>;

/** Where the text of a resource stands. */
export interface ResourcePlace {
  readonly file: string;
  /** In bytes. */
  readonly start: number;
  readonly length: number;
}

/** What a worker needs of the surroundings. */
export type LoadSurroundings = Pick<Surroundings, 'cwd' | 'home'>;
